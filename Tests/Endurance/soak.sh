#!/bin/sh
# Decides mixed cases (good, refused, failing, looping, memory-hungry, printing) without end in one run and watches its
# memory, that of the tool and of the processes that it starts. Usage: soak.sh [minutes [options of bylaw run]]
# Nothing is judged by time. It ends badly where the memory of the end is more than that of the beginning by more than
# the tolerance, or the run ends early.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
minutes=${1:-10}
[ $# -eq 0 ] || shift
tool=${TOOL:-$root/.build/release/bylaw}
tolerance=1024  # KiB: pages that the allocator touches for the first time when a rare case comes

work=$(mktemp -d)
trap 'kill $generator $run 2>/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
generator= run=
mkdir "$work/plugins"
cp -R "$root"/plugins/* "$here/worst" "$work/plugins/"
mkfifo "$work/cases"

# The table of case ids takes 15 MB at once and is full after a million: so many cases are not reached in this time, and
# it is touched all over after the first seconds.
pace=$((1000000 / (minutes * 60)))
[ "$pace" -le 1000 ] || pace=1000
[ "$pace" -ge 10 ] || pace=10
awk -v count=0 -v every=100 -v pace=$pace -f "$here/cases.awk" "$root"/plugins/*/cases/cases.jsonl \
  >"$work/cases" 2>/dev/null &
generator=$!
"$tool" run enforcement.fee enforcement.route dispute.fee mediation.deadline --plugins "$work/plugins" \
  --config "$root/config" --time-limit 20 --memory-limit 2 --rejects /dev/null "$@" --cases - \
  <"$work/cases" >/dev/null 2>"$work/told" &
run=$!

# Resident memory in KiB of a process and all below it.
resident() {
  for process in "$1" $(cat /proc/"$1"/task/*/children 2>/dev/null); do
    awk '/^VmRSS:/ { print $2 }' "/proc/$process/status" 2>/dev/null || true
    [ "$process" = "$1" ] || for child in $(cat /proc/"$process"/task/*/children 2>/dev/null); do resident "$child"; done
  done
}

echo "Deciding about $pace cases a second for $minutes minutes."
second=0
while [ $second -lt $((minutes * 60)) ]; do
  sleep 1
  second=$((second + 1))
  kill -0 "$run" 2>/dev/null || { tail -5 "$work/told" >&2; echo "The run ended after $second s." >&2; exit 1; }
  resident "$run" | awk -v second=$second '{ sum += $1 } END { print second, sum }' >>"$work/memory"
done
kill "$generator"
code=0
wait "$run" || code=$?
generator= run=
tail -5 "$work/told"
# A run in which lines or rules failed ends with 2.
[ $code -eq 2 ] || { echo "The run ended with $code." >&2; exit 1; }
if [ -n "${KEEP:-}" ]; then cp "$work/memory" "$KEEP"; fi

sort -n "$work/memory" | awk -v tolerance=$tolerance '
  function median(from, to,   i, j, n, t, list) {
    for (i = from; i <= to; i++) list[++n] = memory[i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return list[int((n + 1) / 2)]
  }
  { memory[NR] = $2; if ($2 > most) most = $2 }
  END {
    start = int(NR < 600 ? NR / 5 : 120) + 1         # until then tables and heaps fill
    span = int(NR < 240 ? NR / 4 : 60)
    for (i = start; i <= NR; i++) { n++; x += i; y += memory[i]; xx += i * i; xy += i * memory[i] }
    slope = (n * xy - x * y) / (n * xx - x * x) * 60
    first = median(start, start + span - 1)
    last = median(NR - span + 1, NR)
    printf "Resident memory, medians over %d s: %d KiB after the first %d s, %d KiB at the end, at most %d KiB; slope %.1f KiB a minute\n", span, first, start - 1, last, most, slope
    if (last - first > tolerance) {
      printf "It grew by %d KiB; %d KiB are tolerated.\n", last - first, tolerance
      exit 1
    }
    print "Flat."
  }'
