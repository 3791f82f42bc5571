#ifndef DOVETAIL_NCURSES_SHIM_H
#define DOVETAIL_NCURSES_SHIM_H

// The wide-character interface is declared only when this is set before the first system header.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

// Swift imports neither mutable globals safely, nor macros with casts, nor variadic functions.
// Each wrapper below stands for one of these.

/// The full-screen window of the current terminal; a mutable global in C.
static inline WINDOW *dovetail_stdscr(void) { return stdscr; }

/// How many colours the current terminal has, valid after start_color; a mutable global in C.
static inline int dovetail_colors(void) { return COLORS; }

/// How many colour pairs the current terminal has, pair 0 included; a mutable global in C.
static inline int dovetail_color_pairs(void) { return COLOR_PAIRS; }

/// The rows that ncurses believes the terminal has; a mutable global in C.
static inline int dovetail_lines(void) { return LINES; }

/// The columns that ncurses believes the terminal has; a mutable global in C.
static inline int dovetail_columns(void) { return COLS; }

/// The attribute bits, whose macros contain casts.
static inline attr_t dovetail_bold(void) { return WA_BOLD; }
static inline attr_t dovetail_dim(void) { return WA_DIM; }
static inline attr_t dovetail_underline(void) { return WA_UNDERLINE; }
static inline attr_t dovetail_reverse(void) { return WA_REVERSE; }
static inline attr_t dovetail_italic(void) { return WA_ITALIC; }

/// Makes a cell of one base character and its marks in a pair of any number.
///
/// setcchar takes the pair as a short; pairs above 32767 go through its last argument, an untyped
/// pointer to int.
static inline int dovetail_make_cell(
    cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// A string capability by its terminfo name, or NULL where the terminal lacks it.
///
/// tigetstr marks "not a string capability" by the address -1, which Swift cannot compare with.
static inline const char *dovetail_string_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

#endif
