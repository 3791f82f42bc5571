/// Brings the screen up, runs `body` with it, and leaves the terminal as it was.
///
/// The terminal is restored however `body` ends. `body` must return before the process exits; where
/// it cannot, a handler at exit restores at least the modes.
///
/// ```swift
/// try withTerminal(TerminalOptions()) { terminal in
///   terminal.present(firstFrame)
///   while let event = terminal.next() { … }
/// }
/// ```
///
/// - Throws: `TerminalError` where the screen cannot be brought up, and what `body` throws.
package func withTerminal<Result>(
  _ options: TerminalOptions, _ body: (Terminal) throws -> Result
) throws -> Result {
  let terminal = try Terminal(options: options)
  defer { terminal.end() }
  return try body(terminal)
}

/// Like the other `withTerminal`, for a body that awaits; it keeps the caller's isolation.
///
/// - Throws: `TerminalError` where the screen cannot be brought up, and what `body` throws.
package nonisolated(nonsending) func withTerminal<Result>(
  _ options: TerminalOptions,
  _ body: nonisolated(nonsending) (Terminal) async throws -> Result
) async throws -> Result {
  let terminal = try Terminal(options: options)
  defer { terminal.end() }
  return try await body(terminal)
}
