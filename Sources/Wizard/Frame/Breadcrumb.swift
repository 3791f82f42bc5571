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

  /// The parts of the line with their columns.
  static func parts(_ state: WizardState) -> [Part] {
    let width = state.size.columns
    let steps = stepSpans(state)
    let full = steps.reduce(0) { $0 + $1.1.width + 1 }
    var spans: [(WizardStep?, Span)] = [(nil, Span(" Dovetail", .uiStatus))]
    if let session = state.session?.session.folder, width >= 60 {
      spans.append((nil, Span("  \(session)", .uiText)))
    }
    let used = spans.reduce(0) { $0 + $1.1.width }
    let room = width - used - 3
    let shown = full <= room ? steps : fitted(steps, room: room, current: state.step)
    let length = shown.reduce(0) { $0 + $1.1.width + 1 }
    var parts: [Part] = []
    var column = 0
    for (step, span) in spans {
      let end = min(width, column + span.width)
      parts.append(Part(span: span, step: step, columns: column..<max(column, end)))
      column = end
    }
    column = max(column + 2, width - length)
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

  /// As many steps around the current one as there is room for, with `…` where some are left out.
  private static func fitted(
    _ steps: [(WizardStep?, Span)], room: Int, current: WizardStep
  ) -> [(WizardStep?, Span)] {
    let here = current.number - 1
    let count = Span("\(current.number)/\(steps.count)", .uiDim)
    var range = here..<(here + 1)
    func width(_ range: Range<Int>) -> Int {
      steps[range].reduce(0) { $0 + $1.1.width + 1 } + (range.lowerBound > 0 ? 2 : 0)
        + (range.upperBound < steps.count ? 2 : 0)
    }
    while true {
      let right = range.lowerBound..<(range.upperBound + 1)
      let left = (range.lowerBound - 1)..<range.upperBound
      if right.upperBound <= steps.count, width(right) <= room {
        range = right
      } else if left.lowerBound >= 0, width(left) <= room {
        range = left
      } else {
        break
      }
    }
    if range.count == 1 { return [(nil, count), steps[here]] }
    let before: [(WizardStep?, Span)] = range.lowerBound > 0 ? [(nil, Span("…", .uiDim))] : []
    let after: [(WizardStep?, Span)] =
      range.upperBound < steps.count ? [(nil, Span("…", .uiDim))] : []
    return before + steps[range] + after
  }

  static func draw(_ state: WizardState, _ painter: inout Painter) {
    for part in parts(state) {
      painter.text(
        part.span.text, part.span.role, row: state.layout.breadcrumbRow,
        column: part.columns.lowerBound, width: part.columns.count)
    }
  }
}
