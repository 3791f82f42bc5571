import CSignals
import Glibc
package import Screen

/// The user's terminal while the wizard is on it.
///
/// Made and ended by `withTerminal`. It is not `Sendable`: one thread at a time owns it, and with it
/// every ncurses call.
package final class Terminal {
  /// What the terminal can do; the size is that of the last resize.
  package internal(set) var capabilities: TerminalCapabilities
  let parts: TerminalParts
  var decoder: InputDecoder
  var queue: ArraySlice<InputEvent> = []
  var clicks = ClickCounter()
  /// Whether the screen is up, not left to an editor or a shell.
  var isEntered = false
  /// Whether the other end of the terminal hung up.
  var isGone = false
  /// The frame to be painted when the terminal is there again; nil where the screen has it.
  private var pendingFrame: Grid?

  /// Brings the screen up; `withTerminal` sees to its end.
  init(options: TerminalOptions) throws(TerminalError) {
    let codeset = Locale.activate()
    parts = try TerminalParts(options: options, isUTF8: codeset == "UTF-8")
    decoder = InputDecoder(terminal: parts.screen.terminalName)
    let size = parts.screen.size
    capabilities = TerminalCapabilities(
      requestedName: getenv("TERM").map { String(cString: $0) } ?? "",
      terminalName: parts.screen.terminalName, rows: size.rows, columns: size.columns,
      codeset: codeset, usesColor: options.usesColor)
    enter()
  }

  /// Shows a frame: what differs from the last one is sent, and nothing where nothing differs.
  ///
  /// A frame of another size than the terminal's is cut at the right and at the bottom.
  package func present(_ grid: Grid) {
    // In the background the terminal belongs to the shell; SIGCONT brings the frame up later.
    guard isEntered, !isGone, parts.device.isForeground else {
      pendingFrame = grid
      return
    }
    pendingFrame = nil
    guard let changes = parts.screen.changes(for: grid) else { return }
    // A change of a row or two cannot be seen half done, and the two marks cost 16 bytes a key.
    let isLarge = changes.count > 2
    if isLarge { parts.device.write(TerminalModes.beginFrame) }
    parts.screen.show(grid, changes: changes)
    if isLarge { parts.device.write(TerminalModes.endFrame) }
  }

  /// Paints the last frame again, whole, because something else wrote on the screen.
  package func redraw() {
    let shown = parts.screen.repaint()
    if let frame = pendingFrame ?? shown { present(frame) }
  }

  /// Copies a text to the user's clipboard by OSC 52; false where it is too large to arrive.
  ///
  /// Whether the terminal obeys cannot be known: some ask their user, some refuse.
  package func copyToClipboard(_ text: String) -> Bool {
    guard isEntered, let sequence = Clipboard.sequence(for: text) else { return false }
    parts.device.write(sequence)
    return true
  }

  /// Stops the program as Ctrl-Z does, and comes back with the whole screen when it is continued.
  package func suspend() {
    leave()
    // `bg` continues without giving the terminal back: there is nothing to do there but to stop
    // again, unless the program was told to end.
    while dovetail_stop_group() != 0, !parts.device.isForeground {
      queue += lastingSignals()
      if queue.contains(where: { if case .terminationRequested = $0 { true } else { false } }) {
        return
      }
    }
    comeBack()
  }

  /// Leaves the screen to another program, such as an editor, and comes back with the whole screen.
  package func handOver<Result>(_ body: () throws -> Result) rethrows -> Result {
    beginHandOver()
    defer { endHandOver() }
    return try body()
  }

  /// Leaves the screen to another program that is awaited; the caller's isolation is kept.
  package nonisolated(nonsending) func handOver<Result>(
    _ body: nonisolated(nonsending) () async throws -> Result
  ) async rethrows -> Result {
    beginHandOver()
    defer { endHandOver() }
    return try await body()
  }

  private func beginHandOver() {
    leave()
    dovetail_signals_let_stop(1)
  }

  private func endHandOver() {
    dovetail_signals_let_stop(0)
    comeBack()
  }

  /// Turns on everything that the screen needs beside ncurses.
  private func enter() {
    parts.begin()
    isEntered = true
  }

  private func leave() {
    guard isEntered else { return }
    isEntered = false
    parts.leave()
  }

  /// Takes the terminal back where it is ours again, and paints the last frame.
  func comeBack() {
    queue += lastingSignals()
    guard !isGone, parts.device.isForeground else { return }
    let shown = parts.screen.comeBack()
    if pendingFrame == nil { pendingFrame = shown }
    enter()
    adoptSize()
    redraw()
  }

  private func lastingSignals() -> [InputEvent] {
    parts.source.pendingSignals().compactMap { Terminal.lasting($0) }
  }

  /// What remains of a signal that arrived while the terminal was left: Ctrl-C and Ctrl-Z were
  /// meant for the other program.
  private static func lasting(_ signal: Int32) -> InputEvent? {
    switch signal {
    case SIGHUP: .terminationRequested(.hangUp)
    case SIGTERM: .terminationRequested(.terminate)
    default: nil
    }
  }

  /// Asks the kernel for the size and reports it where it changed.
  func adoptSize() {
    guard let size = TerminalDevice.size(of: parts.device.output),
      size.rows != capabilities.rows || size.columns != capabilities.columns
    else { return }
    capabilities.rows = size.rows
    capabilities.columns = size.columns
    parts.screen.resize(rows: size.rows, columns: size.columns)
    queue.removeAll { if case .resize = $0 { true } else { false } }
    queue.append(.resize(columns: size.columns, rows: size.rows))
  }

  /// Ends the screen; the terminal is as it was before.
  func end() {
    let isOurs = isEntered && !isGone && parts.device.isForeground
    isEntered = false
    parts.end(isTerminalOurs: isOurs)
  }
}
