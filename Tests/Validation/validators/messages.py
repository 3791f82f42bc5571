"""Message schemas: JSON Schema 2020-12 whose examples validate and are CloudEvents 1.0."""

import json
from pathlib import Path

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from jsonschema import Draft202012Validator, FormatChecker

from . import references


def check(path: Path):
    yield from check_text(path.read_text())


def check_text(text: str):
    schema = json.loads(text, object_pairs_hook=unique)
    if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
        yield "does not name JSON Schema 2020-12"
    Draft202012Validator.check_schema(schema)
    yield from references.dangling(schema, None)
    if not schema.get("$id", "").rsplit(":v", 1)[-1].rsplit("/v", 1)[-1].isdigit():
        yield f"$id {schema.get('$id')} carries no major version"
    examples = schema.get("examples", [])
    if not examples:
        yield "has no example"
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for index, example in enumerate(examples):
        for error in validator.iter_errors(example):
            yield f"example {index}: {error.json_path}: {error.message}"
        JSONFormat().read(CloudEvent, json.dumps(example).encode())


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"duplicate key among {keys}")
    return dict(pairs)
