/// Why the screen could not be brought up.
package enum TerminalError: Error, Equatable, Sendable {
  /// Neither standard input or output nor `/dev/tty` is a terminal.
  case noTerminal
  /// Terminfo knows neither the terminal of this name nor xterm-256color.
  case unknownTerminal(String)
  /// The terminal of this name cannot place its cursor, such as `dumb`.
  case cannotAddressCursor(String)
  /// A screen is up already in this process.
  case alreadyInUse
  /// A system call failed, with the `errno` it left.
  case system(call: String, code: Int32)
}
