/// How the editor behaves; set once from the user's configuration.
package struct EditorOptions: Equatable, Sendable {
  /// Cells from one tab stop to the next.
  package var tabWidth = 4
  /// Spaces that indenting adds; two keep Markdown lists nested under `- `.
  package var indentWidth = 2
  /// Whether long lines go on in the next row; lines of a table never do.
  package var wrapsLines = true
  /// Rows kept visible above and below the cursor where the view is high enough.
  package var scrollMargin = 3
  /// Whether a new line goes on with the list or quote of the line before.
  package var continuesLists = true
  /// Whether changes are refused.
  package var isReadOnly = false

  /// The defaults.
  package init() {}
}
