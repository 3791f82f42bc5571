#!/usr/bin/env bash
# The same sessions give the same bytes in another folder, locale and time zone, laid out in another order.
#
#   shuffles.sh [RUNS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dovetail=${DOVETAIL:-$(cd "$root" && swift build --show-bin-path)/dovetail}
runs=${1:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
RANDOM=1

"$dovetail" demo --directory "$work/first" </dev/null >/dev/null
locales=(C C.UTF-8 de_DE.UTF-8 ko_KR.UTF-8 tr_TR.UTF-8 ar_EG.UTF-8)
zones=(UTC Asia/Seoul America/St_Johns Pacific/Apia Europe/Berlin)

# fingerprint WORKSPACE: of every file that a save has written, by its path inside the workspace.
fingerprint() {
  (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum
}

expected=
for run in $(seq "$runs"); do
  folder="$work/run $run/$(printf 'deep%.0s/' $(seq $((RANDOM % 4 + 1))))"
  mkdir -p "$folder"
  # Files come into being in another order each time, so a directory lists them in another one.
  (cd "$work/first" && find . -type f -print0 | shuf -z --random-source=<(yes "$run")) |
    while IFS= read -r -d '' file; do
      mkdir -p "$folder/$(dirname "$file")"
      cp "$work/first/$file" "$folder/$file"
    done
  for session in 1 2; do
    LC_ALL=${locales[RANDOM % ${#locales[@]}]} LANG= TZ=${zones[RANDOM % ${#zones[@]}]} \
      SOURCE_DATE_EPOCH=1769860800 XDG_STATE_HOME="$work/state$run" \
      "$dovetail" generate --workspace "$folder" --name "$session" >/dev/null 2>&1
  done
  found=$(fingerprint "$folder")
  expected=${expected:-$found}
  if [ "$found" != "$expected" ]; then
    echo "shuffles: run $run gives other bytes" >&2
    exit 1
  fi
done
echo "shuffles: $runs runs, the same bytes"
