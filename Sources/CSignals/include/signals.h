#ifndef DOVETAIL_SIGNALS_H
#define DOVETAIL_SIGNALS_H

#include <stddef.h>
#include <termios.h>

// Signal handlers may call only a few functions and may not run Swift code, whose first access to
// a global can take a lock. So what happens inside a handler is written in C.

/// Catches the signals that concern a full-screen program and reports them through a pipe.
///
/// SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM and SIGINT arrive as one byte each, the signal's
/// number. To be called before newterm, which installs handlers of its own where it finds none.
/// Returns the descriptor to read from (non-blocking, closed on exec), or -1 with errno.
int dovetail_signals_install(void);

/// Puts back the handlers that were there before and closes the pipe.
void dovetail_signals_uninstall(void);

/// Chooses what SIGTSTP does: stop the process as usual, or be reported like the other signals.
///
/// While an editor has the terminal its Ctrl-Z must stop the whole group, else the shell would wait
/// for a job that is not stopped.
void dovetail_signals_let_stop(int is_usual);

/// Whether the process may use a terminal: it is in the foreground, or there is no job control.
int dovetail_is_foreground(int terminal);

/// Arms the emergency exit: on a crash, or on exit() without having left the screen, `length` bytes
/// of `restore` go to `terminal`, its line settings become `settings`, and standard error becomes
/// `standard_error` again (-1: it stays as it is).
///
/// A crashing signal then runs the handler that was there before, so Swift's backtrace is printed.
/// At most 512 bytes are kept.
void dovetail_emergency_arm(
    int terminal, const struct termios *settings, int standard_error, const char *restore,
    size_t length);

/// Disarms the emergency exit once the screen has been left in the normal way.
void dovetail_emergency_disarm(void);

/// Stops the process group as Ctrl-Z would; returns 1 once it was continued.
///
/// In a group without a parent to continue it the kernel ignores the request, and this returns 0
/// after a short wait.
int dovetail_stop_group(void);

#endif
