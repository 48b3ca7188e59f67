#!/bin/sh
# Builds the fuzz targets with AddressSanitizer and runs each for so many seconds on inputs that go where no input went
# before. Usage: run.sh [seconds [target]]. It ends badly where something was found, and says how to see it again.
# The mutations begin the same way each time (how far they come is a matter of time, so two runs are alike, not equal);
# FUZZ_SEED=0 begins another way each time.
# What was reached stays in .build-fuzz/corpus, so that each run begins where the last one ended.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-10}
only=${2:-}
build=.build-fuzz
cd "$root"

"$root/.ci/setup" test
runtime=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
BYLAW_FUZZ=1 swift build -c release --product Fuzz --scratch-path $build --sanitize address \
  -Xswiftc -enable-testing -Xswiftc -use-ld=lld \
  -Xlinker "$runtime/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a"
fuzz=$build/release/Fuzz
mkdir -p $build/found

symbolizer=$runtime/../../bin/llvm-symbolizer  # the suppressions name functions
[ -x "$symbolizer" ] && export ASAN_SYMBOLIZER_PATH="$symbolizer"
export SWIFT_BACKTRACE=enable=no
export SWIFT_DETERMINISTIC_HASHING=1  # so that the same seed tries the same
export LSAN_OPTIONS="suppressions=$root/Tests/Endurance/lsan.supp:print_suppressions=0"
names=$($fuzz names)

found=0
for target in $names; do
  [ -z "$only" ] || [ "$only" = "$target" ] || continue
  ran=yes
  $fuzz seeds "$target" $build/seeds/"$target"
  mkdir -p $build/corpus/"$target"
  words=$build/seeds/$target.words
  [ -s "$words" ] || words=
  code=0
  $fuzz "$target" $build/corpus/"$target" $build/seeds/"$target" ${words:+-dict="$words"} \
    -seed="${FUZZ_SEED:-1}" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=3000 -artifact_prefix=$build/found/"$target"- \
    -print_final_stats=1 >$build/"$target".log 2>&1 || code=$?
  awk -v target="$target" -v code=$code '
    match($0, / cov: [0-9]+ ft: [0-9]+/) { split(substr($0, RSTART, RLENGTH), part, " "); ways = part[2]; features = part[4] }
    /^stat::number_of_executed_units:/ { runs = $2 }
    /^stat::average_exec_per_sec:/ { rate = $2 }
    END { printf "%-14s %9d runs, %6d a second, %5d ways, %6d features: %s\n", target, runs, rate, ways, features,
      code ? "FOUND SOMETHING" : "nothing found" }' $build/"$target".log
  [ $code -eq 0 ] && continue
  found=1
  grep -m 3 -E '^FOUND|Fatal error|^==[0-9]+==ERROR|SUMMARY' $build/"$target".log | cut -c1-2000 || true
  input=$(sed -n 's/.*Test unit written to //p' $build/"$target".log | tail -1)
  echo "  all of it:  $root/$build/$target.log"
  [ -z "$input" ] || echo "  once more:  LSAN_OPTIONS=$LSAN_OPTIONS SWIFT_BACKTRACE=enable=no $root/$fuzz $target $root/$input"
done
[ -n "${ran:-}" ] || { echo "There is no fuzz target $only; there are $(echo "$names" | tr '\n' ' ')." >&2; exit 64; }
exit $found
