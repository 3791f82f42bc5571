#!/usr/bin/env bash
# Plays every script beside the others, since most of their time is waiting for a screen, and tells what each
# printed. Fails where one fails, and says last what failed.
set -u
cd "$(dirname "$0")" || exit 1

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

scripts=(road wizard editor review races shuffles)
declare -A running
for script in "${scripts[@]}"; do
  bash "$script.sh" >"$logs/$script" 2>&1 &
  running[$script]=$!
done

failed=()
for script in "${scripts[@]}"; do
  wait "${running[$script]}" || failed+=("$script")
  printf -- '-- %s\n' "$script"
  cat "$logs/$script"
done

if [ ${#failed[@]} -gt 0 ]; then
  # Once more at the end, where a log that is cut still shows it.
  for script in "${failed[@]}"; do
    printf -- '-- what failed in %s\n' "$script"
    grep -vE '^✓' "$logs/$script"
  done
  echo "failed: ${failed[*]}"
  exit 1
fi
