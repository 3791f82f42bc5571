/// Something that came from outside while the screen is up.
package enum InputEvent: Equatable, Sendable {
  /// A key was pressed. Ctrl-Z and Ctrl-C are keys too: the shell decides what they do.
  case key(Key)
  /// Text was pasted, as one piece; every line end is a line feed.
  case paste(String)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(columns: Int, rows: Int)
  /// The terminal's window became active: the moment to look whether files changed.
  case focusGained
  /// The terminal's window became inactive.
  case focusLost
  /// Another program asked to suspend (SIGTSTP); the shell answers with `Terminal.suspend()`.
  case suspendRequested
  /// The program has to end: save the draft, restore the terminal, exit.
  case terminationRequested(Termination)
}

/// Why the program has to end.
package enum Termination: Equatable, Sendable {
  /// The terminal is gone (SIGHUP or end of input): nothing can be drawn any more.
  case hangUp
  /// SIGTERM.
  case terminate
  /// SIGINT from outside; Ctrl-C on the keyboard arrives as a key.
  case interrupt
}
