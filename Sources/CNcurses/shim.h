#ifndef DOVETAIL_NCURSES_SHIM_H
#define DOVETAIL_NCURSES_SHIM_H

// The wide-character interface is declared only when this is set before the first system header.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#endif
