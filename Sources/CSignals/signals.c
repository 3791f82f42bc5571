#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int reported[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { reported_count = sizeof reported / sizeof *reported };
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction reported_before[reported_count];
static struct sigaction fatal_before[fatal_count];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t continued;

static volatile sig_atomic_t armed;
static int emergency_terminal = -1;
static int emergency_standard_error = -1;
static struct termios emergency_settings;
static char emergency_text[512];
static size_t emergency_length;

int dovetail_is_foreground(int terminal) {
  pid_t group = tcgetpgrp(terminal);
  return group == getpgrp() || (group == -1 && errno == ENOTTY);
}

static void report(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (number == SIGCONT) continued = 1;
  // A full pipe means that the loop has plenty to read already.
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void restore_terminal(void) {
  if (!armed) return;
  armed = 0;
  // From the background, setting modes would stop the process and disturb the shell in front.
  if (dovetail_is_foreground(emergency_terminal)) {
    ssize_t ignored = write(emergency_terminal, emergency_text, emergency_length);
    (void)ignored;
    tcsetattr(emergency_terminal, TCSANOW, &emergency_settings);
  }
  if (emergency_standard_error >= 0) dup2(emergency_standard_error, STDERR_FILENO);
}

static void die(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  restore_terminal();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &fatal_before[i], NULL);
  }
  // A fault happens again when its instruction is repeated; a signal that was sent does not.
  if (info == NULL || info->si_code <= 0) raise(number);
  errno = saved;
}

int dovetail_signals_install(void) {
  if (pipe_ends[0] >= 0) return pipe_ends[0];
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_handler = report;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < reported_count; i++) {
    sigaction(reported[i], &action, &reported_before[i]);
  }
  return pipe_ends[0];
}

void dovetail_signals_uninstall(void) {
  if (pipe_ends[0] < 0) return;
  for (int i = 0; i < reported_count; i++) {
    sigaction(reported[i], &reported_before[i], NULL);
  }
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

void dovetail_emergency_arm(
    int terminal, const struct termios *settings, int standard_error, const char *restore,
    size_t length) {
  static int is_registered;
  if (armed) return;
  emergency_terminal = terminal;
  emergency_standard_error = standard_error;
  emergency_settings = *settings;
  emergency_length = length < sizeof emergency_text ? length : sizeof emergency_text;
  memcpy(emergency_text, restore, emergency_length);
  if (!is_registered) is_registered = atexit(restore_terminal) == 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_sigaction = die;
  // A stack overflow leaves no room on the normal stack; Swift's runtime sets up another.
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &fatal_before[i]);
  armed = 1;
}

void dovetail_emergency_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &fatal_before[i], NULL);
}

void dovetail_signals_let_stop(int is_usual) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_handler = is_usual ? SIG_DFL : report;
  action.sa_flags = SA_RESTART;
  sigaction(SIGTSTP, &action, NULL);
}

int dovetail_stop_group(void) {
  dovetail_signals_let_stop(1);
  continued = 0;
  // SIGTSTP rather than SIGSTOP: a group that nobody could continue is not stopped by it.
  kill(0, SIGTSTP);
  // With several threads the stop may take effect a moment after kill returned.
  for (int i = 0; i < 10 && !continued; i++) poll(NULL, 0, 20);
  dovetail_signals_let_stop(0);
  return continued;
}
