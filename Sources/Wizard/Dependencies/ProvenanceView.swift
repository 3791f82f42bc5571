import Engine
import OrderedCollections
import Screen

/// Where an interaction comes from: document, line and the source text around it.
enum ProvenanceView {
  static func draw(_ state: WizardState, _ area: DependenciesLayout, _ painter: inout Painter) {
    let pane = area.pane
    let selected = state.dependencies.selected
    let count = selected?.evidence.count ?? 0
    let place = min(state.dependencies.place, max(0, count - 1)) + 1
    var title = [
      Span("Where this comes from", state.dependencies.isPaneFocused ? .stepCurrent : .uiDim)
    ]
    if count > 1 { title.append(Span(" ─ \(place) of \(count)", .uiDim)) }
    if area.isWide {
      painter.grid.verticalLine(
        row: pane.row, column: pane.column, length: pane.height, style: painter.theme[.uiBorder])
      painter.spans(title, row: pane.row, column: pane.column + 2, width: pane.width - 2)
    } else {
      painter.rule(row: pane.row, column: pane.column, width: pane.width, title: title)
    }
    let text = area.paneText
    let lines = lines(state, width: text.width)
    let visible = state.dependencies.scroll.visible(count: lines.count, height: text.height)
    for (offset, index) in visible.enumerated() {
      painter.spans(lines[index], row: text.row + offset, column: text.column, width: text.width)
    }
  }

  /// The lines of the pane.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let interaction = state.dependencies.selected else { return [] }
    let isShort = DependenciesLayout(state.layout.body).paneText.height < 4
    let review = state.draft.review
    var verdict: [[Span]] = []
    if let answer = review.verdicts[interaction.id] {
      let mark = answer.answer == .accepted ? "✓ accepted" : "✗ rejected"
      let role: Role = answer.answer == .accepted ? .reviewAccepted : .reviewRejected
      if answer.answer == .rejected || !answer.reason.isEmpty {
        verdict.append([Span(mark + (answer.reason.isEmpty ? "" : ": \(answer.reason)"), role)])
      }
    }
    let findings = (state.dependencies.findings[interaction.id] ?? []).flatMap {
      finding -> [[Span]] in
      let text = "\(finding.severity.mark) \(finding.message) (\(finding.rule.rawValue))"
      return TextWrap.lines(of: text, width: width).map { [Span($0, finding.severity.role)] }
        + TextWrap.lines(of: finding.suggestion, width: max(1, width - 2))
        .map { [Span("  " + $0, .uiDim)] }
    }
    let source = context(state, width: width, isShort: isShort)
    let why: [[Span]] = isShort ? [] : details(interaction)
    return verdict + source + findings + why
  }

  private static func details(_ interaction: Interaction) -> [[Span]] {
    var lines: [[Span]] = []
    if let purpose = interaction.purpose?.nilIfEmpty {
      lines.append([Span("purpose    ", .uiDim), Span(purpose)])
    }
    if !interaction.data.isEmpty {
      lines.append([Span("data       ", .uiDim), Span(interaction.data.joined(separator: ", "))])
    }
    let confidence = interaction.confidence
    lines.append([
      Span("confidence ", .uiDim), Span("\(confidence.percent) %"),
      Span("  \(confidence.reason)", .uiDim),
    ])
    return lines
  }

  /// The source text around the place, with its own lines marked.
  private static func context(_ state: WizardState, width: Int, isShort: Bool) -> [[Span]] {
    guard let evidence = state.selectedEvidence else {
      return [[Span("You added this interaction; no source states it.", .uiDim)]]
    }
    let place = evidence.place
    let isStale = state.session?.changed.contains(place.document) == true
    var lines: [[Span]] = [
      [Span(DoneView.shortened(place.description, width: width), .markupLink)]
        + (isStale ? [Span("  changed since", .stepStale)] : [])
    ]
    guard let source = state.session?.document(place.document), !isShort else {
      return lines
        + evidence.quote.split(separator: "\n").map {
          [Span("▸ ", .reviewPending), Span(String($0))]
        }
    }
    let first = max(1, place.line - 2)
    let last = min(source.lineCount, place.endLine + 2)
    guard first <= last else { return lines }
    let digits = String(last).count
    for number in first...last {
      let isEvidence = (place.line...place.endLine).contains(number)
      let padding = String(repeating: " ", count: digits - String(number).count)
      lines.append([
        Span(isEvidence ? "▸ " : "  ", .reviewPending),
        Span("\(padding)\(number)  ", .uiDim),
        Span(source.line(number) ?? "", isEvidence ? .uiText : .uiDim),
      ])
    }
    return lines
  }
}
