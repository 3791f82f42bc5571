#!/usr/bin/env bash
# The headless road: lay out the example, generate, validate, run again, check, change, check.
set -uo pipefail
source "$(dirname "$0")/terminal.sh"

workspace="$folder/shop"

lays_out_the_example() {
  exits 0 "$dovetail" demo --directory "$workspace"
  expect "the example's component design" \
    test -s "$(session_folder "$workspace")/component-design_enterprise-expansion.md"
  exits 73 "$dovetail" demo --directory "$workspace"
}

generates_every_artefact() {
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --now 2026-01-31
  exits 0 "$dovetail" generate --workspace "$workspace" --name 2 --now 2026-01-31
  local session
  session=$(session_folder "$workspace")
  for path in integration-architecture_enterprise-expansion.md integration-specs/asyncapi.yaml \
    integration-specs/event-catalog.md integration-specs/decisions.md \
    integration-specs/data-mapping.yaml integration-specs/integration-tests.md; do
    expect "$path" test -s "$session/$path"
  done
  expect "an OpenAPI file per provider" compgen -G "$session/integration-specs/openapi/*.yaml"
}

passes_the_validators() {
  local python="${DOVETAIL_VALIDATORS:-$root/.venv}/bin/python" session
  if [ ! -x "$python" ]; then
    echo "    no validators: run make validators"
    scenario_failed=1
    return
  fi
  for session in "$workspace"/.taskmaster/docs/design/architecture/*/; do
    exits 0 "$python" "$root/Tests/Validation/validate.py" "$session"
  done
}

explains_a_line_of_the_document() {
  local document handle
  document=$(compgen -G "$(session_folder "$workspace")/integration-architecture_*.md" | head -1)
  handle=$(grep -o 'd-[0-9a-z]\{6\}' "$document" | head -1)
  expect "the document's lines carry ids" test -n "$handle"
  exits 0 "$dovetail" explain --workspace "$workspace" --name 1 "$handle"
  expect "the decision log has the same id" \
    grep -q "id=\"$handle\"" "$(session_folder "$workspace")/integration-specs/decisions.md"
  exits 64 "$dovetail" explain --workspace "$workspace" --name 1 "no such thing"
  exits 64 "$dovetail" explain --workspace "$workspace" --name 1
  exits 0 "$dovetail" explain --workspace "$workspace" --name 1 --lines
  expect "how many lines are assumed" grep -qE '^ *[1-9][0-9]*  assumed' "$folder/stdout"
  exits 0 "$dovetail" whatif --workspace "$workspace" --name 1 "Order Service -> Payment Service" --without
  exits 64 "$dovetail" whatif --workspace "$workspace" --name 1 timeout.internal --answer soon
}

changes_nothing_when_run_again() {
  local before after
  before=$(cd "$workspace" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1
  exits 0 "$dovetail" generate --workspace "$workspace" --name 2
  exits 0 env SOURCE_DATE_EPOCH=1700000000 "$dovetail" generate --workspace "$workspace" --name 1
  after=$(cd "$workspace" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
  expect "no byte changed by a second run" test "$before" = "$after"
}

gives_the_same_bytes_elsewhere() {
  local other="$folder/elsewhere/deeper"
  mkdir -p "$folder/elsewhere"
  exits 0 "$dovetail" demo --directory "$other"
  exits 0 env LC_ALL=C TZ=Asia/Seoul "$dovetail" generate --workspace "$other" --name 1 --now 2026-01-31
  expect "the same document in another folder, locale and time zone" \
    diff -r "$(session_folder "$workspace")/integration-specs" "$(session_folder "$other")/integration-specs"
}

checks_clean_and_names_a_changed_line() {
  exits 0 "$dovetail" check --workspace "$workspace" --name 1
  local design
  design="$(session_folder "$workspace")/component-design_enterprise-expansion.md"
  cp "$design" "$folder/design.md"
  sed -i 's/^  - Catalog Service for category and tax class/  - Seller Service for category and tax class/' "$design"
  expect "a changed component design" sh -c '! cmp -s "$1" "$2"' _ "$design" "$folder/design.md"
  exits 1 "$dovetail" check --workspace "$workspace" --name 1
  expect "a finding with the document and a line" \
    grep -qE 'component-design_enterprise-expansion\.md:[0-9]+: error' "$folder/stdout"
  cp "$folder/design.md" "$design"
  exits 0 "$dovetail" check --workspace "$workspace" --name 1
}

names_a_hand_broken_contract() {
  local contract
  contract=$(ls "$(session_folder "$workspace")"/integration-specs/openapi/*.yaml | head -1)
  cp "$contract" "$folder/contract.yaml"
  sed -i '0,/summary:/s/summary:.*/summary: changed by hand/' "$contract"
  exits 1 "$dovetail" check --workspace "$workspace" --name 1
  expect "the contract's name in the finding" grep -q "$(basename "$contract")" "$folder/stdout"
  expect "the place in the sources that says otherwise" \
    grep -qE '^    component-design_enterprise-expansion\.md:[0-9]+: ' "$folder/stdout"
  cp "$folder/contract.yaml" "$contract"
}

