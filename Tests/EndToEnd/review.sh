#!/usr/bin/env bash
# Deciding, asking and comparing in the wizard: what is pressed, what the screen must show.
set -uo pipefail
source "$(dirname "$0")/terminal.sh"

lay_out() {
  end_terminal
  rm -rf "$folder/shop" "$XDG_STATE_HOME"
  "$dovetail" demo --directory "$folder/shop" >/dev/null </dev/null
}

# opens_at SIZE STEP [ENVIRONMENT…]: the wizard on the first session, at a step.
opens_at() {
  local size=$1 step=$2
  shift 2
  lay_out
  start "$size" "$* $dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press "$step"
}

decides_many_at_once() {
  opens_at "$1" 3
  see '53 of 53 undecided'
  press /
  types 'kafka'
  press Enter
  see '“kafka”'
  press F
  see 'undecided that hold “kafka”?'
  see 'Kafka'
  press y
  see '─ Accept '
  press Escape
  gone '“kafka”'
  press n
  press x
  see 'Why not'
  types 'not in this release'
  press Enter
  see '─ Reject '
  press n
  press x
  see 'earlier reasons'
  press Up
  see '▸ not in this release'
  press Escape
  press A
  see 'with confidence'
  press n
  press u
  see '─ Undid: Reject '
}

shows_consequences_before_a_rejection() {
  opens_at "$1" 3
  see 'undecided'
  press /
  types 'Warehouse'
  press Enter
  press x
  see 'Why not Inventory Service → Warehouse Database?'
  see 'shared stores 1 → 0'
  see '✓ Shared database'
  press Escape
  gone 'Why not'
  see '53 of 53 undecided'
}

walks_the_pictures() {
  opens_at "$1" 3
  see 'undecided'
  press Down Down
  press v
  see 'is needed by'
  press Right
  press d
  see 'A row needs a column'
  see 'layers'
  see 'cycle'
  press Tab
  press E
  see 'OrderPlaced'
  press Down
  press Space
  see '─ Accept '
  press Escape
  see '52 of 53 undecided'
}

asks_what_nobody_stated() {
  local session
  opens_at "$1" 4
  session=$(session_folder "$folder/shop")
  see 'decisions'
  press A
  see 'assumptions open'
  see 'A component of which no availability'
  press Enter
  types 'soon'
  press Enter
  see 'Answer with a percentage'
  press C-u
  types '99.95 %'
  see 'Changes '
  see '# open assumptions 26 → 25'
  press Enter
  see '1 answered'
  press u
  gone '1 answered'
  press Home Space
  see '1 answered'
  press 6
  see 'Save writes'
  press w
  see '▸Done'
  press Enter
  see 'ready>'
  expect "the answer in the saved review" grep -q 'availability' "$session/.dovetail/review.yaml"
}

opens_the_source_and_reads_it_again() {
  printf '#!/bin/sh\nfor last; do :; done\nprintf "\\n### Ledger\\n- **Dependencies:** Pricing Service over gRPC for totals\\n" >>"$last"\n' \
    >"$folder/editor"
  chmod +x "$folder/editor"
  EDITOR="$folder/editor" opens_at "$1" 3
  see '53 of 53 undecided'
  press Space
  see '52 of 53 undecided'
  press o
  see '53 of 54 undecided'
}

previews_diagrams_and_differences() {
  opens_at "$1" 6
  see 'Save writes'
  press v
  see 'Integration Strategy'
  press End
  press f
  see 'new file'
  press s
  press w
  see '▸Done'
  press 3
  see 'undecided'
  press x Enter
  see '─ Reject '
  press 6
  see 'Save writes'
  see '@@'
  see '│'
  press Space
  see 'left out'
}

settles_a_conflict_in_place() {
  local session document
  opens_at "$1" 6
  session=$(session_folder "$folder/shop")
  document="$session/integration-architecture_enterprise-expansion.md"
  see 'Save writes'
  press w
  see '▸Done'
  press q
  see 'ready>'
  sed -i 's/^- \*\*Integration Philosophy:\*\* /&By hand: /' "$document"
  start "$1" "$dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 3
  see 'undecided'
  press x Enter
  see '─ Reject '
  press 6
  see '1 conflict open'
  press m
  see 'what you changed'
  see 'what this run changed'
  press e
  see 'what you write here stands'
  types '- **Agreed:** by both. '
  press Enter Escape
  see 'what you wrote stands'
  see '✓ written'
  press Escape
  see 'settled'
  press v
  see 'Agreed: by both.'
  press f
  see 'settled'
  press m
  see '✓ written'
  press t
  see 'the generated text stands'
  press Escape
  see 'settled'
  press w
  see '▸Done'
  expect "the generated text in the saved document" \
    sh -c "! grep -q 'By hand: ' '$document'"
}

