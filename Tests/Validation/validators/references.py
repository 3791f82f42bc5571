"""References: every `$ref` leads somewhere."""

import json
from pathlib import Path

from . import yamltext


def walk(value, path="#"):
    """Every value inside a value, with where it stands."""
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, f"{path}/{index}")


def resolve(root, pointer: str):
    """The value at a JSON pointer; raises KeyError where there is none."""
    value = root
    for part in pointer.lstrip("/").split("/") if pointer.strip("/") else []:
        part = part.replace("~1", "/").replace("~0", "~")
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def dangling(root, folder: Path | None):
    """Reasons for references that lead nowhere, inside the document or to files beside it."""
    for place, value in walk(root):
        if not (isinstance(value, dict) and isinstance(value.get("$ref"), str)):
            continue
        file, _, pointer = value["$ref"].partition("#")
        try:
            target = root
            if file:
                if folder is None:
                    continue
                text = (folder / file).read_text()
                target = json.loads(text) if file.endswith(".json") else yamltext.load(text)
            resolve(target, pointer)
        except (KeyError, IndexError, ValueError, OSError, TypeError):
            yield f"{place}: {value['$ref']} leads nowhere"
