import CNcurses
import Glibc

/// What the terminal and the locale can do, for `dovetail doctor` and for drawing decisions.
package struct TerminalCapabilities: Equatable, Sendable {
  /// The smallest screen that the wizard is designed for.
  package static let minimumColumns = 40
  /// The smallest screen that the wizard is designed for.
  package static let minimumRows = 12

  /// What `$TERM` says; empty where it is not set.
  package var requestedName: String
  /// The terminfo entry in use; differs from `requestedName` where that is unknown.
  package var terminalName: String
  /// Columns of the screen.
  package var columns: Int
  /// Rows of the screen.
  package var rows: Int
  /// The character set of the locale, such as `UTF-8`.
  package var codeset: String
  /// How exact colours are shown.
  package var colorDepth: ColorDepth
  /// Colours by terminfo; 0 where it has none.
  package var colors: Int
  /// Colour pairs by terminfo; 0 where it has none.
  package var pairs: Int
  /// Whether the cursor can be placed, without which there is no wizard.
  package var canAddressCursor: Bool
  /// Whether italics are declared.
  package var hasItalics: Bool
  /// Whether terminfo declares synchronised output (`Sync`); many terminals that have it do not.
  package var declaresSynchronizedOutput: Bool

  /// Whether text beyond ASCII can be shown.
  package var isUTF8: Bool { codeset == "UTF-8" }
  /// Whether `requestedName` is unknown here and another entry stands in.
  package var usesFallback: Bool { requestedName != terminalName }
  /// Whether the wizard fits.
  package var isLargeEnough: Bool {
    columns >= TerminalCapabilities.minimumColumns && rows >= TerminalCapabilities.minimumRows
  }

  /// Looks at the terminal without drawing on it, for use while no screen is up.
  ///
  /// - Parameter usesColor: False where the user set `NO_COLOR`.
  /// - Throws: `TerminalError.unknownTerminal` where terminfo has no usable entry.
  package static func inspected(usesColor: Bool) throws(TerminalError) -> TerminalCapabilities {
    let codeset = Locale.activate()
    let requested = getenv("TERM").map { String(cString: $0) } ?? ""
    var name = requested
    var status: Int32 = 0
    var descriptor: Int32 = STDOUT_FILENO
    for candidate in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO] where isatty(candidate) == 1 {
      descriptor = candidate
      break
    }
    if requested.isEmpty || setupterm(requested, descriptor, &status) != OK {
      name = "xterm-256color"
      guard setupterm(name, descriptor, &status) == OK else { throw .unknownTerminal(requested) }
    }
    defer { del_curterm(set_curterm(nil)) }
    let size = TerminalDevice.size(of: descriptor) ?? (rows: 0, columns: 0)
    return TerminalCapabilities(
      requestedName: requested, terminalName: name, rows: size.rows, columns: size.columns,
      codeset: codeset, usesColor: usesColor)
  }

  /// How many columns the terminal behind a descriptor has; nil where there is none.
  package static func columns(of descriptor: Int32) -> Int? {
    TerminalDevice.size(of: descriptor).map(\.columns)
  }

  /// Reads the current terminfo entry.
  init(
    requestedName: String, terminalName: String, rows: Int, columns: Int, codeset: String,
    usesColor: Bool
  ) {
    self.requestedName = requestedName
    self.terminalName = terminalName
    self.rows = rows
    self.columns = columns
    self.codeset = codeset
    colors = max(0, Int(tigetnum("colors")))
    pairs = max(0, Int(tigetnum("pairs")))
    colorDepth =
      usesColor
      ? ColorDepth(colors: colors, isDirect: tigetflag("RGB") > 0 || tigetnum("RGB") > 0) : .none
    canAddressCursor = dovetail_string_capability("cup") != nil
    hasItalics = dovetail_string_capability("sitm") != nil
    declaresSynchronizedOutput = dovetail_string_capability("Sync") != nil
  }
}
