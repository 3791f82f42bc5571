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

# The same section on every kind of terminal, and without colour.
writes_everywhere() {
  local term
  for term in ${DOVETAIL_TERM:-vt100 linux screen xterm}; do writes_with_known_keys "$1" "TERM=$term"; done
  writes_with_known_keys "$1" NO_COLOR=1
}

takes_a_megabyte_at_once() {
  lay_out
  write_a_section "$1"
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
  start "$1" "$dovetail --workspace $folder/shop"
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

# red: how a terminal with as many colours as this one is told to write in red.
red() {
  case $(colours) in
    -1 | 0) echo 'nothing: it has no red' ;;
    8) echo '\[([0-9;]*;)?31[;m]' ;;
    *) echo '38;5;196m|38;2;255;0;0m' ;;
  esac
}

shows_red() { shows_colour "$(red)"; }
shows_no_red() { ! shows_red; }
# Any of the eight, of 256 or of all colours.
shows_no_colour() { ! shows_colour '\[([0-9;]*;)?[34][0-8][;m]'; }

follows_a_theme_file() {
  lay_out
  sed 's/^name:.*/name: mine/' "$root/Themes/night.yaml" >"$folder/mine.yaml"
  start "$1" "$dovetail --workspace $folder/shop --theme $folder/mine.yaml"
  see 'enterprise-expansion'
  expect "no red text yet" shows_no_red
  sed -i 's/base05: .*/base05: "#ff0000"/' "$folder/mine.yaml"
  if [ "$(colours)" -gt 0 ]; then
    local deadline=$((SECONDS + patience))
    while shows_no_red && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.1; done
    expect "red text after the file changed" shows_red
  else
    expect "no colour where there is none to show" shows_no_colour
  fi
  # Who wants no colour has no theme to follow.
  [ -z "${NO_COLOR:-}" ] || return 0
  echo 'palette: {' >>"$folder/mine.yaml"
  see 'this is not valid YAML'
}

uses_the_mouse() {
  lay_out
  write_a_section "$1"
  types 'Alpha beta gamma '
  see 'Alpha beta gamma'
  double_click $(place_of 'beta gamma')
  see '4 selected'
  press Escape
  gone 'Ln 1'
  press 3
  see '▸Dependencies'
  click $(place_of 'space accept')
  see '─ Accept '
}

leaves_the_mouse_alone() {
  lay_out
  echo 'mouse: off' | configure
  start "$1" "$dovetail --workspace $folder/shop"
  see 'enterprise-expansion'
  expect "no mouse mode" [ "$(tmux_ display-message -p -t t '#{mouse_any_flag}')" = 0 ]
}

asks_in_plain_lines() {
  lay_out
  start "$1" "$dovetail --accessible --workspace $folder/shop"
  reads 'Which session?'
  types '1'
  press Enter
  reads 'Which scopes?'
  press Enter
  reads '53 of 53 are undecided'
  types 'reject not in this release'
  press Enter
  reads 'Reject Storefront Gateway → Catalog Service.'
  types 'screen'
  press Enter
  see '52 of 53 undecided'
  press u
  reads 'Undid: Reject'
  press q
  see 'ready>'
  start "$1" "$dovetail --accessible --workspace $folder/shop --name 1"
  reads 'Which scopes?'
  types 'go patterns'
  press Enter
  reads '26 assumptions are open'
  types 'yes'
  press Enter
  reads 'Which availability do these components have?'
  types 'soon'
  press Enter
  reads 'answer with a percentage'
  types '99.95 %'
  press Enter
  reads 'Answer: Which availability do these components have?'
  types 'quit'
  press Enter
  see 'ready>'
  start "$1" "$dovetail --accessible --workspace $folder/shop --name 1"
  reads 'Which scopes?'
  types 'history'
  press Enter
  reads 'Answer: Which availability do these components have?'
  types 'quit'
  press Enter
  see 'ready>'
}

needs_no_screen_for_plain_lines() {
  lay_out
  start "$1" "TERM=dumb $dovetail --workspace $folder/shop"
  reads 'dovetail --accessible'
  start "$1" "TERM=dumb $dovetail --accessible --workspace $folder/shop --name 1"
  reads 'Which scopes?'
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
  start "$1" "$dovetail --workspace $folder/shop --name 1"
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
  start "$1" "SOURCE_DATE_EPOCH=1767605400 $dovetail --workspace $folder/shop --name 1"
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
  start "$1" "SOURCE_DATE_EPOCH=1767605400 $dovetail --workspace $folder/shop --name 1"
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
  start "$1" "$dovetail doctor --workspace $folder/shop"
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

scenario "a section is written with the keys of micro and nano" writes_with_known_keys 80x24 120x40 200x60
scenario "a section is written on every terminal and without colour" writes_everywhere 80x24
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
