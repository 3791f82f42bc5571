"""The document: every heading, label and numbered step of the outline, in order, filled."""

import re
from pathlib import Path

from . import markdown

OUTLINE = Path(__file__).parent.parent / "outline.txt"


def check(path: Path):
    yield from markdown.check(path)
    lines, _ = markdown.parts(path.read_text())
    found = [item for number, line in lines for item in [parse(line)] if item]
    position = 0
    for wanted in OUTLINE.read_text().splitlines():
        if not wanted or wanted.startswith("%"):
            continue
        try:
            position = next(
                i for i in range(position, len(found)) if matches(wanted, found[i])
            ) + 1
        except StopIteration:
            yield f"is missing, or out of order: {wanted}"
    for number, line in lines:
        if re.match(r"^(- |\d+\. )?\*\*[^*]+:\*\*\s*$", line) and not continues(lines, number):
            yield f"line {number}: label without text: {line}"


def parse(line: str):
    """A heading, a label or a numbered step, without what is said there."""
    if re.match(r"^#{1,6} ", line):
        return line.strip()
    label = re.match(r"^(- |\d+\. )?\*\*[^*]+:\*\*", line)
    return label[0] if label else None


def matches(wanted: str, item: str) -> bool:
    if wanted.startswith("# "):
        return item.startswith("# Integration Architecture: ")
    return wanted == item


def continues(lines, number: int) -> bool:
    """Whether the text of a label stands on the lines under it."""
    following = [line for other, line in lines if other in (number + 1, number + 2)]
    return any(line.strip() and not parse(line) for line in following)
