#!/bin/sh
# Compares our patterns (Sources/CLua/lib_match.c, lib_string.c) with those of the stock interpreter lua5.4.
# Usage: run.sh [seed [how many [extra compiler flags]]]. Shows how often each kind of pattern and of error came up, and
# exits non-zero at a difference, or where something came up too rarely.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
beside=$here/../Differential
source=$here/../../../Sources/CLua
seed=${1:-1}
lines=${2:-120000}
flags=${3:--O2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086
gcc -std=c11 $flags -Wall -Wextra -Werror -I"$source" -I"$source/include" -o "$work/driver" "$beside/driver.c" \
  "$source/lib_base.c" "$source/lib_string.c" "$source/lib_match.c" "$source/lib_format.c" "$source/lib_table.c" \
  "$source/lib_math.c" "$source/lib_utf8.c" -llua5.4 -lm
lua5.4 "$here/generate.lua" "$seed" "$lines" "$work/notes" >"$work/expressions"
lua5.4 "$beside/reference.lua" "$here/prelude.lua" <"$work/expressions" >"$work/stock" &
"$work/driver" "$here/prelude.lua" <"$work/expressions" >"$work/ours" || echo "driver failed" >>"$work/ours"
wait $!
# Each kind at least once in so many lines.
lua5.4 "$here/count.lua" $((lines / 1200)) "$work/notes" "$work/stock"
lua5.4 "$beside/compare.lua" "$work/expressions" "$work/stock" "$work/ours"
