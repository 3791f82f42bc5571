"""Draws the screens of every step as SVG, from the real program: pictures.py DOVETAIL FOLDER.

The program runs in a pty of 100×30 cells, a terminal emulator (pyte) reads what it writes, and the cells
are written as text and rectangles. Nothing in a picture depends on the machine or the time.
"""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from xml.sax.saxutils import escape

import pyte
from wcwidth import wcwidth

COLUMNS, ROWS = 100, 30
CELL, LINE, BASE = 8.4, 18, 13.5
# The 16 colours of a terminal; themes of the program bring their own.
ANSI = {
    "black": "#1c1c1c", "red": "#cc5555", "green": "#5faf5f", "brown": "#c9a554",
    "blue": "#5f87d7", "magenta": "#af87d7", "cyan": "#5fafaf", "white": "#c6c6c6",
    "brightblack": "#767676", "brightred": "#ff6e6e", "brightgreen": "#87d787",
    "brightbrown": "#ffd787", "brightblue": "#87afff", "brightmagenta": "#d7afff",
    "brightcyan": "#87d7d7", "brightwhite": "#ffffff",
}
GROUND, TEXT = "#121212", "#d0d0d0"
KEYS = {"enter": "\r", "esc": "\x1b", "down": "\x1b[B", "up": "\x1b[A", "right": "\x1b[C",
        "end": "\x1b[F", "ctrl-end": "\x1b[1;5F", "tab": "\t", "space": " "}

# Name (None draws nothing), what is pressed from there on, what must then be seen.
WALK = [
    ("session", [], "enterprise-expansion"),
    ("scope", ["enter"], "▸Scope"),
    (None, ["enter"], "53 of 53 undecided"),
    ("dependencies", ["space", "space", "down"], "51 of 53 undecided"),
    ("matrix", ["d"], "table"),
    (None, ["esc", ">"], "▸Patterns"),
    ("patterns", ["n"], "assumption"),
    (None, [">"], "▸● Integration Architecture"),
    ("sections", ["down", "down"], "Integration Strategy · assumption"),
    ("editor", ["enter", "ctrl-end", "enter", "=- The Ordr Service answers first."],
     "did you mean Order Service?"),
    ("review", ["esc", ">"], "Save writes"),
    ("done", ["w"], "▸Done"),
]


class Program:
    """The program in a terminal of its own."""

    def __init__(self, command, environment):
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, seconds):
        """Feeds the emulator with what arrives until it is quiet for so long."""
        while select.select([self.fd], [], [], seconds)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            if not data:
                return
            self.stream.feed(data)

    def see(self, text, patience=120):
        """Waits until a text is on the screen and no work goes on behind it."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            self.read(0.3)
            lines = self.screen.display
            if any(text in line for line in lines) and not any("ctrl-g stops" in line for line in lines):
                return
        raise SystemExit(f"did not see: {text}\n" + "\n".join(self.screen.display))

    def press(self, keys):
        """Presses keys by name; behind = a text is typed."""
        for key in keys:
            data = key[1:] if key.startswith("=") else KEYS.get(key, key)
            os.write(self.fd, data.encode())
            self.read(0.3)

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def colour(name, default):
    if name == "default":
        return default
    return ANSI.get(name) or "#" + name


def looks(character):
    """Text colour, ground and emphasis of a cell."""
    text, ground = colour(character.fg, TEXT), colour(character.bg, GROUND)
    if character.reverse:
        text, ground = ground, text
    return text, ground, character.bold, character.italics, character.underscore


def runs(screen, row):
    """Neighbouring cells that look the same, as (column, cells, text, look)."""
    found = []
    column = 0
    while column < screen.columns:
        character = screen.buffer[row][column]
        width = 2 if character.data and wcwidth(character.data[0]) == 2 else 1
        look = looks(character)
        data = character.data or " "
        if found and found[-1][3] == look and found[-1][0] + found[-1][1] == column:
            found[-1][1] += width
            found[-1][2] += data
        else:
            found.append([column, width, data, look])
        column += width
    return found


def svg(screen, title):
    """The screen as an SVG document."""
    width, height = COLUMNS * CELL + 20, ROWS * LINE + 20
    grounds, texts = [], []
    base = looks(screen.buffer[ROWS - 1][COLUMNS - 1])[1]
    for row in range(ROWS):
        for column, cells, data, (text, ground, bold, italic, underline) in runs(screen, row):
            x, y = 10 + column * CELL, 10 + row * LINE
            if ground != base:
                grounds.append(
                    f'<rect x="{x:.1f}" y="{y}" width="{cells * CELL:.1f}" height="{LINE}" fill="{ground}"/>')
            if not data.strip():
                continue
            style = (' font-weight="bold"' if bold else "") + (' font-style="italic"' if italic else "")
            style += ' text-decoration="underline"' if underline else ""
            lead = len(data) - len(data.lstrip(" "))
            shown = data.strip(" ")
            taken = sum(max(0, wcwidth(letter)) for letter in shown)
            texts.append(
                f'<text x="{x + lead * CELL:.1f}" y="{y + BASE}" fill="{text}" xml:space="preserve"'
                f' textLength="{taken * CELL:.1f}" lengthAdjust="spacingAndGlyphs"{style}>{escape(shown)}</text>')
    return "\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img">',
         f"<title>{escape(title)}</title>",
         f'<rect width="100%" height="100%" rx="6" fill="{base}"/>',
         '<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">']
        + grounds + texts + ["</g>", "</svg>", ""])


def walk(program, theme, folder):
    """Walks through the steps in a theme and draws each."""
    scratch = tempfile.mkdtemp()
    try:
        environment = {
            "PATH": os.environ["PATH"], "TERM": "xterm-direct", "LANG": "C.UTF-8", "HOME": scratch,
            "XDG_STATE_HOME": scratch + "/state", "XDG_CONFIG_HOME": scratch + "/config",
            "SOURCE_DATE_EPOCH": "1767605400", "COLORTERM": "truecolor",
        }
        workspace = scratch + "/shop"
        subprocess.run(
            [program, "demo", "--directory", workspace], env=environment, check=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        running = Program([program, "--workspace", workspace, "--theme", theme], environment)
        for name, keys, awaited in WALK:
            running.press(keys)
            running.see(awaited)
            running.read(0.5)
            if name is None:
                continue
            picture = svg(running.screen, f"Dovetail: {name}, theme {theme}")
            picture = picture.replace(scratch, "~")
            with open(f"{folder}/{name}-{theme}.svg", "w", encoding="utf-8") as file:
                file.write(picture)
        running.end()
    finally:
        shutil.rmtree(scratch)


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    for theme in ["night", "paper"]:
        walk(program, theme, folder)


if __name__ == "__main__":
    main()
