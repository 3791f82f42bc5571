"""A Backstage catalogue: names, kinds, required fields, and references that lead somewhere.

The rules are those of Backstage's "Descriptor Format of Catalog Entities".
"""

import re
from pathlib import Path

import yaml

_NAME = re.compile(r"^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$")
_REQUIRED = {
    "System": ("owner",),
    "Domain": ("owner",),
    "Group": ("type", "children"),
    "Component": ("type", "lifecycle", "owner"),
    "Resource": ("type", "owner"),
    "API": ("type", "lifecycle", "owner", "definition"),
}
_REFERENCES = {
    "owner": "group",
    "system": "system",
    "domain": "domain",
    "providesApis": "api",
    "consumesApis": "api",
    "dependsOn": None,
}


def check(path: Path):
    entities = list(yaml.safe_load_all(path.read_text()))
    known = set()
    for entity in entities:
        kind, name = entity.get("kind"), entity.get("metadata", {}).get("name", "")
        if (kind, name) in known:
            yield f"{kind} {name} is there twice"
        known.add((kind, name))
    lowered = {f"{kind}:{name}".lower() for kind, name in known}
    for entity in entities:
        yield from (f"{entity.get('kind')} {_name(entity)}: {r}" for r in _entity(entity, lowered))
    files = [e["spec"]["definition"]["$text"] for e in entities if e.get("kind") == "API"]
    root = path.parent
    if (root / "integration-specs").exists():
        yield from (f"{file} is not there" for file in files if not (root / file).exists())


def _name(entity):
    return entity.get("metadata", {}).get("name")


def _entity(entity, known):
    if entity.get("apiVersion") != "backstage.io/v1alpha1":
        yield "apiVersion is another one"
    if entity.get("kind") not in _REQUIRED:
        yield "the kind is none"
        return
    name = _name(entity) or ""
    if not _NAME.match(name) or len(name) > 63:
        yield "the name is not allowed"
    for key in _REQUIRED[entity["kind"]]:
        if entity["spec"].get(key) in (None, ""):
            yield f"{key} is missing"
    for key, kind in _REFERENCES.items():
        values = entity["spec"].get(key, [])
        for value in [values] if isinstance(values, str) else values:
            reference = value if ":" in value else f"{kind}:{value}"
            if reference.lower() not in known:
                yield f"{key}: {value} leads nowhere"
