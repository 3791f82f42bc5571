import Engine
import Screen

/// Where the parts of the session step are.
struct SessionsLayout {
  let heading: Rect
  let rows: Rect
  /// The preview below the list, or beside it where the screen is wide.
  let preview: Rect
  let isWide: Bool

  init(_ body: Rect) {
    isWide = body.width >= 110
    if isWide {
      let (left, right) = body.splitLeft(body.width * 4 / 7)
      (heading, rows) = left.splitTop(1)
      preview = right.inset(columns: 2)
    } else {
      let (top, bottom) = body.splitBottom(min(8, body.height / 2))
      (heading, rows) = top.splitTop(1)
      preview = bottom
    }
  }
}

enum SessionsView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    guard let list = state.sessions.list else {
      painter.emptiness(Failure("Looking for sessions …", advice: ""), in: body)
      return
    }
    if let failure = state.sessions.failure {
      painter.emptiness(failure, in: body, role: .findingError)
      return
    }
    guard !list.isEmpty else {
      painter.emptiness(
        Failure(
          "This workspace has no architecture session yet.",
          advice: "dovetail demo lays out an example; r looks again."), in: body)
      return
    }
    let area = SessionsLayout(body)
    let columns = Columns(area.rows.width, longest: list.map { CellWidth.of($0.session.name) })
    drawHeading(columns, area.heading, &painter)
    let visible = state.sessions.cursor.visible(count: list.count, height: area.rows.height)
    for (offset, index) in visible.enumerated() {
      draw(
        list[index], isChosen: index == state.sessions.cursor.index,
        isOpening: state.sessions.opening == list[index].id, row: area.rows.row + offset, columns,
        &painter)
    }
    drawPreview(state, area, &painter)
  }

  /// Widths of the list's columns.
  private struct Columns {
    let width: Int
    let name: Int
    let status: Int
    let documents: Int
    let updated: Int

    /// Gives the names what they need before the columns that tell less.
    init(_ width: Int, longest: [Int]) {
      self.width = width
      let wanted = max(10, (longest.max() ?? 0) + 2)
      var room = width - 7 - wanted
      func take(_ columns: Int) -> Int {
        guard room >= columns else { return 0 }
        room -= columns
        return columns
      }
      status = take(22)
      documents = take(14)
      updated = take(11)
      name = min(max(10, width - 7 - updated - documents - status), wanted + max(0, room))
    }
  }

  private static func drawHeading(_ columns: Columns, _ rect: Rect, _ painter: inout Painter) {
    var column = 3
    for (title, width) in [
      ("#", 4), ("session", columns.name), ("status", columns.status),
      ("documents", columns.documents), ("updated", columns.updated),
    ] where width > 0 {
      painter.text(title, .uiDim, row: rect.row, column: column, width: width - 1)
      column += width
    }
  }

  private static func draw(
    _ summary: SessionSummary, isChosen: Bool, isOpening: Bool, row: Int, _ columns: Columns,
    _ painter: inout Painter
  ) {
    let number = String(summary.session.index)
    let index = String(repeating: "0", count: max(0, 3 - number.count)) + number
    painter.text(isChosen ? "▸" : " ", row: row, column: 1, width: 1)
    let isUsable = !summary.componentDesigns.isEmpty
    let role: Role = isUsable ? .uiText : .uiDim
    var column = 3
    let status = isOpening ? "opening …" : statusTitle(summary.status)
    for (text, width, textRole) in [
      (index, 4, role), (summary.session.name, columns.name, role),
      (status, columns.status, role), (documents(summary), columns.documents, role),
      (String((summary.lastUpdated ?? "").prefix(10)), columns.updated, Role.uiDim),
    ] where width > 0 {
      painter.text(text, textRole, row: row, column: column, width: width - 1)
      column += width
    }
    if isChosen { painter.select(row: row, column: 0, width: columns.width) }
  }

  /// The status in words; one that is not known stands as the session state has it.
  private static func statusTitle(_ status: String?) -> String {
    guard let status else { return "no state" }
    let words = status.split(separator: "_")
    let titles: [(of: [Substring], title: String)] = [
      (["architecture", "framework"], "framework"), (["component", "design"], "components"),
      (["integration", "architecture"], "integration"),
    ]
    guard let known = titles.first(where: { words.starts(with: $0.of) }) else {
      return words.joined(separator: " ")
    }
    return ([known.title] + words.dropFirst(2).map(String.init)).joined(separator: " ")
  }

  private static func documents(_ summary: SessionSummary) -> String {
    let parts = [
      summary.frameworks.isEmpty ? "-" : "F", summary.componentDesigns.isEmpty ? "-" : "C",
      summary.hasIntegrationArchitecture ? "I" : "-",
    ]
    return parts.joined(separator: " ") + (summary.hasDraft ? "  draft" : "")
  }

  private static func drawPreview(
    _ state: WizardState, _ area: SessionsLayout, _ painter: inout Painter
  ) {
    guard let summary = state.sessions.selected else { return }
    var rect = area.preview
    if !area.isWide {
      painter.rule(
        row: rect.row, width: rect.width, title: [Span(summary.session.folder, .markupHeading)])
      rect = rect.splitTop(1).rest.inset(columns: 1)
    } else {
      painter.text(
        summary.session.folder, .markupHeading, row: rect.row, column: rect.column,
        width: rect.width)
      rect = rect.splitTop(2).rest
    }
    for (offset, line) in previewLines(summary, state, area.isWide ? rect.width : nil)
      .prefix(rect.height).enumerated()
    {
      painter.spans(line, row: rect.row + offset, column: rect.column, width: rect.width)
    }
  }

  /// - Parameter width: of a preview that is high enough for what is too long for a line; nil where it is not.
  private static func previewLines(
    _ summary: SessionSummary, _ state: WizardState, _ width: Int?
  ) -> [[Span]] {
    var lines: [[Span]] = []
    if let failure = state.sessions.openFailure {
      lines += [[Span(failure.summary, .findingError)], [Span(failure.advice, .uiDim)]]
    }
    if summary.hasDraft {
      lines.append([Span("A draft is kept: ⏎ resumes where you were", .reviewEdited)])
    }
    if summary.componentDesigns.isEmpty {
      lines.append([
        Span("No component design: component-design_\(summary.session.name).md", .findingError)
      ])
    }
    lines += summary.componentDesigns.flatMap { fact("Component design", $0, width) }
    if summary.frameworks.isEmpty {
      lines.append([
        Span("No architecture framework: extraction goes on without it", .findingWarning)
      ])
    }
    lines += summary.frameworks.flatMap { fact("Framework", $0, width) }
    if summary.hasIntegrationArchitecture {
      lines += fact("Integration", summary.session.documentName, width)
    }
    if let action = summary.nextAction {
      lines += fact("Next action", action, width)
    }
    return lines
  }

  /// A value beside its label, or below it where it is too long for that.
  private static func fact(_ label: String, _ value: String, _ width: Int?) -> [[Span]] {
    let column = 18
    let padded = label + String(repeating: " ", count: column - label.count)
    guard let width, CellWidth.of(value) > width - column else {
      return [[Span(padded, .uiDim), Span(value)]]
    }
    let wrapped = TextWrap.lines(of: value, width: max(8, width - 2))
    return [[Span(label, .uiDim)]] + wrapped.map { [Span("  " + $0)] }
  }
}
