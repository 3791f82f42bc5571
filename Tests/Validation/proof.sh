#!/bin/sh
# Proves that the examples' contracts can be built on: proof.sh DOVETAIL VENV.
#
# Sets up public generators in a virtual environment of their own, since their versions need not fit those of
# the validators; without a network once that is done.
set -eu
dovetail=$(realpath "${1:?usage: proof.sh DOVETAIL VENV}")
venv=${2:?usage: proof.sh DOVETAIL VENV}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
stamp="$venv/.complete"
if ! [ -f "$stamp" ] || ! cmp -s "$here/proof-requirements.txt" "$stamp"; then
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/proof-requirements.txt"
  cp "$here/proof-requirements.txt" "$stamp"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME="$folder/state"
"$dovetail" demo --directory "$folder/workspace" </dev/null >/dev/null
failed=0
for session in "$folder"/workspace/.taskmaster/docs/design/architecture/*/; do
  "$dovetail" generate --workspace "$folder/workspace" --name "$(basename "$session")" --now 2026-01-31 >/dev/null
  "$venv/bin/python" "$here/proof.py" "$session/integration-specs" || failed=1
done
exit $failed
