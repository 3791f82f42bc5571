/// How much is read: what lies beyond is left out with a remark, or refused where leaving it out
/// could lose something.
package struct InputLimits: Hashable, Sendable {
  /// Bytes of one Markdown document.
  package var document = 8 * 1024 * 1024
  /// Bytes of one generated or saved file.
  package var generated = 64 * 1024 * 1024
  /// Bytes of the session state, and of the review.
  package var state = 16 * 1024 * 1024
  /// Files of a session, all kinds together.
  package var files = 2_000
  /// Bytes of a session, all files together.
  package var total = 256 * 1024 * 1024
  /// Folders inside folders.
  package var depth = 16

  package init() {}

  /// The limits that every run of the program uses.
  package static let standard = InputLimits()
}
