#!/usr/bin/env bash
# The wizard, walked as a user walks it, in a real terminal: what is pressed, what the screen must show.
set -uo pipefail
source "$(dirname "$0")/terminal.sh"

lay_out() {
  end_terminal
  rm -rf "$folder/shop" "$XDG_STATE_HOME"
  "$dovetail" demo --directory "$folder/shop" >/dev/null </dev/null
}

open_wizard() { start "$1" "$dovetail --workspace $folder/shop"; }

walks_from_session_to_saved_files() {
  local size=$1
  lay_out
  open_wizard "$size"
  see 'enterprise-expansion'
  see '? help'
  press Enter
  see '▸Scope'
  press Enter
  see '▸Dependencies'
  see 'undecided'
  press Space
  see '─ Accept '
  press x
  see 'Why not'
  types 'not in this release'
  press Enter
  see '─ Reject '
  press u
  see '─ Undid: Reject '
  press Enter
  see '▸Patterns'
  see 'decisions'
  press '>'
  see '▸Sections'
  see '▸● Integration Architecture'
  press Down Down
  see 'Integration Strategy · assumption'
  press Enter
  types 'Agreed with the platform team.'
  press Enter
  see '  2 - **Integration Philosophy:**'
  press Escape
  press '>'
  see '▸Review'
  see 'Save writes'
  press w
  see '▸Done'
  press Enter
  see 'ready>'
  local session
  session=$(session_folder "$folder/shop")
  expect "the typed text in the saved document" \
    grep -q 'Agreed with the platform team\.' "$session/integration-architecture_enterprise-expansion.md"
  expect "the verdict in the saved review" grep -q accepted "$session/.dovetail/review.yaml"
  expect "a complete session state" \
    grep -q integration_architecture_complete "$session/_session-state.json"
  local python="${DOVETAIL_VALIDATORS:-$root/.venv}/bin/python"
  exits 0 "$python" "$root/Tests/Validation/validate.py" "$session"
  exits 0 "$dovetail" check --workspace "$folder/shop" --name 1
}

walks_at_80x24() { walks_from_session_to_saved_files 80x24; }
walks_at_120x40() { walks_from_session_to_saved_files 120x40; }

resumes_after_kill() {
  lay_out
  open_wizard 100x30
  see 'enterprise-expansion'
  press Enter
  see '▸Scope'
  press 5
  see '▸Sections'
  see '▸● Integration Architecture'
  press Down Down
  see 'Integration Strategy · assumption'
  press Enter
  types 'Words that must survive'
  see 'Words that must survive'
  kill_program
  see 'Killed'
  start 100x30 "stty sane; $dovetail --workspace $folder/shop --name 1"
  see 'Words that must survive'
}

suspends_and_comes_back() {
  lay_out
  open_wizard 80x24
  see 'enterprise-expansion'
  press C-z
  see 'Stopped'
  types 'fg'
  press Enter
  see '? help'
  press Enter
  see '▸Scope'
  press q
  see 'ready>'
  types 'echo the sum is $((40 + 2))'
  press Enter
  see 'the sum is 42'
}

survives_resizes() {
  lay_out
  open_wizard 120x40
  see 'enterprise-expansion'
  press Enter
  see '▸Scope'
  press Enter
  see '▸Dependencies'
  for size in 40x12 80x24 200x60 41x13 39x11 100x30; do resize "$size"; done
  see 'undecided'
  resize 30x8
  see 'needs 40×12'
  resize 80x24
  see '? help'
}

hands_a_section_to_the_editor() {
  lay_out
  printf '#!/bin/sh\nprintf "From my own editor.\\n" >"$1"\n' >"$folder/editor"
  chmod +x "$folder/editor"
  EDITOR="$folder/editor" open_wizard 100x30
  see 'enterprise-expansion'
  press Enter
  see '▸Scope'
  press 5
  see '▸Sections'
  see '▸● Integration Architecture'
  press Down Down
  see 'Integration Strategy · assumption'
  press o
  see 'From my own editor.'
}

notices_a_change_on_disk() {
  lay_out
  open_wizard 100x30
  see 'enterprise-expansion'
  press Enter
  see '▸Scope'
  press 6
  see '▸Review'
  see 'Save writes'
  printf '\nA line more.\n' >>"$(session_folder "$folder/shop")/component-design_enterprise-expansion.md"
  press w
  see 'changed while it was being worked on'
  expect "nothing was written" \
    test ! -e "$(session_folder "$folder/shop")/integration-architecture_enterprise-expansion.md"
}

