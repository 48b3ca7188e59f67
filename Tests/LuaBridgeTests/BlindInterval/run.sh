#!/bin/sh
# Measures the longest stretch that a script can run between two looks at the stop, and fails where it is beyond the
# bound. Usage: run.sh [MIB ...], the memory limits (4 16 64). ROWS=n shows so many of the longest stretches (10).
set -eu
# The bound, for every limit: so many steps for each KiB of memory. A step: see counter.c.
steps_per_kib=512
# The sweep's arguments need room beside what they are used for.
sweep_up_to=16

here=$(cd "$(dirname "$0")" && pwd)
source=$here/../../../Sources/CLua
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
counted="memcpy memmove memset memcmp memchr memmem strlen strchr strcmp strcoll strspn luaO_str2num realloc free
  luaH_realasize luaC_fullgc"
wraps=$(for name in $counted; do printf -- '-Wl,--wrap=%s ' "$name"; done)
flags="-std=gnu11 -O2 -Wall -Wextra -Werror -I$source -I$source/include -I$here -include $here/counted.h"

# Twice: once with each block of our code counted, and once with nothing but the looks, for the time.
# shellcheck disable=SC2086
{
  mkdir "$work/counted" "$work/timed"
  (cd "$work/counted" && gcc $flags -fsanitize-coverage=trace-pc -c "$source"/*.c && gcc $flags -c "$here"/*.c)
  gcc -o "$work/steps" "$work"/counted/*.o $wraps -l:liblua5.4.a -lm
  (cd "$work/timed" && gcc $flags -DTIMED -c "$source"/*.c "$here"/*.c)
  gcc -o "$work/time" "$work"/timed/*.o -l:liblua5.4.a -lm
}

failed=0
for mib in ${*:-4 16 64}; do
  for kind in steps time; do
    "$work/$kind" scenarios "$here/scenarios.lua" "$mib" >"$work/$kind.$mib" || failed=1
    [ "$mib" -gt $sweep_up_to ] || "$work/$kind" sweep "$mib" >>"$work/$kind.$mib" || failed=1
  done
  # The same rows in the same order: name, steps, ending; name, milliseconds, ending.
  paste "$work/steps.$mib" "$work/time.$mib" >"$work/both.$mib"
  echo "With $mib MiB, longest first: steps, ms of processor time, what ran, how it ended"
  sort -t '	' -k2,2nr "$work/both.$mib" | head -n "${ROWS:-10}" |
    awk -F '\t' '{ printf "%10d %8.1f  %s (%s)\n", $2, $5, $1, substr($3, 1, 60) }'
  awk -F '\t' -v mib="$mib" -v bound=$((steps_per_kib * mib * 1024)) '
    $1 != $4 { print "the two runs differ: " $1 ", " $4; bad = 1 }
    $2 > most { most = $2 }
    $5 > time { time = $5; slowest = $1 }
    $2 > bound { print "beyond the bound: " $1 ": " $2; bad = 1 }
    $3 ~ /^called/ { functions++ }
    END {
      printf "%d MiB: %d stretches, %d functions, at most %d steps of %d allowed; longest %.1f ms (%s)\n\n",
        mib, NR, functions, most, bound, time, slowest
      exit bad
    }' "$work/both.$mib" || failed=1
done
exit $failed
