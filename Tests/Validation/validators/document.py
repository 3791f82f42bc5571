"""The document: every heading, label and numbered step of the outline, in order, filled."""

import re
from pathlib import Path

from . import markdown

OUTLINE = Path(__file__).parent.parent / "outline.txt"


def check(path: Path):
    yield from markdown.check(path)
    lines, _ = markdown.parts(path.read_text())
    found = [item for number, line in lines for item in [parse(line)] if item]
    left_out = left_out_sections(lines)
    position = 0
    excused = False
    for wanted in OUTLINE.read_text().splitlines():
        if not wanted or wanted.startswith("%"):
            continue
        if excused and not wanted.startswith("#"):
            continue
        try:
            position = next(
                i for i in range(position, len(found)) if matches(wanted, found[i])
            ) + 1
        except StopIteration:
            yield f"is missing, or out of order: {wanted}"
            continue
        if wanted.startswith("#"):
            excused = position - 1 in left_out
    for number, line in lines:
        if re.match(r"^(- |\d+\. )?\*\*[^*]+:\*\*\s*$", line) and not continues(lines, number):
            yield f"line {number}: label without text: {line}"


def left_out_sections(lines):
    """The headings, as places among the items, that a scoped run answers with one line instead of labels."""
    if any(line.startswith("**Integration Scope:** Full System") for _, line in lines):
        return set()
    left_out, last, item = set(), None, -1
    for _, line in lines:
        if parse(line):
            item += 1
            last = item if line.startswith("#") else None
        elif line.strip():
            if last is not None and line.startswith("Out of scope: this run covers "):
                left_out.add(last)
            last = None
    return left_out


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
