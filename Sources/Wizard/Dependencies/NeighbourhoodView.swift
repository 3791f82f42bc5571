import Engine
import OrderedCollections
import Screen

/// Who needs a component, and what it needs, as a picture.
enum NeighbourhoodView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    guard let selected = state.dependencies.selected else { return }
    let dependencies = state.dependencies
    let centre = dependencies.centresTarget ? selected.target : selected.source
    let wanted = dependencies.all.filter {
      state.draft.review.verdicts[$0.id]?.answer != .rejected
    }
    let callers = wanted.filter { $0.target == centre && $0.source != centre }
    let needs = wanted.filter { $0.source == centre && $0.target != centre }
    let name = dependencies.name(centre)
    painter.spans(
      [
        Span(name, .markupHeading),
        Span(" is needed by \(callers.count) and needs \(needs.count)", .uiDim),
      ], row: body.row, column: 1, width: body.width - 2)
    let picture = body.splitTop(2).rest
    guard picture.width >= 60 else {
      drawList(callers, needs, dependencies, selected.id, picture, &painter)
      return
    }
    let box = min(max(CellWidth.of(name) + 4, 14), picture.width / 3)
    let side = (picture.width - box) / 2
    let height = max(1, picture.height - 1)
    let middle = picture.row + height / 2
    drawBox(name, row: middle, column: side, width: box, &painter)
    drawSide(
      callers, end: { dependencies.name($0.source) }, isLeft: true, selected.id,
      Rect(row: picture.row, column: 0, height: height, width: side), middle, &painter)
    drawSide(
      needs, end: { dependencies.name($0.target) }, isLeft: false, selected.id,
      Rect(row: picture.row, column: side + box, height: height, width: side), middle, &painter)
  }

  private static func drawBox(
    _ name: String, row: Int, column: Int, width: Int, _ painter: inout Painter
  ) {
    let line = String(repeating: "─", count: width - 2)
    painter.text("┌\(line)┐", .uiBorder, row: row - 1, column: column, width: width)
    painter.text("│", .uiBorder, row: row, column: column, width: 1)
    let room = width - 4
    let pad = max(0, (room - CellWidth.of(name)) / 2)
    painter.text(name, .markupHeading, row: row, column: column + 2 + pad, width: room - pad)
    painter.text("│", .uiBorder, row: row, column: column + width - 1, width: 1)
    painter.text("└\(line)┘", .uiBorder, row: row + 1, column: column, width: width)
  }

  /// Draws one side's elements with their arrows, spread around the middle row.
  private static func drawSide(
    _ interactions: [Interaction], end: (Interaction) -> String, isLeft: Bool,
    _ selected: InteractionID, _ rect: Rect, _ middle: Int, _ painter: inout Painter
  ) {
    let room = rect.height
    let shown = interactions.count > room ? Array(interactions.prefix(room - 1)) : interactions
    let hidden = interactions.count - shown.count
    let count = shown.count + (hidden > 0 ? 1 : 0)
    let first = max(rect.row, min(middle - count / 2, rect.row + room - count))
    let arrow = 12
    let nameWidth = max(4, rect.width - arrow - 2)
    for (offset, interaction) in shown.enumerated() {
      let row = first + offset
      let isSelected = interaction.id == selected
      let name = end(interaction)
      let role: Role = isSelected ? .stepCurrent : .uiText
      let cells = min(nameWidth, CellWidth.of(name))
      let line = label(interaction.style)
      if isLeft {
        painter.text(
          name, role, row: row, column: rect.column + 1 + nameWidth - cells, width: cells)
        painter.text(
          line, .uiDim, row: row, column: rect.column + 2 + nameWidth, width: arrow - 1)
      } else {
        painter.text(line, .uiDim, row: row, column: rect.column + 1, width: arrow - 1)
        painter.text(name, role, row: row, column: rect.column + arrow + 1, width: cells)
      }
    }
    if hidden > 0 {
      painter.text(
        "… and \(hidden) more", .uiDim, row: first + shown.count, column: rect.column + 2,
        width: rect.width - 4)
    }
    if interactions.isEmpty {
      let text = isLeft ? "nobody" : "nothing"
      let column = isLeft ? rect.column + max(1, rect.width - text.count - 2) : rect.column + 2
      painter.text(text, .uiDim, row: middle, column: column, width: text.count)
    }
  }

  private static func label(_ style: CommunicationStyle) -> String {
    switch style {
    case .sync: "── sync ──▸"
    case .async: "╌╌ async ╌▸"
    case .data: "══ data ══▸"
    case .unknown: "──── ? ───▸"
    }
  }

  private static func drawList(
    _ callers: [Interaction], _ needs: [Interaction], _ dependencies: DependenciesState,
    _ selected: InteractionID, _ rect: Rect, _ painter: inout Painter
  ) {
    let lines =
      callers.map { ($0, "\(dependencies.name($0.source)) ▸") }
      + needs.map { ($0, "▸ \(dependencies.name($0.target))") }
    for (offset, line) in lines.prefix(rect.height).enumerated() {
      let style = line.0.style == .unknown ? "?" : line.0.style.rawValue
      painter.text(style, .uiDim, row: rect.row + offset, column: 1, width: 6)
      painter.text(
        line.1, line.0.id == selected ? .stepCurrent : .uiText, row: rect.row + offset, column: 8,
        width: rect.width - 9)
    }
  }
}
