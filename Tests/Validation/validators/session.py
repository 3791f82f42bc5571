"""What belongs together: state, specifications and their counts."""

import json
from pathlib import Path

from . import messages, yamltext


def state(folder: Path):
    text = (folder / "_session-state.json").read_text(encoding="utf-8-sig")
    value = json.loads(text, object_pairs_hook=messages.unique)
    results = value.get("architectureResults", {})
    specs = folder / "integration-specs"
    if not specs.exists():
        return
    kinds = ("openapi/*.yaml", "proto/*.proto", "graphql/*.graphql")
    interfaces = sum(len(list(specs.glob(kind))) for kind in kinds)
    if results.get("apiSpecs") != interfaces:
        yield f"apiSpecs is {results.get('apiSpecs')}, but there are {interfaces} files"
    schemas = len(list(specs.glob("schemas/*.json")))
    if results.get("messageSchemas") != schemas:
        yield f"messageSchemas is {results.get('messageSchemas')}, but there are {schemas} files"
    complete = value.get("status") == "integration_architecture_complete"
    if complete != ("integration_architecture" in value.get("completedSteps", [])):
        yield "status and completedSteps disagree"
    for key in ("currentStep", "nextAction", "lastUpdated"):
        if not value.get(key):
            yield f"{key} is missing"


def mapping(path: Path):
    text = path.read_text()
    yield from yamltext.lint(text)
    for entry in yamltext.load(text)["mappings"]:
        for key in ("entity", "source", "target", "interaction", "fields"):
            if not entry.get(key):
                yield f"{entry.get('entity')}: no {key}"
        for field in entry.get("fields", []):
            for key in ("source", "rule", "loss", "dataClass"):
                if not field.get(key):
                    yield f"{entry.get('entity')}.{field.get('source')}: no {key}"
            if not field.get("evidence") and not field.get("proposedBy"):
                yield f"{entry.get('entity')}.{field.get('source')}: does not say where it comes from"


def agreement(folder: Path):
    """Events of AsyncAPI, schemas and catalogue are the same."""
    specs = folder / "integration-specs"
    schemas = {}
    for path in sorted(specs.glob("schemas/*.json")):
        schemas[path.name] = json.loads(path.read_text())
    if not (specs / "asyncapi.yaml").exists():
        if schemas:
            yield "there are message schemas but no asyncapi.yaml"
        return
    root = yamltext.load((specs / "asyncapi.yaml").read_text())
    used = set()
    for name, message in root["components"]["messages"].items():
        file = message["payload"]["schema"]["$ref"].rsplit("/", 1)[-1]
        used.add(file)
        if schemas.get(file, {}).get("title") != message["title"]:
            yield f"message {name}: its schema {file} is of another event"
    for file in schemas.keys() - used:
        yield f"{file}: no message uses it"
    catalogue = (specs / "event-catalog.md").read_text()
    for message in root["components"]["messages"].values():
        if message["payload"]["schema"]["$ref"].removeprefix("./") not in catalogue:
            yield f"the event catalogue lacks {message['title']}"
