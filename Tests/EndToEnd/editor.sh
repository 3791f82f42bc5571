#!/usr/bin/env bash
# Writing a section, keys of one's own, themes, the mouse and the plain questions, in a real terminal:
# what is pressed, what the screen must show.
set -uo pipefail
source "$(dirname "$0")/terminal.sh"

lay_out() {
  end_terminal
  rm -rf "$folder/shop" "$XDG_STATE_HOME" "$XDG_CONFIG_HOME"
  mkdir -p "$XDG_CONFIG_HOME/dovetail/themes"
  "$dovetail" demo --directory "$folder/shop" >/dev/null </dev/null
}

configure() { cat >"$XDG_CONFIG_HOME/dovetail/config.yaml"; }

# Opens the strategy section in the editor, at a size and perhaps with variables of the environment.
write_a_section() {
  start "$1" "${2:-} $dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 5
  see '▸● Integration Architecture'
  press Down Down
  see 'Integration Strategy · assumption'
  press Enter
  see 'Ln 1 Col 1'
}

writes_with_known_keys() {
  lay_out
  write_a_section "$1" "${2:-}"
  types 'Quux two'
  press Enter
  see 'Ln 2 Col 1'
  press Up C-d
  see '  2 Quux two'
  press C-u
  see 'Undid the doubling'
  press C-f
  types 'Quux'
  see 'Find · 1 of'
  press Enter
  see 'selected'
  press C-t
  types 'Quux'
  press Enter
  types 'Uno'
  press Enter
  see 'Replace “Quux” by “Uno”'
  see '+ Uno two'
  press y
  see 'Replaced 1'
  press C-End
  press Enter
  types 'The Ordr Service answers.'
  see '! No component is called “Ordr Service”'
  press C-b
  see 'Does not agree with the design'
  press Escape
  gone 'Does not agree with the design'
  press M-o
  see 'Go to a section'
  types 'Technology'
  see '/ Technology'
  gone 'Integration Strategy'
  press Enter
  gone 'Ordr Service'
  press M-,
  see 'Ordr Service'
}

writes_at_80x24() { writes_with_known_keys 80x24; }
writes_at_120x40() { writes_with_known_keys 120x40; }
writes_at_200x60() { writes_with_known_keys 200x60; }
writes_without_colour() { writes_with_known_keys 80x24 NO_COLOR=1; }
writes_in_vt100() { writes_with_known_keys 80x24 TERM=vt100; }
writes_in_linux() { writes_with_known_keys 80x24 TERM=linux; }
writes_in_screen() { writes_with_known_keys 80x24 TERM=screen; }
writes_in_xterm() { writes_with_known_keys 80x24 TERM=xterm; }

takes_a_megabyte_at_once() {
  lay_out
  write_a_section 100x30
  head -c 1000000 /dev/zero | tr '\0' 'x' | fold -w 99 >"$folder/megabyte"
  echo 'THE END' >>"$folder/megabyte"
  tmux_ load-buffer "$folder/megabyte"
  tmux_ paste-buffer -p -t t
  see 'THE END'
  press C-u
  see 'Undid pasting'
  see 'Ln 1 Col 1'
}

obeys_its_configuration() {
  lay_out
  configure <<'YAML'
keys:
  acept: y
  accept: [y, f5]
YAML
  start 100x30 "$dovetail --workspace $folder/shop"
  see 'config.yaml:2: there is no action “acept”; did you mean accept?'
  press Enter
  see '▸Scope'
  press 3
  see 'y accept'
  press y
  see '─ Accept '
  press F5
  see '51 of 53 undecided'
  press :
  types 'accept conf'
  see 'Accept all shown undecided rows'
  press Escape
  press ?
  see 'y f5'
}

# How a terminal of 256 colours, and one of all, is told to write in red.
red='38;5;196m|38;2;255;0;0m'

lacks_colour() { ! shows_colour "$1"; }

follows_a_theme_file() {
  lay_out
  "$dovetail" keys >/dev/null
  sed 's/^name:.*/name: mine/' "$root/Themes/night.yaml" >"$folder/mine.yaml"
  start 100x30 "$dovetail --workspace $folder/shop --theme $folder/mine.yaml"
  see 'enterprise-expansion'
  expect "the theme's background" shows_colour '48;[25];'
  expect "no red text yet" lacks_colour "$red"
  sed -i 's/base05: .*/base05: "#ff0000"/' "$folder/mine.yaml"
  local deadline=$((SECONDS + patience))
  while lacks_colour "$red" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.1; done
  expect "red text after the file changed" shows_colour "$red"
  echo 'palette: {' >>"$folder/mine.yaml"
  see 'this is not valid YAML'
}

