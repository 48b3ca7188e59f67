#!/bin/sh
# Measures bylaw against a bare C++ host on the same rules and cases. Usage: bench.sh [seed [cases [rounds]]]
# Nothing here passes or fails by time: it ends badly only when decisions differ or something cannot be run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seed=${1:-20240630}
cases=${2:-200000}
rounds=${3:-7}

"$root/.ci/setup" bench
make -C "$root" build
tool=$root/.build/release/bylaw

# In memory if there is room for it, so that no disk is measured: a case takes about 3 kB with what both decide on it.
kilobytes=$((cases * 3 + 1000000))
folder=${TMPDIR:-/tmp}
[ "$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')" -gt "$kilobytes" ] 2>/dev/null && folder=/dev/shm
work=$(mktemp -d "$folder/bylaw-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

g++ -O2 -I/usr/include/lua5.4 -o "$work/c_host" "$here/c_host.cpp" -lsimdjson -llua5.4
python3 "$here/gen.py" -n "$cases" -s "$seed" -o "$work/cases.jsonl"

echo "Cases: $cases, seed $seed, in $folder. Both decide dispute.route, dispute.fee and dispute.alert for each."
"$work/c_host" --mode lazydeep "$here/rules.lua" "$work/cases.jsonl" "$work/c_host.out" 2>/dev/null
"$tool" run dispute.route dispute.fee dispute.alert --plugins "$here/province" --config "$root/config" \
  --jurisdiction cn --cases "$work/cases.jsonl" >"$work/bylaw.out" 2>/dev/null
python3 "$here/compare.py" "$work/c_host.out" "$work/bylaw.out"
python3 "$here/measure.py" "$work" "$tool" "$seed" "$cases" "$rounds"
