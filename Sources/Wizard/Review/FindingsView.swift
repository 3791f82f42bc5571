import Engine
import Screen

/// What was found in the documents and the design, and what to do about it.
enum FindingsView {
  static func draw(_ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter) {
    let findings = state.review.findings
    let rect = area.findings
    guard !findings.isEmpty else {
      painter.emptiness(
        Failure("Nothing was found that speaks against this design.", advice: "f shows the files."),
        in: rect)
      return
    }
    let visible = state.review.findingCursor.visible(count: findings.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let row = rect.row + offset
      let finding = findings[index]
      let isChosen = index == state.review.findingCursor.index
      painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
      painter.text(
        finding.severity.mark, finding.severity.role, row: row, column: rect.column + 1, width: 1)
      painter.text(
        finding.rule.rawValue, .uiDim, row: row, column: rect.column + 3, width: 8)
      painter.text(
        finding.message, row: row, column: rect.column + 12, width: rect.width - 13)
      if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
    }
    drawChosen(state, area.finding, &painter)
  }

  private static func drawChosen(_ state: WizardState, _ rect: Rect, _ painter: inout Painter) {
    let findings = state.review.findings
    let index = state.review.findingCursor.index
    guard findings.indices.contains(index) else { return }
    let finding = findings[index]
    painter.rule(
      row: rect.row, column: rect.column, width: rect.width,
      title: [Span("\(index + 1) of \(findings.count)", .uiDim)])
    var text = rect.splitTop(1).rest.inset(columns: 1)
    func add(_ line: String, _ role: Role) {
      let used = painter.paragraph(line, role, in: text)
      text = text.splitTop(used).rest
    }
    add(finding.message, finding.severity.role)
    add("→ \(finding.suggestion)", .uiText)
    let lines = EvidenceLines.lines(
      finding.places, chosen: state.review.place, state.session, width: text.width)
    for (offset, line) in lines.prefix(text.height).enumerated() {
      painter.spans(line, row: text.row + offset, column: text.column, width: text.width)
    }
  }
}
