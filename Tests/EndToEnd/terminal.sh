# A user at a terminal: words for scripts that drive the real program in tmux on a private socket.
# Every wait is for something to be seen; nothing waits for a fixed time.

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

finish() {
  tmux_ kill-server 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

# start COLUMNSxROWS COMMAND…: opens a terminal of that size and runs the command in a shell there.
start() {
  local size=$1
  shift
  tmux_ kill-server 2>/dev/null || true
  # A socket of its own for each terminal: the server before may still be going down.
  terminals=$((terminals + 1))
  socket="dovetail-test-$$-$terminals"
  tmux_ new-session -d -s t -x "${size%x*}" -y "${size#*x}" \
    -e XDG_STATE_HOME="$XDG_STATE_HOME" -e XDG_CONFIG_HOME="$XDG_CONFIG_HOME" \
    -e XDG_CACHE_HOME="$XDG_CACHE_HOME" -e EDITOR="${EDITOR:-vi}" \
    "PS1='ready> ' exec bash --norc --noprofile"
  tmux_ set-option -g escape-time 0
  see 'ready>'
  tmux_ send-keys -t t -l "clear; $*"
  tmux_ send-keys -t t Enter
}

screen() { tmux_ capture-pane -p -t t; }

# press KEY…: tmux key names, one after the other.
press() { tmux_ send-keys -t t "$@"; }

# types TEXT: literal characters.
types() { tmux_ send-keys -t t -l "$1"; }

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

# How many seconds a step may take: a debug build on a busy machine is slow.
patience=${DOVETAIL_PATIENCE:-60}

# see TEXT: waits until the text is on the screen, for as long as the patience lasts.
see() { await_ 0 "$1"; }

# gone TEXT: waits until the text is no longer on the screen.
gone() { await_ 1 "$1"; }

await_() {
  local deadline=$((SECONDS + patience)) found
  while :; do
    if screen 2>/dev/null | grep -qF -- "$2"; then found=0; else found=1; fi
    [ "$found" = "$1" ] && return 0
    sleep 0.05
    [ "$SECONDS" -ge "$deadline" ] && break
  done
  if [ "$1" = 0 ]; then echo "    did not see: $2"; else echo "    still there: $2"; fi
  screen | sed 's/^/    | /'
  scenario_failed=1
  return 0
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

# scenario TITLE FUNCTION: runs it and counts.
scenario() {
  scenario_failed=0
  "$2"
  if [ "$scenario_failed" = 0 ]; then
    passed=$((passed + 1))
    echo "✓ $1"
  else
    failed=$((failed + 1))
    echo "✗ $1"
  fi
}

conclude() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

session_folder() {
  echo "$1/.taskmaster/docs/design/architecture/001-enterprise-expansion"
}