works_on_plain_terminals() {
  local term
  lay_out
  for term in xterm screen linux vt100 xterm-kitty; do
    start 80x24 "TERM=$term $dovetail --workspace $folder/shop"
    see 'enterprise-expansion'
    press Enter
    see '▸Scope'
    press q
    see 'ready>'
  done
  start 80x24 "NO_COLOR=1 $dovetail --workspace $folder/shop"
  see 'enterprise-expansion'
  press q
  see 'ready>'
}

pastes_at_once() {
  lay_out
  open_wizard 100x30
  see 'enterprise-expansion'
  press Enter
  see '▸Scope'
  press 5
  see '▸Sections'
  see '▸● Integration Architecture'
  press Down Down
  see 'Integration Strategy · assumption'
  press Enter
  pastes $'first pasted line\nsecond pasted line'
  see 'second pasted line'
  press C-u
  gone 'second pasted line'
}

teaches_a_name() {
  local session
  lay_out
  session=$(session_folder "$folder/shop")
  cat >>"$session/component-design_enterprise-expansion.md" <<'END'

### Reconciliation Service
- **Responsibility:** compares settlements with orders every night
- **Dependencies:** Ledger Desk over gRPC for the settled amounts

END
  exits 0 "$dovetail" extract --workspace "$folder/shop" --name 1
  expect "two names before teaching" grep -q '^Reconciliation Service  *Ledger Desk ' "$folder/stdout"
  open_wizard "$1"
  see 'enterprise-expansion'
  press Enter
  see '▸Scope'
  press Enter
  see 'undecided'
  press /
  types 'Ledger Desk'
  press Enter
  see '▸· Reconciliation'
  press Space
  press t
  see 'Teach a name'
  see '▸ Ledger Desk'
  press Enter
  see 'Ledger Desk is'
  press Enter
  see 'Ledger Desk is another name of'
  types 'Payment Serv'
  see '▸ Payment Service'
  press Enter
  see 'Teach that Ledger Desk is another name of Payment Service?'
  see '= Ledger Desk joins Payment Service'
  press y
  see '1 taught'
  press Escape
  press L
  see 'Taught; enter takes back'
  see '1 line'
  press Escape
  press 6
  see '▸Review'
  press w
  see '▸Done'
  press Enter
  see 'ready>'
  expect "the teaching in the review" grep -q 'of: Payment Service' "$session/.dovetail/review.yaml"
  expect "the verdict at the joined interaction" \
    grep -q 'id: reconciliation-service->payment-service/sync' "$session/.dovetail/review.yaml"
  rm -r "$session/integration-specs" "$session"/integration-architecture_*.md
  exits 0 "$dovetail" generate --workspace "$folder/shop" --name 1
  expect "one element in what generate writes" \
    grep -rqF 'Reconciliation Service' "$session"/integration-architecture_*.md
  exits 0 "$dovetail" extract --workspace "$folder/shop" --name 1
  expect "one name after teaching" \
    grep -q '^Reconciliation Service  *Payment Service ' "$folder/stdout"
  exits 0 "$dovetail" check --workspace "$folder/shop" --name 1
}

teaches_at_80x24() { teaches_a_name 80x24; }
teaches_at_120x40() { teaches_a_name 120x40; }

scenario "the whole road at 80×24" walks_at_80x24
scenario "the whole road at 120×40" walks_at_120x40
scenario "kill -9 loses nothing that was on the screen" resumes_after_kill
scenario "Ctrl-Z and fg bring the screen back" suspends_and_comes_back
scenario "resizes, down to too small, and back" survives_resizes
scenario "a section goes to \$EDITOR and comes back" hands_a_section_to_the_editor
scenario "a document that changed on disk is noticed before saving" notices_a_change_on_disk
scenario "plain terminals and NO_COLOR" works_on_plain_terminals
scenario "a paste arrives at once and is one undo step" pastes_at_once
scenario "a name taught at 80×24 counts in every later run" teaches_at_80x24
scenario "a name taught at 120×40 counts in every later run" teaches_at_120x40
conclude
