"""OpenAPI 3.1: structure, style, examples that validate, and what the rules ask of operations."""

from pathlib import Path

import vacuum
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from . import references, yamltext

RULESET = b"extends: [[spectral:oas, recommended]]\n"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def check(path: Path):
    text = path.read_text()
    yield from yamltext.lint(text)
    yield from check_text(text, path.parent)


def check_text(text: str, folder: Path | None = None, style: bool = True):
    root = yamltext.load(text)
    if not str(root.get("openapi", "")).startswith("3.1"):
        yield "is not OpenAPI 3.1"
    dangling = list(references.dangling(root, folder))
    yield from dangling
    if dangling:
        return
    validate(root)
    if style:
        for result in vacuum.lint(text, ruleset=RULESET):
            yield f"vacuum {result.rule_id} at {result.path}: {result.message}"
        yield from operations(root)
    yield from examples(root)


def operations(root):
    seen = {}
    for place, method, operation in each_operation(root):
        where = f"{method.upper()} {place}"
        name = operation.get("operationId")
        if not name:
            yield f"{where}: no operationId"
        elif name in seen:
            yield f"{where}: operationId {name} is that of {seen[name]}"
        seen[name] = where
        if not operation.get("security", root.get("security")):
            yield f"{where}: no security"
        answers = operation.get("responses", {})
        for status in ("401", "403", "429", "500"):
            if status not in answers:
                yield f"{where}: no {status}"
        for status, answer in answers.items():
            if status[0] in "45":
                content = follow(root, answer).get("content", {})
                if "application/problem+json" not in content:
                    yield f"{where}: {status} is no problem+json"
        if operation.get("x-origin") not in ("stated", "proposed"):
            yield f"{where}: does not say whether it is stated or proposed"


def each_operation(root):
    for place, item in root.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield place, method, item[method]


def examples(root):
    """Every body and parameter has an example, and it validates."""
    registry = Registry().with_resource(
        "urn:document", Resource.from_contents(root, default_specification=DRAFT202012)
    )
    for place, value in references.walk(root):
        if not isinstance(value, dict) or not isinstance(value.get("schema"), dict):
            continue
        inside = place.split("/")[-2:] + [""]
        is_media = "content" in place.split("/")[-2:-1]
        is_parameter = "in" in value and "name" in value
        found = [value["example"]] if "example" in value else []
        found += [e.get("value") for e in value.get("examples", {}).values()]
        if not found and (is_media or is_parameter):
            yield f"{place}: no example ({inside[0]})"
        schema = absolute(value["schema"])
        validator = Draft202012Validator(
            schema, registry=registry, format_checker=FormatChecker()
        )
        for example in found:
            for error in validator.iter_errors(example):
                yield f"{place}: example does not validate: {error.message}"


def absolute(schema):
    """The schema with its local references made absolute, so that they resolve from anywhere."""
    if isinstance(schema, dict):
        return {
            key: "urn:document" + value
            if key == "$ref" and isinstance(value, str) and value.startswith("#")
            else absolute(value)
            for key, value in schema.items()
        }
    return [absolute(item) for item in schema] if isinstance(schema, list) else schema


def follow(root, value):
    reference = value.get("$ref")
    return references.resolve(root, reference.partition("#")[2]) if reference else value
