internal import Glibc
internal import Screen

/// Writing to standard output and standard error.
///
/// Text that comes from a document goes through ``message(_:)`` or ``line(_:)``, which show control,
/// bidirectional and invisible characters escaped: a document is never trusted with the terminal.
enum StandardStreams {
  /// Writes bytes to standard output as they are: for machine formats.
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a line for people to standard output.
  static func line(_ text: String = "") {
    write(escaped(text) + "\n", to: STDOUT_FILENO)
  }

  /// Writes a line for people to standard error.
  static func message(_ text: String) {
    write(escaped(text) + "\n", to: STDERR_FILENO)
  }

  /// Each line escaped for a terminal; line feeds stay.
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayText.escaped(String($0)) }
      .joined(separator: "\n")
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return
        }
        offset += count
      }
    }
  }
}
