"""A Structurizr workspace: the grammar's blocks and quotes, unique names, known ends of relationships.

Structurizr's own parser is a Java program that no package index of ours carries.
"""

import re

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|->|[{}=]|[^\s{}="]+')
_ELEMENTS = {"person": 3, "softwareSystem": 3, "container": 4}


def check(text: str):
    names, identifiers, relationships = {}, set(), set()
    stack = []
    for number, line in enumerate(text.splitlines(), 1):
        tokens = _TOKEN.findall(line)
        if "".join(tokens).replace(" ", "") != line.replace(" ", ""):
            yield f"{number}: not read in full: {line.strip()}"
        if not tokens:
            continue
        if tokens == ["}"]:
            if not stack:
                yield f"{number}: a block is closed that is not open"
                return
            stack.pop()
            continue
        yield from _statement(number, tokens, stack, names, identifiers, relationships)
        if tokens[-1] == "{":
            stack.append(tokens[2] if len(tokens) > 2 and tokens[1] == "=" else tokens[0])
    if stack:
        yield "blocks are left open: " + ", ".join(stack)
    if "views" not in text or "include *" not in text:
        yield "there is no view"


def _statement(number, tokens, stack, names, identifiers, relationships):
    if not stack and tokens[0] != "workspace":
        yield f"{number}: {tokens[0]} stands outside of the workspace"
    if len(tokens) > 2 and tokens[1] == "=":
        kind, words = tokens[2], [token for token in tokens[3:] if token != "{"]
        if kind not in _ELEMENTS:
            yield f"{number}: {kind} is no element"
        if not words or len(words) > _ELEMENTS.get(kind, 0) or not all(w[0] == '"' for w in words):
            yield f"{number}: {kind} takes up to {_ELEMENTS.get(kind)} quoted words"
        if words and words[0] == '""':
            yield f"{number}: the element has no name"
        place = (tuple(stack) if kind == "container" else (), words[0].lower() if words else "")
        place = (place[0][:3], place[1])
        if place in names:
            yield f"{number}: {words[0]} is named twice"
        names[place] = tokens[0]
        if tokens[0] in identifiers:
            yield f"{number}: {tokens[0]} is given twice"
        identifiers.add(tokens[0])
    elif len(tokens) > 1 and tokens[1] == "->":
        source, target = tokens[0], tokens[2]
        for end in (source, target):
            if end not in identifiers:
                yield f"{number}: {end} is no element"
        key = (source, target, tokens[3].lower())
        if key in relationships:
            yield f"{number}: the relationship is there twice"
        relationships.add(key)
        if len(tokens) > 6 or not all(token[0] == '"' for token in tokens[3:]):
            yield f"{number}: a relationship takes up to three quoted words"
