import Engine
import Screen
import TextEditing

/// The lines of a conflict while they are written, and below them what each side made of them.
enum RewritingView {
  static func draw(
    _ rewriting: Rewriting, _ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter
  ) {
    let rect = area.dispute
    let status = rewriting.text.status
    painter.spans(
      [
        Span(rewriting.dispute.title, .markupHeading),
        Span("  Ln \(status.line) Col \(status.column)"),
        Span("  what you write here stands", .uiDim),
      ], row: rect.row, column: rect.column, width: rect.width)
    let text = area.writing(lineCount: rewriting.text.buffer.lineCount)
    let frame = rewriting.text.frame(measure: .screen)
    EditorView.draw(frame, in: text, &painter)
    if let cursor = frame.cursor, state.overlay == nil, cursor.row < text.height {
      painter.grid.cursor = Position(
        row: text.row + cursor.row, column: text.column + min(cursor.column, text.width - 1))
      painter.grid.isCursorVisible = true
    }
    let below = rect.splitTop(text.row + text.height + 1 - rect.row).rest
    let lines = DisputeView.sides(
      of: rewriting.dispute, isOwn: false, isNew: false, width: below.width)
    for (offset, line) in lines.prefix(below.height).enumerated() {
      painter.spans(line, row: below.row + offset, column: below.column, width: below.width)
    }
  }
}