# click COLUMN ROW: presses and releases the left button, counted from 1, as a terminal reports it.
click() {
  tmux_ send-keys -t t -l $'\e'"[<0;$1;$2M"$'\e'"[<0;$1;$2m"
}

# Both presses are sent at once: on a busy machine two commands may be further apart than the two of a double click.
double_click() {
  local click=$'\e'"[<0;$1;$2M"$'\e'"[<0;$1;$2m"
  tmux_ send-keys -t t -l "$click$click"
}

uses_the_mouse() {
  lay_out
  write_a_section 80x24
  types 'Alpha beta gamma '
  see 'Alpha beta gamma'
  double_click 13 4
  see '4 selected'
  press Escape
  gone 'Ln 1'
  click 3 23
  press 3
  see '▸Dependencies'
  click 3 24
  see '─ Accept '
}

leaves_the_mouse_alone() {
  lay_out
  echo 'mouse: off' | configure
  start 80x24 "$dovetail --workspace $folder/shop"
  see 'enterprise-expansion'
  expect "no mouse mode" [ "$(tmux_ display-message -p -t t '#{mouse_any_flag}')" = 0 ]
}

asks_in_plain_lines() {
  lay_out
  start 100x30 "$dovetail --accessible --workspace $folder/shop"
  see 'Which session?'
  types '1'
  press Enter
  see 'Which scopes?'
  press Enter
  see '53 of 53 are undecided'
  types 'reject not in this release'
  press Enter
  see 'Reject Storefront Gateway → Catalog Service.'
  types 'screen'
  press Enter
  see '52 of 53 undecided'
  press u
  see 'Undid: Reject'
  press q
  see 'ready>'
  start 100x30 "$dovetail --accessible --workspace $folder/shop --name 1"
  see 'Which scopes?'
  types 'go patterns'
  press Enter
  see '26 assumptions are open'
  types 'yes'
  press Enter
  see 'Which availability do these components have?'
  types 'soon'
  press Enter
  see 'answer with a percentage'
  types '99.95 %'
  press Enter
  see 'Answer: Which availability do these components have?'
  types 'quit'
  press Enter
  see 'ready>'
  start 100x30 "$dovetail --accessible --workspace $folder/shop --name 1"
  see 'Which scopes?'
  types 'history'
  press Enter
  see 'Answer: Which availability do these components have?'
  types 'quit'
  press Enter
  see 'ready>'
}

needs_no_screen_for_plain_lines() {
  lay_out
  start 80x24 "TERM=dumb $dovetail --workspace $folder/shop"
  see 'dovetail --accessible'
  start 80x24 "TERM=dumb $dovetail --accessible --workspace $folder/shop --name 1"
  see 'Which scopes?'
  types 'quit'
  press Enter
  see 'ready>'
}

answers_as_a_list() {
  lay_out
  cat >"$folder/answer-all" <<'EDITOR'
#!/bin/sh
sed -i 's/^undecided/accept/' "$1"
EDITOR
  chmod +x "$folder/answer-all"
  VISUAL="$folder/answer-all" exits 0 "$dovetail" review --workspace "$folder/shop" --name 1
  expect "53 verdicts" grep -q '53 verdicts' "$folder/stderr"
  start 100x30 "$dovetail --workspace $folder/shop --name 1"
  see 'Draft resumed'
  press 3
  see ' 0 of 53 undecided'
  press q
  see 'ready>'
  echo 'accept nothing' >"$folder/answers"
  exits 65 "$dovetail" review --workspace "$folder/shop" --name 1 --answers "$folder/answers"
  exits 0 "$dovetail" review --workspace "$folder/shop" --name 1 --answers /dev/null --save
  expect "the verdicts in the saved review" \
    [ "$(grep -c 'verdict: accepted' "$(session_folder "$folder/shop")/.dovetail/review.yaml")" = 53 ]
}

