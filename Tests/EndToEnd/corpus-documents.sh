#!/usr/bin/env bash
# Long: a session of each document of a corpus, generated in full and in each scope, everything validated.
#
#   corpus-documents.sh CORPUS [FOLDER]
#
# CORPUS/docs/*.md are taken as component designs; FOLDER keeps what was written, for reading.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dovetail=${DOVETAIL:-$(cd "$root" && swift build --show-bin-path)/dovetail}
python="${DOVETAIL_VALIDATORS:-$root/.venv}/bin/python"
corpus=${1:?corpus-documents: name a folder with docs/}
folder=${2:-$root/.build/corpus-documents}
now=2026-01-31

[ -x "$python" ] || { echo "corpus-documents: no validators: run make validators" >&2; exit 2; }
compgen -G "$corpus/docs/*.md" >/dev/null || { echo "corpus-documents: no $corpus/docs/*.md" >&2; exit 2; }

# state INDEX NAME: a session state as the step before leaves it.
state() {
  cat <<STATE
{
  "index": $1,
  "name": "$2",
  "type": "architecture",
  "status": "component_design_complete",
  "created": "2026-01-01T00:00:00Z",
  "lastUpdated": "2026-01-01T00:00:00Z",
  "currentStep": "component_design",
  "completedSteps": ["architecture_framework_creation", "component_design"],
  "nextAction": "Ready for integration architecture design",
  "architectureResults": {}
}
STATE
}

# lays_out WORKSPACE: one session for each document.
lays_out() {
  local index=0 name session
  for document in "$corpus"/docs/*.md; do
    index=$((index + 1))
    name=$(basename "$document" .md)
    name=${name#[0-9][0-9]-}
    session="$1/.taskmaster/docs/design/architecture/$(printf '%03d' $index)-$name"
    mkdir -p "$session"
    cp "$document" "$session/component-design_$name.md"
    state $index "$name" >"$session/_session-state.json"
  done
}

failed=0
rm -rf "$folder"
for scope in full internal external data messaging api; do
  workspace="$folder/$scope"
  if ! "$dovetail" demo --directory "$workspace/examples" </dev/null >/dev/null; then exit 1; fi
  lays_out "$workspace/corpus"
  for part in examples corpus; do
    for session in "$workspace/$part"/.taskmaster/docs/design/architecture/*/; do
      name=$(basename "$session")
      options=(--workspace "$workspace/$part" --name "$name" --now "$now")
      [ "$scope" = full ] || options+=(--scope "$scope")
      log="$workspace/$part-$name.log"
      if "$dovetail" generate "${options[@]}" >"$log" 2>&1 \
        && "$python" "$root/Tests/Validation/validate.py" "$session" >>"$log" 2>&1; then
        echo "ok   $scope $name"
      else
        failed=$((failed + 1))
        echo "FAIL $scope $name"
        grep -A3 -E '^(FAIL|Error|error)' "$log" | sed 's/^/     /'
      fi
    done
  done
done
[ $failed = 0 ] || { echo "$failed failed" >&2; exit 1; }
