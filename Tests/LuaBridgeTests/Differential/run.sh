#!/bin/sh
# Compares our library (Sources/CLua/lib_*.c) with the stock interpreter lua5.4, expression by expression.
# Usage: run.sh [seed [extra compiler flags]]. Exits non-zero and shows the first difference if there is one.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$here/../../../Sources/CLua
seed=${1:-1}
flags=${2:--O2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086
gcc -std=c11 $flags -Wall -Wextra -Werror -I"$source" -I"$source/include" -o "$work/driver" "$here/driver.c" \
  "$source/lib_base.c" "$source/lib_string.c" "$source/lib_match.c" "$source/lib_format.c" "$source/lib_table.c" \
  "$source/lib_math.c" "$source/lib_utf8.c" -llua5.4 -lm
lua5.4 "$here/generate.lua" "$seed" >"$work/expressions"
lua5.4 "$here/reference.lua" "$here/prelude.lua" <"$work/expressions" >"$work/stock" &
"$work/driver" "$here/prelude.lua" <"$work/expressions" >"$work/ours" || echo "driver failed" >>"$work/ours"
wait $!
lua5.4 "$here/compare.lua" "$work/expressions" "$work/stock" "$work/ours"
