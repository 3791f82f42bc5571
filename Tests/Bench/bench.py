"""Prints how fast the program is beside others, as ratios: bench.py DOVETAIL [--rounds N] [--only PART].

Each pair is run in turns on the same machine, and the medians are compared. What is not installed is said
to be missing. The targets are beside the ratios; the last line counts those that are missed.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time

import workspaces
from terminal_program import Slow, TerminalProgram

HERE = os.path.dirname(os.path.abspath(__file__))
LONG, SHORT = 100_000, 1_000
TEXT = "the quick brown fox jumps over a lazy dog and then "
median = statistics.median


class Samples(dict):
    """What was measured, by name; each name has all its samples."""

    def add(self, name, value):
        self.setdefault(name, []).append(value)

    def add_keys(self, name, program, keys):
        """Times keys, with the work that each took."""
        before = program.work
        answers = program.time_keys(keys)
        self.add(f"{name} work", (program.work - before) * 1000 / len(keys))
        for time, count in answers:
            self.add(f"{name} ms", time)
            self.add(f"{name} bytes", count)

    def __call__(self, name):
        return median(self[name]) if name in self else None


class Bench:
    def __init__(self, dovetail, folder, rounds, rows):
        self.rows = rows
        self.dovetail = os.path.abspath(dovetail)
        self.folder = folder
        self.rounds = rounds
        self.missed = 0
        self.runs = 0

    # Programs

    def start(self, command, **options):
        self.runs += 1
        environment = {f"XDG_{kind}_HOME": f"{self.folder}/{kind.lower()}-{self.runs}"
                       for kind in ("STATE", "CONFIG", "CACHE")}
        environment.update(options.pop("environment", {}))
        return TerminalProgram(command, environment, **options)

    def in_turns(self, *jobs):
        """Runs jobs in turns, forwards and backwards; each has samples of its own."""
        samples = [Samples() for _ in jobs]
        for number in range(self.rounds):
            order = range(len(jobs)) if number % 2 == 0 else reversed(range(len(jobs)))
            for index in order:
                try:
                    jobs[index](samples[index])
                except Slow as slow:
                    print(f"  {jobs[index].__name__}: {slow}")
        return samples

    def have(self, name):
        if shutil.which(name):
            return True
        print(f"  {name} is not installed: nothing to compare with")
        return False

    # Starting

    def first_frame(self, samples):
        program = self.start([self.dovetail, "--name", "1"], folder=self.shop)
        try:
            samples.add("start ms", (program.see("help") - program.begun) * 1000)
            program.settle(0.05)
            samples.add("result ms", (program.see("interactions") - program.begun) * 1000)
        finally:
            program.end()

    def nano(self, samples):
        program = self.start(["nano", "-I", self.short])
        try:
            samples.add("start ms", (program.see("Justify") - program.begun) * 1000)
        finally:
            program.end()

    def bench_start(self):
        self.heading("Start")
        if self.have("nano"):
            ours, nano = self.in_turns(*[self.first_frame, self.nano])
            self.row("demo, first frame, nano on 1,000 lines", ours("start ms"), nano("start ms"), 1.5, "ms")

    # Editing

    def edit(self, samples, program, lines):
        """Types, breaks lines and turns pages in the middle of a text that is open there."""
        samples.add_keys("type", program, TEXT * 2)
        samples.add_keys("enter", program, ["enter"] * 20)
        samples.add_keys("type", program, TEXT * 2)
        samples.add_keys("down", program, ["down"] * 60)
        if lines == LONG:
            samples.add_keys("pgdn", program, ["pgdn"] * 60)
        samples.add("peak MB", program.peak)

    def vim(self, samples):
        program = self.start(["vim", "-u", "NONE", "-N", "-i", "NONE", "-n", f"+{LONG // 2 + 1}", self.long])
        try:
            samples.add("open ms", (program.see(workspaces.MIDDLE) - program.begun) * 1000)
            program.press("i")
            self.edit(samples, program, LONG)
        finally:
            program.end()

    def micro(self, samples):
        program = self.start(["micro", "-backup", "false", "-savehistory", "false", f"+{LONG // 2 + 1}:1", self.long])
        try:
            samples.add("open ms", (program.see(workspaces.MIDDLE) - program.begun) * 1000)
            self.edit(samples, program, LONG)
        finally:
            program.end()

    def section(self, samples, lines):
        """The editor of the wizard in the middle of a section that was given so many lines."""
        program = self.start(
            [self.dovetail, "--name", "1"], folder=self.shop,
            environment={"EDITOR": self.long_editor if lines == LONG else self.short_editor})
        try:
            program.see("interactions")
            program.press("5", "down", "down")
            program.press("o", see="edited")
            program.settle(1)
            samples.add("before MB", program.peak)
            before = len(program.output)
            sent = time.perf_counter()
            os.write(program.master, b"\r")
            samples.add("open ms", (program.see("Col", before) - sent) * 1000)
            program.settle(0.5)
            program.press("alt-g")
            program.press(str(lines // 2 + 1))
            program.press("enter", see=workspaces.MIDDLE)
            self.edit(samples, program, lines)
        finally:
            program.end()

    def long_section(self, samples):
        self.section(samples, LONG)

    def short_section(self, samples):
        self.section(samples, SHORT)

    def bench_editor(self):
        self.heading(f"Editor, in the middle of {LONG:,} lines")
        jobs = [self.long_section, self.short_section]
        peers = [(name, job) for name, job in (("vim", self.vim), ("micro", self.micro)) if self.have(name)]
        measured = self.in_turns(*jobs, *[job for _, job in peers])
        ours, short = measured[:2]
        for (name, _), peer in zip(peers, measured[2:]):
            judged = (lambda limit: limit) if name == "vim" else (lambda limit: None)
            self.row(f"open, {name}", ours("open ms"), peer("open ms"), judged(1.0), "ms")
            self.row(f"type, {name}", ours("type ms"), peer("type ms"), judged(1.2), "ms")
            if name == "vim":
                # The others answer keys in more than one thread.
                self.row(f"type, work, {name}", ours("type work"), peer("type work"), None, "ms")
            self.row(f"type, {name}", ours("type bytes"), peer("type bytes"), judged(1.2), "bytes")
            self.row(f"Enter, {name}", ours("enter ms"), peer("enter ms"), judged(1.2), "ms")
            self.row(f"Enter, {name}", ours("enter bytes"), peer("enter bytes"), None, "bytes")
            self.row(f"Down, {name}", ours("down ms"), peer("down ms"), None, "ms")
            self.row(f"PgDn, {name}", ours("pgdn ms"), peer("pgdn ms"), judged(1.5), "ms")
            self.row(f"PgDn, {name}", ours("pgdn bytes"), peer("pgdn bytes"), None, "bytes")
            self.row(f"peak memory, {name}", ours("peak MB"), peer("peak MB"), judged(1.5), "MB")
        self.row(f"Enter, itself on {SHORT:,} lines", ours("enter ms"), short("enter ms"), 1.2, "ms")

    # Tables

    def table(self, samples):
        """The table of interactions, from the key that opens it."""
        program = self.start([self.dovetail, "--name", "1"], folder=self.large)
        try:
            program.see("components")
            program.see("interactions", limit=900)
            program.settle(2, limit=60)
            before = len(program.output)
            sent = time.perf_counter()
            os.write(program.master, b"3")
            samples.add("start ms", (program.see("undecided", before) - sent) * 1000)
            program.settle(0.5)
            samples.add_keys("down", program, ["down"] * 150)
            program.press("/")
            samples.add_keys("filter", program, "rou")
            samples.add("peak MB", program.peak)
        finally:
            program.end()

    def fzf(self, samples):
        program = self.start(["fzf", "--no-sort", "--layout=reverse"], stdin=self.list)
        try:
            samples.add("start ms", (program.see(f"{self.rows}/{self.rows}") - program.begun) * 1000)
            program.settle(0.2)
            samples.add_keys("down", program, ["down"] * 60)
            samples.add_keys("filter", program, "rou")
            samples.add("peak MB", program.peak)
        finally:
            program.end()

    def dialog(self, samples):
        program = self.start(["dialog", "--file", self.menu])
        try:
            samples.add("start ms", (program.see("component") - program.begun) * 1000)
            program.settle(0.5)
            samples.add_keys("down", program, ["down"] * 60)
        finally:
            program.end()

    def floor(self, samples):
        program = self.start([sys.executable, os.path.join(HERE, "floor.py"), str(self.rows)])
        try:
            program.see("READY")
            program.settle(0.2)
            samples.add_keys("down", program, ["down"] * 150)
        finally:
            program.end()

    def bench_table(self):
        self.heading(f"Table of {self.rows:,} interactions")
        peers = [(name, job) for name, job in (("fzf", self.fzf), ("dialog", self.dialog)) if self.have(name)]
        measured = self.in_turns(self.table, self.floor, *[job for _, job in peers])
        ours, floor = measured[:2]
        known = {name: samples for (name, _), samples in zip(peers, measured[2:])}
        if fzf := known.get("fzf"):
            self.row("open, start of fzf", ours("start ms"), fzf("start ms"), 0.3, "ms")
            self.row("filter as you type, fzf", ours("filter ms"), fzf("filter ms"), 1.0, "ms")
            self.row("peak memory, fzf", ours("peak MB"), fzf("peak MB"), 1.0, "MB")
        self.row("filter as you type, a frame at 60 Hz", ours("filter ms"), 1000 / 60, 1.0, "ms")
        if dialog := known.get("dialog"):
            self.row("Down, dialog", ours("down ms"), dialog("down ms"), 1.0, "ms")
        self.row("Down, least that ncurses needs", ours("down bytes"), floor("down bytes"), 1.0, "bytes")

    # Printing

    def heading(self, text):
        print(f"\n{text}\n  {'measure, beside':44}{'ours':>10}{'other':>10}       {'ratio':>7}{'target':>8}")

    def row(self, title, ours, other, limit, unit):
        if ours is None or other is None:
            print(f"  {title:44}{'not measured':>20}")
            self.missed += limit is not None
            return
        ratio = ours / other
        isMissed = limit is not None and ratio > limit
        self.missed += isMissed
        target = "" if limit is None else f"≤ {limit}"
        print(f"  {title:44}{ours:10.2f}{other:10.2f} {unit:6}{ratio:7.2f}{target:>8}{'  missed' if isMissed else ''}",
              flush=True)

    def prepare(self):
        def kept(name, text):
            path = os.path.join(self.folder, name)
            with open(path, "w") as file:
                file.write(text)
            return path
        long, short = workspaces.section(LONG), workspaces.section(SHORT)
        self.long, self.short = kept("long.md", long), kept("short.md", short)
        self.long_editor = workspaces.editor_that_gives(long, os.path.join(self.folder, "long-editor"))
        self.short_editor = workspaces.editor_that_gives(short, os.path.join(self.folder, "short-editor"))
        self.shop = os.path.join(self.folder, "shop")
        workspaces.example(self.dovetail, self.shop)
        self.large = os.path.join(self.folder, "large")
        workspaces.of_design(workspaces.design(self.rows), self.large)
        names = [f"item {n:06} component {n} of the design, router of team {n % 97}" for n in range(self.rows)]
        self.list = kept("list.txt", "\n".join(names) + "\n")
        self.menu = kept("menu.txt", '--menu "Pick one" 38 100 30\n' + "".join(
            f'"i{n:06}" "component number {n}"\n' for n in range(self.rows)))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("dovetail")
    arguments.add_argument("--rounds", type=int, default=3)
    # A table has as many rows as the pipeline finds, which takes minutes for ten times as many.
    arguments.add_argument("--rows", type=int, default=2_000)
    arguments.add_argument("--only", choices=["start", "editor", "table"])
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="dovetail-bench-") as folder:
        bench = Bench(given.dovetail, folder, given.rounds, given.rows)
        bench.prepare()
        for part in ("start", "editor", "table"):
            if given.only in (None, part):
                getattr(bench, f"bench_{part}")()
        print(f"\n{bench.missed} targets missed")


main()