# remember and restore: the session as it was, for a scenario that changes it.
remember() { cp -r "$(session_folder "$workspace")" "$folder/remembered"; }

restore() {
  rm -rf "$(session_folder "$workspace")"
  mv "$folder/remembered" "$(session_folder "$workspace")"
}

tells_what_changed_since_the_last_save() {
  local design document
  design="$(session_folder "$workspace")/component-design_enterprise-expansion.md"
  document="$(session_folder "$workspace")/integration-architecture_enterprise-expansion.md"
  remember
  sed -i 's#`POST /payments`#`POST /charges`#g' "$design"
  exits 1 "$dovetail" check --workspace "$workspace" --name 1
  expect "the removed path with its file and line" \
    grep -qE 'payment-service\.yaml:[0-9]+: warning: Path /payments is gone\. .*Order Service' "$folder/stdout"
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --now 2026-02-03
  expect "the change in the document" grep -q 'Path /payments is gone' "$document"
  exits 0 "$dovetail" check --workspace "$workspace" --name 1
  cp "$document" "$folder/document.md"
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --now 2026-02-04
  expect "no second mention" cmp -s "$document" "$folder/document.md"
  restore
}

shows_both_sides_of_a_conflict() {
  local design contract
  design="$(session_folder "$workspace")/component-design_enterprise-expansion.md"
  contract="$(session_folder "$workspace")/integration-specs/openapi/payment-service.yaml"
  remember
  sed -i 's#^  /payments:$#  /payments/mine:#; 0,/^  description:/s/^  description:.*/  description: Written by hand./' "$contract"
  sed -i 's#`POST /payments`#`POST /charges`#g' "$design"
  exits 1 "$dovetail" generate --workspace "$workspace" --name 1
  expect "the line on disk" grep -q 'on disk .*/payments/mine:' "$folder/stderr"
  expect "the generated line" grep -q 'generated .*/charges:' "$folder/stderr"
  expect "nothing written" grep -q '^  /payments/mine:$' "$contract"
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1 --discard-edits
  expect "the generated line taken" grep -q '^  /charges:$' "$contract"
  expect "the edit of another line kept" grep -q '  description: Written by hand.' "$contract"
  restore
}

prints_contracts_with_their_origins() {
  exits 0 "$dovetail" contract --workspace "$workspace" --name 1
  exits 0 "$dovetail" contract --workspace "$workspace" --name 1 "Order Service"
  expect "an operation with its line" \
    grep -qE '^POST /orders .*component-design_enterprise-expansion\.md:[0-9]+' "$folder/stdout"
  exits 0 "$dovetail" contract --workspace "$workspace" --name 1 OrderPaid --format json
  expect "JSON with the parts" python3 -c \
    'import json,sys; assert json.load(open(sys.argv[1]))[0]["parts"]' "$folder/stdout"
  exits 64 "$dovetail" contract --workspace "$workspace" --name 1 "no such contract"
}

