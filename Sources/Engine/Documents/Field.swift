/// A labelled part of a section: `**Dependencies:** A, B`, or a label with a list below it.
struct Field: Hashable, Sendable {
  let role: FieldRole
  /// The label as written, without colon.
  let label: String
  /// The lines from the label to the end of its text and items.
  var lines: ClosedRange<Int>
  /// What follows the label on its own line.
  let text: Phrase
  /// The code spans in that text.
  let codes: [Phrase]
  /// The items of the list below the label.
  var items: [FieldItem]
}

/// One item of a list.
struct FieldItem: Hashable, Sendable {
  /// The item's own text, without the lists inside it.
  let text: Phrase
  /// The code spans in that text.
  let codes: [Phrase]
  /// The items of the lists inside it.
  let children: [FieldItem]
  /// The item's node.
  let node: Int
}
