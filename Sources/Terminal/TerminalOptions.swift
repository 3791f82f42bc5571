/// What the caller decides about the screen before it comes up.
package struct TerminalOptions: Equatable, Sendable {
  /// The terminfo entry to use instead of `$TERM`.
  package var terminalName: String?
  /// False where the user set `NO_COLOR`.
  package var usesColor: Bool
  /// Whether clicks and the wheel are reported; they then no longer select text.
  package var usesMouse: Bool
  /// The file that standard error is appended to while the screen is up; nil leaves it alone.
  package var standardErrorPath: String?

  /// Makes options; the defaults suit a user's own terminal.
  package init(
    terminalName: String? = nil, usesColor: Bool = true, usesMouse: Bool = true,
    standardErrorPath: String? = nil
  ) {
    self.terminalName = terminalName
    self.usesColor = usesColor
    self.usesMouse = usesMouse
    self.standardErrorPath = standardErrorPath
  }
}