keeps_hand_edits() {
  local document
  document="$(session_folder "$workspace")/integration-architecture_enterprise-expansion.md"
  cp "$document" "$folder/document.md"
  sed -i '0,/^### Integration Strategy$/s//&\n\nAgreed with the platform team on Tuesday./' "$document"
  exits 0 "$dovetail" generate --workspace "$workspace" --name 1
  expect "the hand-written line is still there" \
    grep -q 'Agreed with the platform team' "$document"
  cp "$folder/document.md" "$document"
}

answers_wrong_use_clearly() {
  exits 64 "$dovetail" generate --workspace "$workspace" --name 1 --scope nonsense
  exits 66 "$dovetail" generate --workspace "$workspace" --name 9
  exits 66 "$dovetail" sessions --workspace "$folder/nowhere"
  exits 66 "$dovetail" generate --workspace "$workspace" --name ../../../etc
}

scoped_runs_keep_the_outline() {
  local other="$folder/scoped" full scoped
  exits 0 "$dovetail" demo --directory "$other"
  for scope in internal external data messaging api; do
    exits 0 "$dovetail" generate --workspace "$other" --name 1 --scope "$scope" --now 2026-01-31
    full=$(grep -c '^#' "$(session_folder "$workspace")/integration-architecture_enterprise-expansion.md")
    scoped=$(grep -c '^#' "$(session_folder "$other")/integration-architecture_enterprise-expansion.md")
    expect "the outline of a full run for scope $scope" test "$scoped" -gt 100
    exits 0 "$dovetail" check --workspace "$other" --name 1
  done
  expect "partial scopes do not claim completeness" \
    sh -c '! grep -q integration_architecture_complete "$1"' _ \
    "$(session_folder "$other")/_session-state.json"
}

exports_read_by_other_tools() {
  "$dovetail" export --workspace "$workspace" --name 1 --format dot >"$folder/graph.dot"
  exits 0 dot -Tsvg "$folder/graph.dot"
  exits 0 "$dovetail" export --workspace "$workspace" --name 1 --format csv
  local python="${DOVETAIL_VALIDATORS:-$root/.venv}/bin/python" number session exports format
  for number in 1 2; do
    session=$(compgen -G "$workspace/.taskmaster/docs/design/architecture/00$number-*")
    exports="$folder/exports-$number"
    mkdir -p "$exports"
    cp -r "$session/integration-specs" "$exports"
    for format in mermaid:graph.mermaid dot:graph.dot plantuml:graph.puml structurizr:graph.dsl \
      backstage:catalog-info.yaml sarif:findings.sarif; do
      exits 0 "$dovetail" export --workspace "$workspace" --name "$number" --format "${format%%:*}"
      cp "$folder/stdout" "$exports/${format#*:}"
    done
    exits 0 "$python" "$root/Tests/Validation/validate.py" "$exports"/graph.* \
      "$exports/catalog-info.yaml" "$exports/findings.sarif"
  done
  exits 0 "$dovetail" extract --workspace "$workspace" --name 2 --format json
  expect "JSON that parses" python3 -c 'import json,sys; json.load(open(sys.argv[1]))' "$folder/stdout"
}

scenario "demo lays out the example and refuses a folder in use" lays_out_the_example
scenario "generate writes every artefact of both sessions" generates_every_artefact
scenario "every artefact passes its validator" passes_the_validators
scenario "a second run changes no byte" changes_nothing_when_run_again
scenario "another folder, locale and time zone give the same bytes" gives_the_same_bytes_elsewhere
scenario "check is clean, and names the line of a changed dependency" checks_clean_and_names_a_changed_line
scenario "check names a contract that was broken by hand" names_a_hand_broken_contract
scenario "contract prints where each part comes from" prints_contracts_with_their_origins
scenario "generate keeps what was written by hand" keeps_hand_edits
scenario "check and the document tell what changed, once" tells_what_changed_since_the_last_save
scenario "a conflict is shown with both sides and settled line by line" shows_both_sides_of_a_conflict
scenario "wrong use gets a clear exit code" answers_wrong_use_clearly
scenario "scoped runs keep the outline and do not claim completeness" scoped_runs_keep_the_outline
scenario "explain and whatif answer for what the document says" explains_a_line_of_the_document
scenario "exports are read by the tools they are for" exports_read_by_other_tools
conclude
