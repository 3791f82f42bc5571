package import Screen
package import TextEditing

/// What keys do to the text while a section is written, and how it is explained.
package struct WritingBinding: Equatable, Sendable {
  /// The name by which a configuration binds keys to it, such as `duplicateLine`.
  package var name: String
  package var keys: [Key]
  package var command: EditorCommand
  /// A few words for help and palette.
  package var explanation: String
  /// Whether it is the selecting twin of a motion, which the help explains once for all.
  package var isSelecting: Bool

  /// Makes a binding; keys are written as in a configuration file, such as `alt-up`.
  package init(
    _ name: String, _ keys: [String], _ command: EditorCommand, _ explanation: String,
    isSelecting: Bool = false
  ) {
    self.name = name
    self.keys = keys.compactMap { Key($0) }
    self.command = command
    self.explanation = explanation
    self.isSelecting = isSelecting
  }
}
