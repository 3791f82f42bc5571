import Screen

enum DoneView {
  /// Rows for paths between the other parts of the report.
  static func pathRows(in body: Rect, report: SaveReport?) -> Int {
    guard let report else { return 1 }
    let others = 2 + part(report.insights, body) + part(report.nextSteps, body)
    return max(2, min(report.written.count, body.height - others - 1))
  }

  private static func part(_ lines: [String], _ body: Rect) -> Int {
    guard !lines.isEmpty, body.height >= 14 else { return 0 }
    return 2 + lines.reduce(0) { $0 + TextWrap.lines(of: $1, width: textWidth(body)).count }
  }

  private static func textWidth(_ body: Rect) -> Int { max(10, min(body.width, 120) - 5) }

  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    guard let report = state.done.report else {
      painter.emptiness(
        Failure("Nothing was saved yet.", advice: "6 goes to the review, where w saves."), in: body)
      return
    }
    var row = body.row
    let count = report.written.count
    painter.spans(
      [Span("✓ ", .stepDone), Span("Saved \(count) file\(count == 1 ? "" : "s")", .markupHeading)],
      row: row, column: 1, width: body.width - 2)
    row += 1
    let rows = pathRows(in: body, report: report)
    let visible = state.done.cursor.visible(count: count, height: rows)
    painter.share(of: visible, count: count, row: row - 1)
    for (offset, index) in visible.enumerated() {
      let isChosen = index == state.done.cursor.index
      painter.text(isChosen ? "▸" : " ", row: row + offset, column: 1, width: 1)
      painter.text(
        shortened(report.written[index], width: body.width - 4), row: row + offset, column: 3,
        width: body.width - 4)
      if isChosen { painter.select(row: row + offset, column: 0, width: body.width) }
    }
    row += visible.count
    guard body.height >= 14 else { return }
    drawPart("What is worth knowing", report.insights, mark: "·", in: body, &row, &painter)
    drawPart("Next", report.nextSteps, mark: "▸", in: body, &row, &painter)
  }

  private static func drawPart(
    _ title: String, _ lines: [String], mark: String, in body: Rect, _ row: inout Int,
    _ painter: inout Painter
  ) {
    let end = body.row + body.height
    guard !lines.isEmpty, row + 2 < end else { return }
    painter.text(title, .markupHeading, row: row + 1, column: 1, width: body.width - 2)
    row += 2
    for line in lines where row < end {
      painter.text(mark, .uiDim, row: row, column: 1, width: 1)
      let rect = Rect(row: row, column: 3, height: end - row, width: textWidth(body))
      row += painter.paragraph(line, in: rect)
    }
  }

  /// A path whose end, which tells files apart, stays when it is too long.
  static func shortened(_ path: String, width: Int) -> String {
    guard CellWidth.of(path) > width, width > 1 else { return path }
    var tail = ""
    var used = 1
    for character in path.reversed() {
      used += CellWidth.of(character)
      if used > width { break }
      tail.append(character)
    }
    return "…" + String(tail.reversed())
  }
}
