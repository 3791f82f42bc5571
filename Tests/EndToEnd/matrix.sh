#!/usr/bin/env bash
# Plays the scripts of the wizard on every kind of terminal, without colour and at three sizes, and prints what
# passed as a table: rows are terminals, columns are sizes.
#
#   matrix.sh [SCRIPT…]
#
# MATRIX_TERMS and MATRIX_SIZES choose fewer, MATRIX_JOBS how many scripts are played beside each other, and
# MATRIX_LOGS where what each printed is kept.
set -u
cd "$(dirname "$0")" || exit 1

[ $# -gt 0 ] || set -- wizard editor review
terms=${MATRIX_TERMS:-xterm-256color tmux-256color xterm screen linux vt100 NO_COLOR}
sizes=${MATRIX_SIZES:-80x24 120x40 200x60}
logs=${MATRIX_LOGS:-$(mktemp -d)}
mkdir -p "$logs"

# play TERM SIZE SCRIPT: one script in one cell of the table; its last line says how many passed.
play() {
  local colour= term=$1
  if [ "$term" = NO_COLOR ]; then
    colour=1
    term=xterm-256color
  fi
  DOVETAIL_TERM=$term DOVETAIL_SIZE=$2 NO_COLOR=$colour bash "$3.sh" >"$logs/$1-$2-$3" 2>&1
}

for term in $terms; do
  for size in $sizes; do
    for script; do
      while [ "$(jobs -rp | wc -l)" -ge "${MATRIX_JOBS:-3}" ]; do wait -n; done
      play "$term" "$size" "$script" &
    done
  done
done
wait

# counted OUTCOME FILE…: how many scenarios passed or failed, by the mark before their title.
counted() {
  local mark=$1
  shift
  cat "$@" | grep -c "^$mark "
}

status=0
printf '%-16s' ''
for size in $sizes; do printf '%-16s' "${size/x/×}"; done
echo
for term in $terms; do
  printf '%-16s' "$term"
  for size in $sizes; do
    cell=("$logs/$term-$size-"*)
    right=$(counted ✓ "${cell[@]}")
    wrong=$(counted ✗ "${cell[@]}")
    # A script that ended before its last line has told nothing about what was left.
    ended=$(cat "${cell[@]}" | grep -c ' passed, [0-9]* failed$')
    if [ "$wrong" = 0 ] && [ "$right" -gt 0 ] && [ "$ended" = $# ]; then
      printf '%-18s' "✓ $right"
    else
      printf '%-18s' "✗ $wrong of $((right + wrong))"
      status=1
    fi
  done
  echo
done
grep -H '^✗ ' "$logs"/* | sed "s#^$logs/##"
[ -n "${MATRIX_LOGS:-}" ] || rm -rf "$logs"
exit $status
