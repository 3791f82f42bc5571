#!/usr/bin/env bash
# Two runs and an editor on one session at the same time: ROUNDS=1000 races.sh for the long form.
set -uo pipefail
source "$(dirname "$0")/terminal.sh"

rounds=${ROUNDS:-6}
workspace="$folder/shop"

# An editor that adds a line to a file, by replacing it or in place, as fast as it can until it is stopped.
editor() {
  python3 - "$1" "$2" "$folder/stop" <<'PYTHON'
import os, sys
path, name, stop = sys.argv[1:]
written = open(path + ".written-" + name, "a")
number = 0
while not os.path.exists(stop):
    try:
        text = open(path, "rb").read()
    except FileNotFoundError:
        continue
    number += 1
    line = f"Foreign {name} {number}.".encode()
    mark = b"### Integration Strategy\n"
    if mark not in text:
        continue
    text = text.replace(mark, mark + b"\n" + line + b"\n", 1)
    # Replaced in one step, as editors do that care.
    with open(path + ".editor", "wb") as copy:
        copy.write(text)
    os.rename(path + ".editor", path)
    written.write(line.decode() + "\n")
    written.flush()
    # A person does not save a hundred times a second.
    os.system("sleep 0.2")
PYTHON
}

loses_no_foreign_edit() {
  local session document round first second status log
  exits 0 "$dovetail" demo --directory "$workspace"
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --now 2026-01-31
  session=$(session_folder "$workspace")
  document="$session/integration-architecture_enterprise-expansion.md"
  log="$document.written-a"
  for ((round = 1; round <= rounds; round++)); do
    # Each round changes the design, so that both runs have something to write.
    sed -i "s/^- \*\*Quality:\*\* 180,000 SKUs.*/- **Quality:** 180,000 SKUs today, $round million expected. 99.9 % availability./" \
      "$session/component-design_enterprise-expansion.md"
    rm -f "$folder/stop"
    editor "$document" a &
    "$dovetail" generate --workspace "$workspace" --name 1 --keep-edits >/dev/null 2>"$folder/first" &
    first=$!
    "$dovetail" generate --workspace "$workspace" --name 1 --keep-edits >/dev/null 2>"$folder/second"
    second=$?
    wait "$first"
    first=$?
    touch "$folder/stop"
    wait
    for status in "$first" "$second"; do
      case $status in
        0 | 74 | 75) ;;
        *)
          echo "    round $round: exit $status"
          sed 's/^/    | /' "$folder/first" "$folder/second"
          scenario_failed=1
          ;;
      esac
    done
  done
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --keep-edits
  expect "the editor wrote something" test -s "$log"
  local lost
  lost=$(cat "$document" $(find "$session/.dovetail/kept" -type f 2>/dev/null) | sort -u >"$folder/there"
    sort -u "$log" | comm -23 - "$folder/there")
  expect "no line that the editor wrote is lost: ${lost:-none}" test -z "$lost"
  expect "no staging folder is left" test ! -e "$session/.dovetail-saving"
}

survives_kills() {
  local session round before
  session=$(session_folder "$workspace")
  for ((round = 1; round <= rounds; round++)); do
    sed -i "s/^- \*\*Quality:\*\* 180,000 SKUs.*/- **Quality:** 180,000 SKUs today, $((round + 5000)) expected. 99.9 % availability./" \
      "$session/component-design_enterprise-expansion.md"
    "$dovetail" generate --workspace "$workspace" --name 1 --keep-edits >/dev/null 2>&1 &
    before=$!
    sleep "0.$((RANDOM % 10))"
    [ $((round % 3)) = 0 ] && sleep 1
    kill -KILL "$before" 2>/dev/null
    wait "$before" 2>/dev/null
    exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --keep-edits
    exits 0 "$dovetail" check --workspace "$workspace" --name 1
  done
  expect "no staging folder is left" test ! -e "$session/.dovetail-saving"
}

scenario "two runs and an editor lose no foreign edit" loses_no_foreign_edit
scenario "a run that is killed leaves all old or all new, and no lock" survives_kills
conclude
