"""Diagrams: Mermaid is parsed by Mermaid itself, DOT by Graphviz, PlantUML by PlantUML."""

import json
import shutil
import subprocess
from threading import Lock

from mermaidx.engine import Engine
from mermaidx.engines._common import mermaid_config

_LOCK = Lock()
_STEPS = 100_000


class _Parser:
    """Mermaid's own parser in one JavaScript context for all diagrams.

    A diagram that parses is not drawn: drawing takes a fresh context each, a hundred times as long,
    and finds nothing more about the text.
    """

    def __init__(self):
        self._engine = Engine()
        self._engine.start()
        self._run(self._prepare)

    def _run(self, function, *arguments):
        # One thread owns the context.
        return self._engine._executor.submit(function, *arguments).result()

    def _prepare(self):
        self._engine._ensure_fresh_context()
        self._engine._ctx.eval(f"mermaid.initialize({json.dumps(mermaid_config(None, None))});")

    def reason(self, text: str):
        return self._run(self._parse, text)

    def _parse(self, text: str):
        evaluate = self._engine._ctx.eval
        evaluate(
            "globalThis.__answer = null;"
            f"mermaid.parse({json.dumps(text)})"
            ".then(r => { globalThis.__answer = r ? 'ok ' + r.diagramType : 'no diagram'; })"
            ".catch(e => { globalThis.__answer = String((e && e.message) || e); });"
        )
        for _ in range(_STEPS):
            answer = evaluate("globalThis.__answer === null ? null : __flat(globalThis.__answer)")
            if answer is not None:
                return None if answer.startswith("ok ") else answer
            if not self._engine._run_job() and not evaluate("__runNextTimer()"):
                break
        return "the parser did not come to an end"


_PARSER = None


def mermaid(text: str):
    global _PARSER
    with _LOCK:
        if _PARSER is None:
            _PARSER = _Parser()
        reason = _PARSER.reason(text)
    if reason:
        yield f"mermaid: {reason}"


def dot(text: str):
    result = _read_by("dot", ["-Tcanon"], text)
    yield from result.stderr.splitlines() if result else ["graphviz is not installed"]


def plantuml(text: str):
    result = _read_by("plantuml", ["-charset", "UTF-8", "-pipe", "-syntax"], text)
    if not result:
        yield "plantuml is not installed"
        return
    # The first line is ERROR, or the sort of diagram that was read.
    lines = result.stdout.splitlines() or ["no answer: " + result.stderr]
    if lines[0] == "ERROR" or result.returncode != 0:
        yield "plantuml: " + " ".join(lines)


def _read_by(name: str, options: list, text: str):
    program = shutil.which(name)
    if not program:
        return None
    return subprocess.run(
        [program, *options], input=text, capture_output=True, text=True, check=False
    )
