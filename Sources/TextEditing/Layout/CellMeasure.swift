/// Tells how many terminal cells a character takes.
///
/// The knowledge lives in the screen (`wcwidth`), so it comes in as a value.
package struct CellMeasure: Sendable {
  /// Cells of one character: 0, 1 or 2; never asked about tabs and control characters.
  package let width: @Sendable (Character) -> Int

  /// A measure that asks `width`.
  package init(width: @escaping @Sendable (Character) -> Int) {
    self.width = width
  }

  /// Every character takes one cell.
  package static let oneCell = CellMeasure { _ in 1 }
}
