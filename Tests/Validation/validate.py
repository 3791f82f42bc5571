#!/usr/bin/env python3
"""Validates what a run wrote: validate.py PATH...

A path is a session folder, an export (.mermaid, .mmd, .dot, .puml, .dsl, .sarif, catalog-info.yaml) or
a Markdown file. Prints one line per artefact and, under it, each reason; exits 1 when there is a reason.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from validators import (
    agreement,
    asyncapi,
    backstage,
    diagrams,
    document,
    graphql,
    markdown,
    messages,
    openapi,
    proto,
    sarif,
    session,
    structurizr,
)


def checks(path: Path):
    """The checks for a path, as pairs of the artefact's name and a function that yields reasons."""
    if path.is_dir():
        yield from session_checks(path)
    elif path.suffix in (".mermaid", ".mmd"):
        yield str(path), lambda: diagrams.mermaid(path.read_text())
    elif path.suffix == ".dot":
        yield str(path), lambda: diagrams.dot(path.read_text())
    elif path.suffix == ".puml":
        yield str(path), lambda: diagrams.plantuml(path.read_text())
    elif path.suffix == ".dsl":
        yield str(path), lambda: structurizr.check(path.read_text())
    elif path.suffix == ".sarif":
        yield str(path), lambda: sarif.check(path)
    elif path.name == "catalog-info.yaml":
        yield str(path), lambda: backstage.check(path)
    elif path.suffix == ".md":
        yield str(path), lambda: markdown.check(path)
    else:
        yield str(path), lambda: ["nothing knows how to validate this"]


def session_checks(folder: Path):
    specs = folder / "integration-specs"
    for path in sorted((specs / "openapi").glob("*.yaml")):
        yield name(folder, path), lambda path=path: openapi.check(path)
    for path in sorted((specs / "schemas").glob("*.json")):
        yield name(folder, path), lambda path=path: messages.check(path)
    for path in sorted((specs / "proto").glob("*.proto")):
        yield name(folder, path), lambda path=path: proto.check(path.read_text())
    for path in sorted((specs / "graphql").glob("*.graphql")):
        yield name(folder, path), lambda path=path: graphql.check(path)
    if (specs / "asyncapi.yaml").exists():
        yield name(folder, specs / "asyncapi.yaml"), lambda: asyncapi.check(specs / "asyncapi.yaml")
    for path in sorted(specs.glob("*.md")):
        yield name(folder, path), lambda path=path: markdown.check(path)
    for path in sorted(specs.glob("data-mapping.yaml")):
        yield name(folder, path), lambda path=path: session.mapping(path)
    for path in sorted(folder.glob("integration-architecture_*.md")):
        yield name(folder, path), lambda path=path: document.check(path)
    if (folder / "_session-state.json").exists():
        yield "_session-state.json", lambda: session.state(folder)
    yield "all together", lambda: session.agreement(folder)
    if specs.exists():
        yield "read back", lambda: agreement.check(folder)


def name(folder: Path, path: Path) -> str:
    return str(path.relative_to(folder))


def run(check):
    title, function = check
    try:
        return title, list(function())
    except Exception as error:  # a validator that stumbles has found something
        return title, [f"{type(error).__name__}: {error}"]


def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 64
    missing = [a for a in arguments if not Path(a).exists()]
    if missing:
        print("no such path: " + ", ".join(missing), file=sys.stderr)
        return 66
    every = [check for argument in arguments for check in checks(Path(argument))]
    with ThreadPoolExecutor(max_workers=4) as pool:
        results = list(pool.map(run, every))
    failed = 0
    for title, reasons in results:
        print(("FAIL " if reasons else "ok   ") + title)
        for reason in reasons:
            print("     " + str(reason).replace("\n", "\n     "))
        failed += bool(reasons)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
