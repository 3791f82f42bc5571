"""A program in a pseudo terminal: how fast it answers, how much it writes, how much memory it takes."""

import fcntl
import os
import re
import select
import shutil
import signal
import struct
import termios
import time

COLUMNS, ROWS = 120, 40
# A response has ended when nothing came for so long, in seconds.
QUIET = 0.02
KEYS = {
    "enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "pgdn": "\x1b[6~", "pgup": "\x1b[5~",
    "ctrl-end": "\x1b[1;5F", "alt-g": "\x1bg", "backspace": "\x7f",
}
# Cursor keys are sent in the form that the program asked for.
CURSOR_KEYS = {"up": "A", "down": "B", "right": "C", "left": "D"}
ESCAPE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()*+].|\x1b[ -/]*[0-~]|[\x0e\x0f]")
# What is asked of the terminal, and what xterm answers.
QUESTIONS = [
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>41;370;0c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\]10;\?"), b"\x1b]10;rgb:e5e5/e5e5/e5e5\x1b\\"),
    (re.compile(rb"\x1b\]11;\?"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
]


class Slow(Exception):
    """Something that had to be seen did not come in time."""


class TerminalProgram:
    """One run of a program in a terminal of 120×40 cells."""

    def __init__(self, command, environment=None, folder=None, stdin=None):
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        kept = {k: v for k, v in os.environ.items()
                if k not in ("COLUMNS", "LINES", "NO_COLOR", "COLORTERM", "TMUX", "VISUAL")}
        kept.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", ESCDELAY="25")
        kept.update(environment or {})
        name = os.ttyname(slave)
        # Opening the terminal as the leader of a session makes it the session's own.
        files = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
                 (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        if stdin:
            files.append((os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0))
        here = os.getcwd()
        os.chdir(folder or here)
        try:
            self.begun = time.perf_counter()
            self.pid = os.posix_spawn(
                shutil.which(command[0]) or command[0], command, kept, file_actions=files,
                setsid=True, setsigdef=[signal.SIGPIPE, signal.SIGINT, signal.SIGHUP])
        finally:
            os.chdir(here)
        self.slave = slave
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        self.output = bytearray()
        self.last = self.begun

    def read(self, seconds):
        """Takes what comes within a time; whether anything came."""
        if not self.poll.poll(seconds * 1000):
            return False
        try:
            part = os.read(self.master, 1 << 18)
        except OSError:
            return False
        self.last = time.perf_counter()
        self.output += part
        if b"\x1b" in part:
            for question, answer in QUESTIONS:
                if question.search(part):
                    os.write(self.master, answer)
        return bool(part)

    def settle(self, quiet=QUIET, limit=30):
        """Reads until nothing comes any more."""
        end = time.perf_counter() + limit
        while self.read(quiet) and time.perf_counter() < end:
            pass

    def see(self, text, since=0, limit=20):
        """Waits until a word was written; the time of the byte that completed it."""
        end = time.perf_counter() + limit
        wanted = text.encode()
        while wanted not in ESCAPE.sub(b"", bytes(self.output[since:])):
            if time.perf_counter() > end:
                raise Slow(f"did not see “{text}”")
            self.read(0.2)
        return self.last

    def encoded(self, key):
        """The bytes of a key by its name, or of text."""
        if key in CURSOR_KEYS:
            modes = bytes(self.output)
            isApplication = modes.rfind(b"\x1b[?1h") > modes.rfind(b"\x1b[?1l")
            return (("\x1bO" if isApplication else "\x1b[") + CURSOR_KEYS[key]).encode()
        return KEYS.get(key, key).encode()

    def press(self, *keys, see=None):
        """Sends keys and waits for quiet, or for a word."""
        since = len(self.output)
        for key in keys:
            os.write(self.master, self.encoded(key))
            self.settle(0.05)
        if see:
            self.see(see, since)
        self.settle(0.1)

    def time_keys(self, keys, limit=5):
        """Presses keys one by one: for each, milliseconds until the screen was done, and bytes."""
        answers = []
        self.settle(0.1)
        for data in [self.encoded(key) for key in keys]:
            before = len(self.output)
            sent = time.perf_counter()
            os.write(self.master, data)
            if not self.read(limit):
                continue
            self.settle()
            answers.append(((self.last - sent) * 1000, len(self.output) - before))
        return answers

    @property
    def work(self):
        """Seconds of work of the thread that answers the keys, to the nanosecond."""
        with open(f"/proc/{self.pid}/schedstat") as file:
            return int(file.read().split()[0]) / 1e9

    @property
    def peak(self):
        """The most memory that it had, in MB."""
        with open(f"/proc/{self.pid}/status") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) / 1024

    def end(self):
        """Ends the program, whatever it is doing."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                break
            end = time.perf_counter() + 2
            while time.perf_counter() < end:
                self.read(0.01)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.master)
                    os.close(self.slave)
                    return
        os.waitpid(self.pid, 0)
        os.close(self.master)
        os.close(self.slave)
