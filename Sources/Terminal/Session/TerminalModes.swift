import CNcurses

/// The modes that terminfo does not speak of, as the sequences that turn them on and off.
///
/// Terminals without a mode ignore its sequence. These bytes must not go through ncurses, which
/// knows nothing of them, but they must be written when nothing of its own is pending.
enum TerminalModes {
  /// Bracketed paste, focus reports.
  private static let keyboard = [2004, 1004]
  /// Buttons, drags, and places as decimal numbers.
  private static let mouse = [1000, 1002, 1006]

  /// Turns the modes on.
  static func on(usesMouse: Bool) -> String {
    (keyboard + (usesMouse ? mouse : [])).map { "\u{1B}[?\($0)h" }.joined()
  }

  /// Turns every mode off, whether it was on or not.
  static let off = (mouse.reversed() + keyboard.reversed()).map { "\u{1B}[?\($0)l" }.joined()

  /// Begins a frame that the terminal shows at once when it is complete.
  static let beginFrame = "\u{1B}[?2026h"
  /// Ends such a frame.
  static let endFrame = "\u{1B}[?2026l"

  /// Everything that leaves the screen in one string, for when ncurses cannot be called any more.
  ///
  /// To be built while the terminfo entry is loaded.
  static func emergencyExit() -> String {
    let capabilities = ["rmkx", "sgr0", "op", "rmcup", "cnorm"]
    return endFrame + off
      + capabilities.compactMap { name in
        dovetail_string_capability(name).map { withoutPadding(String(cString: $0)) }
      }.joined()
  }

  /// A capability without its delays (`$<5/>`), which only tputs can produce.
  static func withoutPadding(_ capability: String) -> String {
    var result = ""
    var rest = capability[...]
    while let start = rest.firstIndex(of: "$") {
      let tail = rest[start...].dropFirst()
      result += rest[..<start]
      if tail.first == "<", let end = tail.firstIndex(of: ">") {
        rest = tail[tail.index(after: end)...]
      } else {
        result += "$"
        rest = tail
      }
    }
    return result + rest
  }
}
