#!/bin/sh
# Runs the tests with AddressSanitizer and LeakSanitizer, and the engine's with ThreadSanitizer. Usage: sanitize.sh
# [address|thread]. The attacks and the comparison with the stock interpreter run programs of their own and are left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
"$root/.ci/setup" test

runtime=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
symbolizer=$runtime/../../bin/llvm-symbolizer  # the suppressions name functions
[ -x "$symbolizer" ] && export ASAN_SYMBOLIZER_PATH="$symbolizer" TSAN_OPTIONS="external_symbolizer_path=$symbolizer"

case ${1:-address thread} in *address*)
  LSAN_OPTIONS="suppressions=$here/lsan.supp:print_suppressions=0" \
    swift test --sanitize address --scratch-path .build-asan --skip 'AttackTests|DifferentialTests' ;;
esac
# ThreadSanitizer holds signals back until the thread calls the system, which a loop in Lua never does: no limit of time
# works under it, and tests of loops would not end.
case ${1:-address thread} in *thread*)
  TSAN_OPTIONS="${TSAN_OPTIONS:-}:suppressions=$here/tsan.supp" \
    swift test --sanitize thread --scratch-path .build-tsan --filter RuleEngineTests --skip 'a loop' ;;
esac
