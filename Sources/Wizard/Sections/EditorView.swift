import Engine
import Screen
import TextEditing

/// The section that is being written, with its gutter, cursor and status line.
enum EditorView {
  static func draw(
    _ editor: OpenEditor, _ state: WizardState, _ area: SectionsLayout, _ painter: inout Painter
  ) {
    let title = state.sections.section(editor.section)?.title ?? editor.section.rawValue
    let titleSpan = [Span(title, .markupHeading)]
    if area.isWide {
      painter.spans(
        titleSpan, row: area.title.row, column: area.title.column, width: area.title.width)
    } else {
      painter.rule(
        row: area.title.row, column: area.title.column, width: area.title.width, title: titleSpan)
    }
    let frame = editor.text.frame(measure: .screen, remembering: &painter.memory.lines)
    let remarks = painter.memory.remarks.remarks(on: frame.lines, state)
    let text = area.textArea(lineCount: editor.text.buffer.lineCount)
    draw(frame, in: text, &painter)
    for (offset, row) in frame.rows.prefix(text.height).enumerated() {
      drawRemarks(
        remarks[row.line] ?? [], row, at: text.row + offset,
        of: editor.text.buffer.lineCount, text, &painter)
    }
    if let cursor = frame.cursor, state.overlay == nil, cursor.row < text.height {
      painter.grid.cursor = Position(
        row: text.row + cursor.row, column: text.column + min(cursor.column, text.width - 1))
      painter.grid.isCursorVisible = true
    }
    drawStatus(editor, state, area.status, &painter)
  }

  /// The rows in view, with the numbers of their lines to the left of the area.
  static func draw(_ frame: EditorFrame, in text: Rect, _ painter: inout Painter) {
    for (offset, row) in frame.rows.prefix(text.height).enumerated() {
      if row.startsLine {
        let number = String(row.line + 1)
        painter.text(
          number, .uiDim, row: text.row + offset, column: text.column - 1 - number.count,
          width: number.count)
      }
      draw(row, at: text.row + offset, text, &painter)
    }
  }

  private static func draw(_ row: LayoutRow, at line: Int, _ text: Rect, _ painter: inout Painter) {
    for run in row.runs {
      var style = painter.theme[role(of: run.role)]
      if run.role == .strong { style = style.adding(.bold) }
      if run.role == .emphasis { style = style.adding(.italic) }
      if run.isEscaped { style = style.adding(.dim) }
      switch run.searchMark {
      case .none: break
      case .match: style = style.adding(.underline)
      case .current: style = style.adding([.underline, .bold])
      }
      if run.isSelected { style = painter.theme[.uiSelection].laid(over: style) }
      painter.grid.write(
        run.text, row: line, column: text.column + run.column, style: style,
        limit: max(0, text.width - run.column))
    }
    if row.isCutLeft { painter.text("‹", .uiDim, row: line, column: text.column, width: 1) }
    if row.isCutRight {
      painter.text("›", .uiDim, row: line, column: text.column + text.width - 1, width: 1)
    }
  }

  /// Marks a line that does not agree with the design, and underlines what it is about.
  private static func drawRemarks(
    _ remarks: [DesignVocabulary.Remark], _ row: LayoutRow, at line: Int, of lineCount: Int,
    _ text: Rect, _ painter: inout Painter
  ) {
    guard !remarks.isEmpty else { return }
    if row.startsLine {
      let gutter = SectionsLayout.gutter(lineCount: lineCount)
      painter.text("!", .findingWarning, row: line, column: text.column - gutter, width: 1)
    }
    let style = Style(
      foreground: painter.theme[.findingWarning].foreground, attributes: .underline)
    for remark in remarks {
      for run in row.runs {
        guard let found = run.text.firstRange(of: remark.name) else { continue }
        let before = CellWidth.of(String(run.text[..<found.lowerBound]))
        painter.grid.overlay(
          style,
          in: Rect(
            row: line, column: text.column + run.column + before, height: 1,
            width: CellWidth.of(remark.name)))
      }
    }
  }

  private static func role(of role: HighlightRole) -> Role {
    switch role {
    case .text, .emphasis, .strong: .uiText
    case .heading: .markupHeading
    case .code: .markupCode
    case .fence, .table, .comment: .uiDim
    case .link: .markupLink
    case .quote: .markupQuote
    case .listMarker: .diffDelta
    case .assumption: .findingWarning
    }
  }

  private static func drawStatus(
    _ editor: OpenEditor, _ state: WizardState, _ rect: Rect, _ painter: inout Painter
  ) {
    let status = editor.text.status
    var spans = [Span("Ln \(status.line) Col \(status.column)")]
    if let characters = status.selectedCharacters, status.selectedBytes > 0 {
      spans.append(Span(" · \(characters) selected", .reviewAdded))
    }
    let isEdited = editor.text.isModified || editor.opened != editor.base
    spans.append(
      Span(isEdited ? " · edited" : " · generated", isEdited ? .reviewEdited : .uiDim))
    if state.hasConflict(editor.section) {
      spans.append(Span(" · the generated text moved on", .findingError))
    }
    if let section = state.sections.section(editor.section), !section.assumptions.isEmpty {
      spans.append(
        Span(" · \(SectionsView.count(section.assumptions.count))", .findingWarning))
    }
    if state.banner == nil, editor.isLogged { spans.append(Span(" · draft kept", .uiDim)) }
    painter.spans(spans, row: rect.row, column: rect.column + 1, width: rect.width - 1)
  }
}
