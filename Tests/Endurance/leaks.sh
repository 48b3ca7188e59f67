#!/bin/sh
# Decides 10,000 mixed cases (good, refused, failing, looping, memory-hungry, printing) under valgrind. It ends badly
# where a byte is lost, or memory is used wrongly. Usage: leaks.sh [cases [options of bylaw run]]
# In one process: a sealed worker ends at the system calls that valgrind makes for it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cases=${1:-10000}
[ $# -eq 0 ] || shift
tool=${TOOL:-$root/.build/release/bylaw}

"$root/.ci/setup" leaks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/plugins"
cp -R "$root"/plugins/* "$here/worst" "$work/plugins/"
awk -v count="$cases" -v every=250 -v pace=0 -f "$here/cases.awk" "$root"/plugins/*/cases/cases.jsonl >"$work/cases"
# Valgrind does not understand all that the compiler writes for debuggers.
strip -g -o "$work/bylaw" "$tool"

echo "Deciding $cases cases under valgrind, which takes some minutes."
code=0
valgrind --leak-check=full --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite,indirect \
  --num-callers=40 --error-exitcode=99 --suppressions="$here/valgrind.supp" \
  --log-file="$work/valgrind.%p" \
  "$work/bylaw" run --in-process enforcement.fee enforcement.route dispute.fee mediation.deadline --plugins "$work/plugins" \
  --config "$root/config" --time-limit 300 --memory-limit 2 --rejects "$work/rejects" "$@" --cases "$work/cases" \
  >"$work/decisions" 2>"$work/told" || code=$?
tail -5 "$work/told"
grep -o '"code":"[a-z_.]*"' "$work/decisions" | sort | uniq -c

# A run in which lines or rules failed ends with 2. A process below it has an end of its own, so all are looked through.
bad=0
for log in "$work"/valgrind.*; do
  sed -n 's/^==[0-9]*== *\(.*lost: .*\|ERROR SUMMARY.*\|All heap blocks were freed.*\)/\1/p' "$log"
  grep -q 'ERROR SUMMARY: 0 errors' "$log" || { cat "$log"; bad=1; }
done
[ $code -eq 2 ] || { echo "The run ended with $code." >&2; exit 1; }
[ $bad -eq 0 ] || { echo "Memory was lost, or used wrongly: see above." >&2; exit 1; }
echo "Nothing is lost."
