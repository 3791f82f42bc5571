# A user at a terminal: words for scripts that drive the real program in tmux on a private socket.
# Every wait is for something to be seen; nothing waits for a fixed time.
#
# A script opens the terminals and sizes it names itself. The environment chooses one instead, for all of its
# scenarios: DOVETAIL_SIZE=120x40, DOVETAIL_TERM=vt100, NO_COLOR=1. DOVETAIL_SCENARIO='a paste' plays only those
# whose title holds that.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dovetail=${DOVETAIL:-$(cd "$root" && swift build --show-bin-path)/dovetail}
terminals=0
socket="dovetail-test-$$-0"
folder=$(mktemp -d)
export XDG_STATE_HOME="$folder/state" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"
passed=0
failed=0
scenario_failed=0

tmux_() { tmux -L "$socket" -f /dev/null "$@"; }

# end_terminal: closes the terminal as a user does and waits until the program in it has ended, which keeps its
# draft first: what it still writes must not fall into what the next scenario lays out.
end_terminal() {
  local shell program deadline
  shell=$(tmux_ display-message -p -t t '#{pane_pid}' 2>/dev/null) || return 0
  program=$(pgrep -P "$shell")
  tmux_ kill-server 2>/dev/null
  deadline=$((SECONDS + patience))
  # A stopped program is told to end only when it goes on.
  [ -z "$program" ] || kill -CONT $program 2>/dev/null
  while runs_one_of $shell $program && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.02; done
  return 0
}

# runs_one_of PROCESS…: whether one of them is not over; one that nobody collects has no program any more.
runs_one_of() {
  local process
  for process; do readlink "/proc/$process/exe" >/dev/null 2>&1 && return 0; done
  return 1
}

