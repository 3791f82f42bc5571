/// What a stretch of Markdown is, for the theme to give it a look.
package enum HighlightRole: Equatable, Sendable, CaseIterable {
  case text
  case heading
  /// Text inside a fenced block or an inline code span.
  case code
  /// The line that opens or closes a fenced block.
  case fence
  case link
  case quote
  case emphasis
  case strong
  /// The bars and rules of a table.
  case table
  case listMarker
  /// A word that marks an assumption the user may confirm or change.
  case assumption
  case comment
}

/// A stretch of one line with a role.
package struct HighlightSpan: Equatable, Sendable {
  /// Byte offsets from the start of the line.
  package var range: Range<Int>
  package var role: HighlightRole

  /// A stretch of one line with a role.
  package init(_ range: Range<Int>, _ role: HighlightRole) {
    self.range = range
    self.role = role
  }
}
