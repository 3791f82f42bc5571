"""What is opened while it is measured: long texts, and a design of many interactions."""

import os
import random
import stat
import subprocess

FIRST = ["Order", "Invoice", "Payment", "Ledger", "Session", "Account", "Catalog", "Search", "Shipping", "Report",
         "Audit", "Quota", "Token", "Metric", "Cache", "Queue", "Policy", "Tenant", "Refund", "Loyalty"]
SECOND = ["Service", "Gateway", "Planner", "Worker", "Scheduler", "Indexer", "Router", "Validator", "Exporter", "Adapter"]
START, END = ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo"], ["lan", "mer", "nix", "pol", "rus", "sand", "tek", "vor"]
WORDS = ("records orders keeps answers within limits checks every request before it is stored and sends what "
         "changed to those who asked for it again when nothing came back in time").split()
MIDDLE = "Halfway"


def section(lines):
    """Markdown of so many lines; a word of its own stands on the line after the middle."""
    chance = random.Random(lines)
    written = []
    while len(written) < lines:
        number = len(written)
        name = f"{chance.choice(FIRST)} {chance.choice(SECOND)} {number}"
        sentence = " ".join(chance.choice(WORDS) for _ in range(chance.randint(8, 22)))
        written += [
            f"## {name}", "", f"**{name}** {sentence}.", "",
            f"- calls `{chance.choice(FIRST).lower()}_{number}` within {chance.randint(5, 500)} ms",
            f"- *{sentence[:60].strip()}*, see [the notes](docs/{number}.md)", "",
            "| Operation | Input | Notes |", "| --- | --- | --- |",
            f"| `create{number}` | UUID | at most {chance.randint(1, 99)} per second |",
            f"| `list{number}` | String | {chance.choice(WORDS)} |", "",
            "```", f"graph LR {number}", "```", "",
        ]
    written[lines // 2] = f"{MIDDLE} {written[lines // 2]}"
    return "\n".join(written[:lines]) + "\n"


def design(interactions, each=20):
    """A component design of so many interactions: callers with `each` of them, and those that are called."""
    words = [(a + b + c).capitalize() for a in START for b in START for c in END]
    names = [f"{word} {role}" for word in words for role in SECOND]
    called, callers = names[:200], names[200:200 + interactions // each]
    chance = random.Random(interactions)
    parts = ["# Component design\n"]
    for name in called:
        parts.append(f"\n### {name}\n\n- **Responsibility:** keeps records\n")
    for name in callers:
        parts.append(f"\n### {name}\n\n- **Dependencies:**\n")
        for other in chance.sample(called, each):
            parts.append(f"  - {other}: reads records\n")
    return "".join(parts)


def example(dovetail, folder):
    """The program's own example workspace."""
    subprocess.run([dovetail, "demo", "--directory", folder], check=True,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def of_design(text, folder):
    """A workspace with one session of one document."""
    session = os.path.join(folder, ".taskmaster/docs/design/architecture/001-large")
    os.makedirs(session)
    with open(os.path.join(session, "component-design_large.md"), "w") as file:
        file.write(text)


def editor_that_gives(text, path):
    """A program that stands for $EDITOR and gives a text back, however long it is."""
    with open(path + ".md", "w") as file:
        file.write(text)
    with open(path, "w") as file:
        file.write(f'#!/bin/sh\nexec cp "{path}.md" "$1"\n')
    os.chmod(path, stat.S_IRWXU)
    return path