finish() {
  tmux_ kill-server 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

# start COLUMNSxROWS COMMAND…: opens a terminal of that size and runs the command in a shell there.
start() {
  local size=$1 kind=${DOVETAIL_TERM:+TERM=$DOVETAIL_TERM}
  shift
  end_terminal
  # A socket of its own for each terminal: the server before may still be going down.
  terminals=$((terminals + 1))
  socket="dovetail-test-$$-$terminals"
  tmux_ new-session -d -s t -x "${size%x*}" -y "${size#*x}" \
    -e XDG_STATE_HOME="$XDG_STATE_HOME" -e XDG_CONFIG_HOME="$XDG_CONFIG_HOME" \
    -e XDG_CACHE_HOME="$XDG_CACHE_HOME" -e EDITOR="${EDITOR:-vi}" -e NO_COLOR="${NO_COLOR:-}" \
    "PS1='ready> ' $kind exec bash --norc --noprofile"
  tmux_ set-option -g escape-time 0
  see 'ready>'
  tmux_ send-keys -t t -l "clear; $*"
  tmux_ send-keys -t t Enter
}

screen() { tmux_ capture-pane -p -t t; }

# press KEY…: tmux key names, one after the other.
press() { tmux_ send-keys -t t "$@"; }

# types TEXT: literal characters.
types() { tmux_ send-keys -t t -l -- "$1"; }

# pastes TEXT: as a bracketed paste, at once.
pastes() {
  tmux_ set-buffer "$1"
  tmux_ paste-buffer -p -t t
}

# kill_program: kills what the shell in the terminal is running, without a chance to tidy up.
kill_program() {
  kill -KILL "$(pgrep -n -P "$(tmux_ display-message -p -t t '#{pane_pid}')")"
}

resize() { tmux_ resize-window -t t -x "${1%x*}" -y "${1#*x}"; }

# How many seconds a step may take: a debug build on a busy machine is slow. All scripts at once on one core made the
# longest step wait for 42 s.
patience=${DOVETAIL_PATIENCE:-150}
# The longest wait of the script, in seconds, and what it was for.
longest=0
longest_for=

# see TEXT: waits until the text is on the screen, for as long as the patience lasts.
see() { await_ 0 "$1"; }

# reads TEXT: as see, for plain lines, which are broken wherever the edge of the terminal is.
reads() { await_ 0 "$1" lines; }
lines() { tmux_ capture-pane -p -J -t t | tr -s ' \n' ' '; }

# gone TEXT: waits until the text is no longer on the screen.
gone() { await_ 1 "$1"; }

await_() {
  local began=$SECONDS limit=$patience shown found
  # What comes after a step that failed is not worth the same wait.
  [ "$scenario_failed" = 0 ] || limit=5
  while :; do
    # Held as a text: a pipe into a command that stops reading early would fail with what was found.
    found=unknown
    if shown=$("${3:-screen}" 2>/dev/null); then
      if [[ $shown == *"$2"* ]]; then found=0; else found=1; fi
    fi
    if [ "$found" = "$1" ]; then
      if [ $((SECONDS - began)) -gt "$longest" ]; then
        longest=$((SECONDS - began))
        longest_for=$2
      fi
      return 0
    fi
    sleep 0.05
    [ $((SECONDS - began)) -ge "$limit" ] && break
  done
  if [ "$1" = 0 ]; then echo "    did not see: $2"; else echo "    still there: $2"; fi
  screen | sed 's/^/    | /'
  scenario_failed=1
  return 0
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

# drag COLUMN ROW COLUMN ROW: from one place to another with the left button held.
drag() {
  tmux_ send-keys -t t -l $'\e'"[<0;$1;$2M"$'\e'"[<32;$3;$4M"$'\e'"[<0;$3;$4m"
}

# place_of TEXT: where the text begins on the screen, as column and row.
place_of() {
  local row line before
  row=$(screen | grep -nF -- "$1" | head -1 | cut -d: -f1)
  line=$(screen | sed -n "${row:-1}p")
  before=${line%%"$1"*}
  echo "$((${#before} + 1)) ${row:-1}"
}

# comes_to TEXT COLUMN ROW: waits until the text stands there.
comes_to() {
  local deadline=$((SECONDS + patience))
  while [ "$(place_of "$1")" != "$2 $3" ] && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.05; done
  expect "“$1” in column $2 of row $3" [ "$(place_of "$1")" = "$2 $3" ]
}

# colours: how many the terminal of the script has.
colours() {
  if [ -n "${NO_COLOR:-}" ]; then echo 0; else tput -T "${DOVETAIL_TERM:-tmux-256color}" colors; fi
}

# shows_colour PATTERN: whether a control sequence of that kind is on the screen.
shows_colour() {
  local drawn
  drawn=$(tmux_ capture-pane -p -e -t t)
  [[ $drawn =~ $1 ]]
}

# expect DESCRIPTION COMMAND…: the command succeeds.
expect() {
  local description=$1
  shift
  if ! "$@" >/dev/null; then
    echo "    expected: $description"
    scenario_failed=1
  fi
}

# exits STATUS COMMAND…: the command ends with that exit code.
exits() {
  local wanted=$1 status=0
  shift
  "$@" >"$folder/stdout" 2>"$folder/stderr" || status=$?
  if [ "$status" != "$wanted" ]; then
    echo "    exit $status instead of $wanted: $*"
    sed 's/^/    | /' "$folder/stdout" "$folder/stderr" | head -40
    scenario_failed=1
  fi
  return 0
}

# scenario TITLE FUNCTION [SIZE…]: runs it at each size, 100x30 where none is named, and counts.
scenario() {
  local title=$1 walk=$2 size named
  [[ $title == *"${DOVETAIL_SCENARIO:-}"* ]] || return 0
  shift 2
  [ $# -gt 0 ] || set -- 100x30
  for size in ${DOVETAIL_SIZE:-"$@"}; do
    named=$title
    [ $# = 1 ] || named="$title, ${size/x/×}"
    scenario_failed=0
    "$walk" "$size"
    if [ "$scenario_failed" = 0 ]; then
      passed=$((passed + 1))
      echo "✓ $named"
    else
      failed=$((failed + 1))
      echo "✗ $named"
    fi
  done
}

conclude() {
  [ "$longest" -lt 2 ] || echo "waited longest, $longest of $patience s, for: $longest_for"
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

session_folder() {
  echo "$1/.taskmaster/docs/design/architecture/001-enterprise-expansion"
}
