#!/bin/sh
# Runs the tests with AddressSanitizer and LeakSanitizer, and the engine's with ThreadSanitizer. Usage: sanitize.sh
# [address|thread]. The attacks, the blind interval and the comparisons with the stock interpreter run programs of their own
# and are left out; a worker process of a build with a sanitizer has no filter of system calls, so a test of it too.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
"$root/.ci/setup" test

runtime=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
symbolizer=$runtime/../../bin/llvm-symbolizer  # the suppressions name functions
[ -x "$symbolizer" ] && export ASAN_SYMBOLIZER_PATH="$symbolizer" TSAN_OPTIONS="external_symbolizer_path=$symbolizer"

case ${1:-address thread} in *address*)
  ASAN_OPTIONS="suppressions=$here/asan.supp" LSAN_OPTIONS="suppressions=$here/lsan.supp:print_suppressions=0" \
    swift test --sanitize address --scratch-path .build-asan --skip 'AttackTests|DifferentialTests|BlindIntervalTests|PatternTests|a case that ends workers' ;;
esac
# ThreadSanitizer holds signals back until the thread calls the system, which a loop in Lua never does: no limit of time
# works under it, and tests of loops would not end.
case ${1:-address thread} in *thread*)
  TSAN_OPTIONS="${TSAN_OPTIONS:-}:suppressions=$here/tsan.supp" \
    swift test --sanitize thread --scratch-path .build-tsan --filter RuleEngineTests --skip 'a loop|a case that ends workers|a worker hangs' ;;
esac
