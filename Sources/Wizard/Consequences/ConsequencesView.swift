import Engine
import Screen

/// What a change would change, below the question whether to make it.
enum ConsequencesView {
  /// The lines of a trial; none where nothing is tried.
  static func lines(_ trial: Trial?) -> [[Span]] {
    guard let trial else { return [] }
    guard let consequences = trial.consequences else {
      return [[Span("Working out what this would change …", .uiDim)]]
    }
    let lines = lines(of: consequences)
    guard trial.awaited != nil else { return lines }
    // What is shown is of the change tried before: it stays, and is seen to be no answer.
    return lines.map { line in line.map { Span($0.text, .uiDim, $0.attributes) } }
  }

  /// Everything that differs: first in one line, then the numbers, then one line each.
  static func lines(of consequences: Consequences) -> [[Span]] {
    guard !consequences.isEmpty else { return [[Span("Changes nothing else", .uiDim)]] }
    var lines: [[Span]] = [[Span("Changes \(consequences.summary)", .markupHeading)]]
    if !consequences.numbers.isEmpty {
      lines.append([Span("# " + consequences.numbers.joined(separator: " · "), .diffDelta)])
    }
    lines += consequences.newFindings.map { [Span("! \($0)", .findingWarning)] }
    lines += consequences.resolvedFindings.map { [Span("✓ \($0)", .reviewAccepted)] }
    lines += consequences.decisions.map { [Span("~ \($0)", .diffDelta)] }
    lines += consequences.contracts.map { [Span($0)] }
    lines += consequences.sections.map { [Span("§ \($0)", .uiDim)] }
    return lines
  }

  /// Draws as many lines as there is room for, and tells how many there are more.
  static func draw(_ trial: Trial?, in rect: Rect, _ painter: inout Painter) {
    let lines = lines(trial)
    guard rect.height > 0, !lines.isEmpty else { return }
    let isCut = lines.count > rect.height
    let shown = isCut && rect.height > 1 ? rect.height - 1 : min(lines.count, rect.height)
    for (offset, line) in lines.prefix(shown).enumerated() {
      painter.spans(line, row: rect.row + offset, column: rect.column, width: rect.width)
    }
    guard isCut, rect.height > 1 else { return }
    painter.text(
      "… and \(lines.count - shown) more", .uiDim, row: rect.row + shown, column: rect.column,
      width: rect.width)
  }
}
