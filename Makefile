# Bylaw. `make help` lists what can be made; CONTRIBUTING.md says more.

PREFIX ?= /usr/local
DESTDIR ?=
SEED ?= 20240630
CASES ?= 200000
ROUNDS ?= 7
SECONDS ?= 10
MINUTES ?= 10
TARGET ?=
ROWS ?=

# The Swift library is linked in: the tool starts sooner, and runs where no toolchain is. The linker is the toolchain's.
# Without frame pointers a case takes 2.5 % fewer instructions.
# Packed relocations take half a millisecond from each start; the loader of glibc 2.36 (Debian 12) knows them.
RELEASE = -c release --omit-frame-pointers --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
TOOL = .build/release/bylaw
SHARE = $(DESTDIR)$(PREFIX)/share/bylaw
SWIFT_FILES = Sources Tests Package.swift

.DEFAULT_GOAL = help
.PHONY: help demo test reproduce build install bench blind differential fuzz sanitize leaks soak lint format clean
.NOTPARALLEL:

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

demo: build ## decide the cases of every plugin, and show how many were decided and what a decision looks like
	@.ci/demo $(TOOL)

test: lint ## check everything: format, warnings, all tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

reproduce: build ## compute the figures of the source documents, and compare: make reproduce [ROWS="E4 E19"]
	@.ci/setup reproduce
	@python3 Tests/Reproduction/reproduce.py $(ROWS)

build: ## build the tool: .build/release/bylaw
	@.ci/setup build
	swift build $(RELEASE)

install: ## put the tool, the plugins and the configuration below PREFIX (/usr/local)
	@if command -v swift >/dev/null; then $(MAKE) build; else test -x $(TOOL) || \
	  { echo "There is no $(TOOL), and no swift to build it: run make build first." >&2; exit 1; }; fi
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/plugins $(SHARE)/config
	install -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/bylaw
	for plugin in plugins/*; do rm -rf "$(SHARE)/$$plugin" && cp -R "$$plugin" $(SHARE)/plugins/ || exit 1; done
	cp -R config/. $(SHARE)/config/

bench: ## measure against a bare C++ host: make bench [SEED=n] [CASES=n] [ROUNDS=n]
	@Tests/Performance/bench.sh $(SEED) $(CASES) $(ROUNDS)

blind: ## measure the longest stretch between two looks at the stop
	@Tests/LuaBridgeTests/BlindInterval/run.sh

differential: ## compare our Lua library and our patterns with lua5.4: make differential [SEED=n]
	@Tests/LuaBridgeTests/Differential/run.sh $(SEED)
	@Tests/LuaBridgeTests/Patterns/run.sh $(SEED)

fuzz: ## look for inputs that break something: make fuzz [SECONDS=n] [TARGET=name]
	@Tests/Fuzz/run.sh $(SECONDS) $(TARGET)

sanitize: ## run the tests with AddressSanitizer and LeakSanitizer, the engine's with ThreadSanitizer
	@Tests/Endurance/sanitize.sh

leaks: build ## look for lost memory in a run of 10,000 cases, with valgrind
	@Tests/Endurance/leaks.sh

soak: build ## watch the memory of a long run: make soak [MINUTES=n]
	@Tests/Endurance/soak.sh $(MINUTES)

lint: ## say where the Swift files are not formatted as .swift-format asks
	@.ci/setup test
	swift format lint --strict --recursive $(SWIFT_FILES)

format: ## format the Swift files
	swift format --in-place --recursive $(SWIFT_FILES)

clean: ## remove what was built
	swift package clean
	rm -rf .build-fuzz .build-asan .build-tsan
