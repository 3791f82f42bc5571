import Engine
import Screen

/// The first line: where the user is, and what lies before and behind.
enum Breadcrumb {
  /// A part of the line that can be clicked.
  struct Part: Equatable {
    var span: Span
    var step: WizardStep?
    var columns: Range<Int>
  }

  /// What the line depends on.
  struct Basis: Equatable, Sendable {
    var columns: Int
    var step: WizardStep
    var visited: Set<WizardStep>
    var isRunning: Bool
    var folder: String?

    init(_ state: WizardState) {
      columns = state.size.columns
      step = state.step
      visited = state.visited
      isRunning = state.work.isRunning
      folder = state.session?.session.folder
    }
  }

  /// The parts of the line with their columns.
  static func parts(_ state: WizardState) -> [Part] {
    let width = state.size.columns
    let steps = stepSpans(state)
    let full = steps.reduce(0) { $0 + $1.1.width + 1 }
    var spans: [(WizardStep?, Span)] = []
    // Where columns are scarce, the step's title tells more than the program's name.
    if width >= 50 { spans.append((nil, Span(" Dovetail", .uiStatus))) }
    if let session = state.session?.session.folder, width >= 60 {
      spans.append((nil, Span("  \(session)", .uiText)))
    }
    let used = spans.reduce(0) { $0 + $1.1.width }
    let room = width - used - (spans.isEmpty ? 0 : 3)
    let shown = full <= room ? steps : fitted(steps, room: room, current: state.step)
    let length = shown.reduce(0) { $0 + $1.1.width + 1 }
    var parts: [Part] = []
    var column = 0
    for (step, span) in spans {
      let end = min(width, column + span.width)
      parts.append(Part(span: span, step: step, columns: column..<max(column, end)))
      column = end
    }
    column = max(spans.isEmpty ? 0 : column + 2, width - length)
    for (step, span) in shown {
      parts.append(Part(span: span, step: step, columns: column..<(column + span.width)))
      column += span.width + 1
    }
    return parts
  }

  private static func stepSpans(_ state: WizardState) -> [(WizardStep?, Span)] {
    WizardStep.allCases.map { step in
      let mark: String
      let role: Role
      if step == state.step {
        mark = "▸"
        role = .stepCurrent
      } else if state.visited.contains(step) {
        let isStale = step > state.step && state.work.isRunning
        mark = isStale ? "~" : "✓"
        role = isStale ? .stepStale : .stepDone
      } else {
        mark = "·"
        role = .uiDim
      }
      return (step, Span(mark + step.title, role))
    }
  }

  /// All steps, with the titles of as many around the current one as there is room for; the others
  /// are their numbers, which are also the keys that go there.
  private static func fitted(
    _ steps: [(WizardStep?, Span)], room: Int, current: WizardStep
  ) -> [(WizardStep?, Span)] {
    let short = steps.map { step, span in
      (step, Span(span.text.prefix(1) + String(step?.number ?? 0), span.role))
    }
    var shown = short
    let here = current.number - 1
    let nearest = steps.indices.sorted {
      (abs($0 - here), -$0) < (abs($1 - here), -$1)
    }
    for index in nearest {
      var wider = shown
      wider[index] = steps[index]
      guard wider.reduce(0, { $0 + $1.1.width + 1 }) <= room else { break }
      shown = wider
    }
    return shown
  }

  static func draw(_ state: WizardState, _ painter: inout Painter) {
    let row = state.layout.breadcrumbRow
    let line = Rect(row: row, column: 0, height: 1, width: state.size.columns)
    painter.remembered(\.breadcrumb, of: Basis(state), in: line) { painter in
      for part in parts(state) {
        painter.text(
          part.span.text, part.span.role, row: row, column: part.columns.lowerBound,
          width: part.columns.count)
      }
    }
  }
}
