"""Diagrams: Mermaid is rendered, DOT is laid out."""

import shutil
import subprocess
from threading import Lock

import mermaidx

_LOCK = Lock()


def mermaid(text: str):
    with _LOCK:
        try:
            picture = mermaidx.render(text).svg()
        except Exception as error:
            yield f"mermaid: {error}"
            return
    if "Syntax error" in picture:
        yield "mermaid: syntax error"


def dot(text: str):
    program = shutil.which("dot")
    if not program:
        yield "graphviz is not installed"
        return
    result = subprocess.run(
        [program, "-Tcanon"], input=text, capture_output=True, text=True, check=False
    )
    yield from result.stderr.splitlines()