# Both sides change the path of an operation of a contract, and other lines of the file besides.
settles_a_conflict_of_a_contract() {
  local session contract
  lay_out
  exits 0 "$dovetail" generate --workspace "$folder/shop" --name 1
  session=$(session_folder "$folder/shop")
  contract="$session/integration-specs/openapi/payment-service.yaml"
  sed -i 's#^  /payments:$#  /payments/mine:#; 0,/^  description:/s/^  description:.*/  description: Written by hand./' "$contract"
  sed -i 's#`POST /payments`#`POST /charges`#g' "$session/component-design_enterprise-expansion.md"
  start "$1" "$dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 6
  see '1 conflict open'
  press m
  see 'paths  conflict 1 of 1  open: your text on disk stays'
  see '/payments{+/mine+}:'
  see '{+charges+}:'
  press t
  see 'the generated text stands'
  press Escape
  see '1 conflict settled'
  press w
  see '▸Done'
  expect "the generated path in the saved contract" grep -q '^  /charges:$' "$contract"
  expect "the edit of another line" grep -q '  description: Written by hand.' "$contract"
}

takes_back_what_was_saved_by_an_earlier_run() {
  local review
  opens_at "$1" 3
  review="$(session_folder "$folder/shop")/.dovetail/review.yaml"
  see '53 of 53 undecided'
  press Space
  see '─ Accept '
  press x
  see 'Why not'
  press Enter
  see '─ Reject '
  press 6
  see 'Save writes'
  press w
  see '▸Done'
  expect "the rejection in the saved review" grep -q 'rejected' "$review"
  press q
  see 'ready>'
  start "$1" "$dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 3
  see '51 of 53 undecided'
  press H
  see 'As it was at the start'
  see 'Reject '
  press Escape
  gone 'As it was at the start'
  press u
  see '─ Undid: Reject '
  see '52 of 53 undecided'
  press 6
  see 'Save writes'
  press w
  see '▸Done'
  expect "no rejection in the saved review" sh -c "! grep -q rejected '$review'"
}

tells_what_changed_and_whom_it_hurts() {
  local session
  lay_out
  exits 0 "$dovetail" generate --workspace "$folder/shop" --name 1
  session=$(session_folder "$folder/shop")
  sed -i '/currency/d' "$session/component-design_enterprise-expansion.md"
  start "$1" "$dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 6
  see 'Save writes'
  press e
  see 'Since the last save'
  see '▸✗ EVO-'
  see 'hurts       Channel Connector'
  press Enter
  see '@@'
  press c
  see '─ Contracts '
  types 'Order Service'
  press Enter
  see 'Order Service, HTTP'
  see 'Where it belongs'
  press n
  gone 'Order Service, HTTP'
  press Escape
  gone 'Where it belongs'
  press i
  see 'What it means'
  press Escape
  see '@@'
}

drags_the_line_between_two_parts() {
  opens_at "$1" 3
  see 'undecided'
  see 'Where this comes from'
  local column row
  read -r column row < <(place_of 'Where this comes from')
  # Below the table its title stands in the line, beside the table to the right of it.
  if [ "$column" -lt 10 ]; then
    drag 60 "$row" 60 $((row - 4))
    comes_to 'Where this comes from' "$column" $((row - 4))
  else
    drag $((column - 2)) 10 $((column - 12)) 10
    comes_to 'Where this comes from' $((column - 10)) "$row"
  fi
}

stops_what_takes_long() {
  opens_at "$1" 3
  see 'undecided'
  local before after
  before=$(cd "$folder/shop" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
  press Space C-g
  see 'Stopped'
  see '52 of 53 undecided'
  after=$(cd "$folder/shop" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
  expect "no file touched" [ "$before" = "$after" ]
  press R
  see 'Read again'
  gone 'Stopped'
  press 6
  see 'Save writes'
}

on_every_terminal() {
  local term
  for term in ${DOVETAIL_TERM:-xterm-256color tmux-256color xterm screen linux vt100}; do
    opens_at "$1" 3 "TERM=$term"
    see 'undecided'
    press d
    see 'A row needs a column'
    press Escape
    gone 'A row needs a column'
    press 4
    see 'decisions'
    press A
    see 'assumptions open'
  done
  opens_at "$1" 3 NO_COLOR=1
  see 'undecided'
  press x
  see 'Changes '
}

for walk in decides_many_at_once shows_consequences_before_a_rejection walks_the_pictures \
  asks_what_nobody_stated opens_the_source_and_reads_it_again \
  previews_diagrams_and_differences settles_a_conflict_in_place \
  settles_a_conflict_of_a_contract takes_back_what_was_saved_by_an_earlier_run \
  tells_what_changed_and_whom_it_hurts; do
  scenario "${walk//_/ }" "$walk" 80x24 120x40 200x60
done
scenario "pictures and assumptions on every terminal and without colour" on_every_terminal 80x24
scenario "what takes long is stopped by a key" stops_what_takes_long 80x24
scenario "the line between two parts is dragged with the mouse" drags_the_line_between_two_parts 80x24 200x60
conclude
