"""AsyncAPI 3.0: structure by the official JSON schema, references, and the rules' own demands."""

import json
import sys
from functools import cache
from pathlib import Path

from jsonschema import Draft7Validator

from . import references, yamltext


@cache
def validator():
    schema = Path(sys.prefix) / "schemas" / "asyncapi-3.0.0.json"
    return Draft7Validator(json.loads(schema.read_text()))


def check(path: Path):
    text = path.read_text()
    yield from yamltext.lint(text)
    yield from check_text(text, path.parent)


def check_text(text: str, folder: Path | None = None):
    root = yamltext.load(text)
    if root.get("asyncapi") != "3.0.0":
        yield "is not AsyncAPI 3.0.0"
    for error in validator().iter_errors(root):
        deepest = min(error.context, key=lambda e: -len(e.path)) if error.context else error
        yield f"#/{'/'.join(map(str, deepest.absolute_path))}: {deepest.message[:300]}"
    yield from references.dangling(root, folder)
    channels = root.get("channels", {})
    used = set()
    for name, operation in root.get("operations", {}).items():
        channel = operation.get("channel", {}).get("$ref", "").removeprefix("#/channels/")
        used.add(channel)
        own = set(channels.get(channel, {}).get("messages", {}))
        for message in operation.get("messages", []):
            parts = message["$ref"].removeprefix("#/channels/").split("/messages/")
            if parts[0] != channel or parts[-1] not in own:
                yield f"operation {name}: message {message['$ref']} is not of its channel"
    for name in channels:
        if name not in used:
            yield f"channel {name}: no application sends or receives on it"
