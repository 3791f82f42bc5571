"""The least that a list in ncurses needs: a bar on the chosen row. floor.py ROWS"""

import curses
import locale
import sys


def text(index):
    return f" item {index + 1:06} component number {index + 1} of the design, owned by team {index % 37}"


def run(screen, count):
    curses.use_default_colors()
    curses.curs_set(0)
    chosen = top = 0
    while True:
        height = curses.LINES - 2
        top = min(max(top, chosen - height + 1), chosen)
        screen.erase()
        screen.addnstr(0, 0, "Components".ljust(curses.COLS), curses.COLS, curses.A_REVERSE)
        for row in range(min(height, count - top)):
            look = curses.A_REVERSE if top + row == chosen else curses.A_NORMAL
            screen.addnstr(1 + row, 0, text(top + row).ljust(curses.COLS), curses.COLS, look)
        screen.addstr(curses.LINES - 1, 0, f"{chosen + 1}/{count} READY")
        screen.refresh()
        key = screen.getch()
        if key == curses.KEY_DOWN:
            chosen = min(chosen + 1, count - 1)
        elif key == curses.KEY_UP:
            chosen = max(chosen - 1, 0)


locale.setlocale(locale.LC_ALL, "")
curses.wrapper(run, int(sys.argv[1]))