does_a_run_again() {
  lay_out
  export SOURCE_DATE_EPOCH=1767605400
  start 100x30 "SOURCE_DATE_EPOCH=1767605400 $dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 3
  see '53 of 53 undecided'
  press Space
  see '─ Accept '
  press 5
  see '▸● Integration Architecture'
  press Down Down
  see 'Integration Strategy · assumption'
  press Enter
  see 'Ln 1 Col 1'
  types 'Agreed on Monday.'
  press Enter Escape
  see '─ Edit Integration Strategy '
  press H
  see 'As it was at the start'
  see 'Edit Integration Strategy'
  press Escape
  press '>'
  see 'Save writes'
  press w
  see '▸Done'
  press Enter
  see 'What was done is in'
  local journal
  journal=$(ls "$XDG_STATE_HOME"/dovetail/journals/*.txt)
  expect "a journal that people can read" grep -q '^# Edit Integration Strategy$' "$journal"
  "$dovetail" demo --directory "$folder/again" >/dev/null </dev/null
  exits 0 "$dovetail" --workspace "$folder/again" --replay "$journal"
  expect "the same bytes" diff -r "$folder/shop" "$folder/again"
  rm -rf "$folder/again"
  unset SOURCE_DATE_EPOCH
}

does_a_run_with_hand_edits_again() {
  local session document journal
  lay_out
  export SOURCE_DATE_EPOCH=1767605400
  exits 0 "$dovetail" generate --workspace "$folder/shop" --name 1
  session=$(session_folder "$folder/shop")
  document="$session/integration-architecture_enterprise-expansion.md"
  sed -i 's/^- \*\*Integration Philosophy:\*\* /&By hand: /' "$document"
  cp -r "$folder/shop" "$folder/again"
  start 100x30 "SOURCE_DATE_EPOCH=1767605400 $dovetail --workspace $folder/shop --name 1"
  see '▸Scope'
  press 3
  see 'undecided'
  press x Enter
  see '─ Reject '
  press 6
  see '1 conflict open'
  press m
  see 'what you changed'
  press t
  see 'the generated text stands'
  press Escape
  gone 'what you changed'
  see 'change 1 of'
  press Space
  see '1 left out'
  press w
  see '▸Done'
  press Enter
  see 'What was done is in'
  journal=$(ls "$XDG_STATE_HOME"/dovetail/journals/*.txt)
  exits 0 "$dovetail" --workspace "$folder/again" --replay "$journal"
  expect "the same bytes, with what was left out and settled" diff -r "$folder/shop" "$folder/again"
  rm -rf "$folder/again"
  unset SOURCE_DATE_EPOCH
}

does_a_list_again() {
  local journal
  lay_out
  export SOURCE_DATE_EPOCH=1767605400
  cp -r "$folder/shop" "$folder/again"
  "$dovetail" review --workspace "$folder/shop" --name 1 --print >"$folder/list"
  sed -n 's/^keep \(availability[^ ]*\) .*/tell \1 ; 99.95 %/p' "$folder/list" >"$folder/answers"
  sed -n 's/^undecided /reject /p' "$folder/list" | head -3 >>"$folder/answers"
  exits 0 "$dovetail" review --workspace "$folder/shop" --name 1 --answers "$folder/answers" --save
  expect "the answer in the saved review" \
    grep -q '99.95 %' "$(session_folder "$folder/shop")/.dovetail/review.yaml"
  journal=$(ls "$XDG_STATE_HOME"/dovetail/journals/*.txt)
  exits 0 "$dovetail" --workspace "$folder/again" --replay "$journal"
  expect "the same bytes as the list wrote" diff -r "$folder/shop" "$folder/again"
  rm -rf "$folder/again"
  unset SOURCE_DATE_EPOCH
}

tries_the_terminal() {
  lay_out
  start 90x30 "$dovetail doctor --workspace $folder/shop"
  see 'Can you read every word'
  press y
  see 'Do the bars stand below each other?'
  press y
  see 'Press each of these keys'
  press F1
  see '✓ f1'
  press Enter
  pastes 'one
two'
  see 'Arrived at once: 7 bytes, 2 lines'
  press Enter
  see 'Use the mouse here'
  press Enter
  see 'This was put into your clipboard'
  press n
  see 'try paste     works'
  see 'set-clipboard on'
  see 'ready>'
}

scenario "a section is written with the keys of micro and nano, 80×24" writes_at_80x24
scenario "a section is written, 120×40" writes_at_120x40
scenario "a section is written, 200×60" writes_at_200x60
scenario "a section is written without colour" writes_without_colour
scenario "a section is written on a vt100" writes_in_vt100
scenario "a section is written on the Linux console" writes_in_linux
scenario "a section is written in screen" writes_in_screen
scenario "a section is written in an old xterm" writes_in_xterm
scenario "a megabyte is pasted at once and undone at once" takes_a_megabyte_at_once
scenario "keys are bound by the configuration, and mistakes in it are told with their line" obeys_its_configuration
scenario "a theme file from anywhere is followed while it changes" follows_a_theme_file
scenario "the mouse selects words, and clicks hints and rows" uses_the_mouse
scenario "the mouse can be left to the terminal" leaves_the_mouse_alone
scenario "the same questions are asked as plain lines, and go on on the screen" asks_in_plain_lines
scenario "plain lines need no terminal that can place its cursor" needs_no_screen_for_plain_lines
scenario "a run is done again from its journal, byte for byte" does_a_run_again
scenario "a run with hand edits and changes left out is done again" does_a_run_with_hand_edits_again
scenario "a list of answers is done again from its journal" does_a_list_again
scenario "the doctor tries the terminal with its user and advises" tries_the_terminal
scenario "all questions are answered as a list, from an editor and from a file" answers_as_a_list
conclude
