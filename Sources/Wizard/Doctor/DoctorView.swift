package import Screen

/// Puts the doctor's walk on a grid.
package enum DoctorView {
  /// Draws the page on the whole grid.
  package static func draw(_ state: DoctorState, theme: Theme, into grid: inout Grid) {
    var painter = Painter(grid: Grid(width: 0, height: 0), theme: theme)
    swap(&painter.grid, &grid)
    painter.grid.cursor = nil
    painter.grid.isCursorVisible = false
    painter.clear(painter.grid.bounds)
    let width = state.size.columns
    drawHead(state, &painter)
    painter.rule(row: 1, width: width)
    let body = Rect(
      row: 2, column: 1, height: max(0, state.size.rows - 4), width: max(0, width - 2))
    for (offset, line) in lines(state).prefix(body.height).enumerated() {
      painter.spans(line, row: body.row + offset, column: body.column, width: body.width)
    }
    painter.rule(row: state.size.rows - 2, width: width)
    painter.text(
      footer(state), .uiHint, row: state.size.rows - 1, column: 1, width: max(0, width - 2))
    swap(&painter.grid, &grid)
  }

  private static func drawHead(_ state: DoctorState, _ painter: inout Painter) {
    var spans = [Span(" Doctor ", .uiStatus)]
    for page in DoctorState.Page.allCases {
      let mark: String
      switch state.outcome(of: page) {
      case _ where page == state.page: mark = "▸"
      case .works: mark = "✓"
      case .fails: mark = "✗"
      case .untried: mark = "·"
      }
      // On a narrow screen the page that is open keeps its title.
      let title = state.size.columns >= 62 || page == state.page ? page.title : ""
      spans.append(Span(" \(mark)\(title)", page == state.page ? .stepCurrent : .uiDim))
    }
    painter.spans(spans, row: 0, column: 0, width: state.size.columns)
  }

  private static func footer(_ state: DoctorState) -> String {
    switch state.page {
    case .colours, .width: "y yes  n no  ⏎ next  ctrl-c done"
    case .clipboard: "y it came back  n it did not  ⏎ done  ctrl-c done"
    default: "⏎ next  ctrl-c done"
    }
  }

  private static func lines(_ state: DoctorState) -> [[Span]] {
    switch state.page {
    case .colours: colours
    case .width: widths
    case .keys: keys(state)
    case .paste: paste(state)
    case .mouse: mouse(state)
    case .clipboard: clipboard(state)
    }
  }

  private static let colours: [[Span]] =
    [[Span("Can you read every word, and tell them apart?")], []]
    + stride(from: 0, to: Role.allCases.count, by: 2).map { index in
      // Two beside each other, so that all fit a low screen.
      Role.allCases[index..<min(index + 2, Role.allCases.count)].flatMap { role in
        [
          Span("  "), Span(role.name, role),
          Span(String(repeating: " ", count: max(1, 18 - role.name.count))),
        ]
      }
    }

  /// Words of one width each: the bars behind them stand below each other where widths are right.
  private static let widths: [[Span]] =
    [[Span("Do the bars stand below each other?")], []]
    + ["abcdefgh", "결제 확인", "支付确认", "café x̂ y", "→✓▸●✎⚡ab", "한a글b国", "——…“”·–"].map {
      word in
      let padding = String(repeating: " ", count: max(0, 12 - CellWidth.of(word)))
      return [Span("  "), Span(word, .markupCode), Span(padding + "│", .uiBorder)]
    }

  private static func keys(_ state: DoctorState) -> [[Span]] {
    let seen = state.keys.suffix(8).map(\.label).joined(separator: "  ")
    return [[Span("Press each of these keys. What arrives gets a ✓.")], []]
      + DoctorState.wanted.map { key in
        let isSeen = state.keys.contains(key)
        return [
          Span(isSeen ? "  ✓ " : "  · ", isSeen ? .reviewAccepted : .uiDim),
          Span(key.label, isSeen ? .uiText : .uiDim),
        ]
      } + [[], [Span("Arrived: ", .uiDim), Span(seen, .markupCode)]]
  }

  private static func paste(_ state: DoctorState) -> [[Span]] {
    let arrived =
      state.paste.map { paste in
        Span(
          "✓ Arrived at once: \(paste.bytes) bytes, \(paste.lines) line\(paste.lines == 1 ? "" : "s")",
          .reviewAccepted)
      } ?? Span("· Nothing was pasted yet", .uiDim)
    return [
      [Span("Paste something of several lines, as your terminal does it.")], [], [arrived], [],
      [Span("If letters come one by one instead, nothing is shown here.", .uiDim)],
    ]
  }

  private static func mouse(_ state: DoctorState) -> [[Span]] {
    let gestures: [(DoctorState.Gesture, String)] = [
      (.click, "Click"), (.doubleClick, "Double click"), (.drag, "Drag"),
      (.wheel, "Turn the wheel"),
    ]
    return [[Span("Use the mouse here. With Shift the terminal selects as ever.")], []]
      + gestures.map { gesture, name in
        let isSeen = state.gestures.contains(gesture)
        return [
          Span(isSeen ? "  ✓ " : "  · ", isSeen ? .reviewAccepted : .uiDim),
          Span(name, isSeen ? .uiText : .uiDim),
        ]
      }
  }

  private static func clipboard(_ state: DoctorState) -> [[Span]] {
    let answer: Span =
      switch state.outcome(of: .clipboard) {
      case .works: Span("✓ It came back", .reviewAccepted)
      case .fails: Span("✗ Something else came back", .findingError)
      case .untried: Span("· Nothing was pasted yet", .uiDim)
      }
    return [
      [Span("This was put into your clipboard: "), Span(state.token, .markupCode)],
      [Span("Paste it here, or somewhere else and say whether it came back.")], [], [answer],
    ]
  }
}
