import Engine
import OrderedCollections
import Screen

/// Who needs a component, and what it needs.
struct Neighbourhood {
  let centre: ElementID?
  let callers: [Interaction]
  let needs: [Interaction]

  init(_ state: WizardState) {
    let dependencies = state.dependencies
    let centre = dependencies.centre ?? dependencies.selected?.source
    let wanted = dependencies.all.filter {
      state.draft.review.verdicts[$0.id]?.answer != .rejected || $0.id == dependencies.selected?.id
    }
    self.centre = centre
    callers = wanted.filter { $0.target == centre && $0.source != centre }
    needs = wanted.filter { $0.source == centre && $0.target != centre }
  }
}

/// Who needs a component, and what it needs, as a picture.
enum NeighbourhoodView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    let around = Neighbourhood(state)
    guard let centre = around.centre else { return }
    let name = state.dependencies.name(centre)
    painter.spans(
      [
        Span(name, .markupHeading),
        Span(
          body.width < 60
            ? " · \(around.callers.count) in · \(around.needs.count) out"
            : " is needed by \(around.callers.count) and needs \(around.needs.count)", .uiDim),
      ], row: body.row, column: 1, width: body.width - 2)
    let area = PictureLayout(body)
    if area.picture.width < 60 {
      drawList(around, state, area.picture, &painter)
    } else {
      drawPicture(around, name, state, area.picture, &painter)
    }
    PictureStatus.draw(state, area.status, &painter)
  }

  private static func drawPicture(
    _ around: Neighbourhood, _ name: String, _ state: WizardState, _ picture: Rect,
    _ painter: inout Painter
  ) {
    let box = min(max(CellWidth.of(name) + 4, 14), picture.width / 3)
    let side = (picture.width - box) / 2
    let middle = picture.row + picture.height / 2
    drawBox(name, row: middle, column: side, width: box, &painter)
    drawSide(
      around.callers, isLeft: true, state,
      Rect(row: picture.row, column: 0, height: picture.height, width: side), middle, &painter)
    drawSide(
      around.needs, isLeft: false, state,
      Rect(row: picture.row, column: side + box, height: picture.height, width: side), middle,
      &painter)
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

  /// Draws one side's elements with their arrows, spread around the middle row; where there are more
  /// than fit, those around the selected one.
  private static func drawSide(
    _ interactions: [Interaction], isLeft: Bool, _ state: WizardState, _ rect: Rect,
    _ middle: Int, _ painter: inout Painter
  ) {
    guard !interactions.isEmpty else {
      let text = isLeft ? "nobody" : "nothing"
      let column = isLeft ? rect.column + max(1, rect.width - text.count - 2) : rect.column + 2
      painter.text(text, .uiDim, row: middle, column: column, width: text.count)
      return
    }
    let selected = state.dependencies.selected?.id
    let place = interactions.firstIndex { $0.id == selected }
    let isCut = interactions.count > rect.height
    let room = isCut ? rect.height - 1 : rect.height
    let visible = ListCursor(index: place ?? 0).visible(count: interactions.count, height: room)
    let count = visible.count + (isCut ? 1 : 0)
    let first = max(rect.row, min(middle - count / 2, rect.row + rect.height - count))
    for (offset, index) in visible.enumerated() {
      draw(
        interactions[index], isLeft: isLeft, isChosen: index == place, state,
        row: first + offset, rect, &painter)
    }
    guard isCut else { return }
    painter.text(
      "… \(interactions.count - visible.count) more", .uiDim, row: first + visible.count,
      column: rect.column + 2, width: rect.width - 4)
  }

  private static func draw(
    _ interaction: Interaction, isLeft: Bool, isChosen: Bool, _ state: WizardState, row: Int,
    _ rect: Rect, _ painter: inout Painter
  ) {
    // A cell, the arrow, a cell; in front of the name its marks.
    let arrow = 10
    let nameWidth = max(4, rect.width - arrow - 6)
    let name = state.dependencies.name(isLeft ? interaction.source : interaction.target)
    let cells = min(nameWidth, CellWidth.of(name))
    let mark = DependencyMark(of: interaction, review: state.draft.review)
    let role: Role = isChosen ? .stepCurrent : .uiText
    let start = isLeft ? rect.column + 4 + nameWidth - cells : rect.column + arrow + 5
    painter.text(mark.mark, mark.role, row: row, column: start - 2, width: 1)
    painter.text(name, role, row: row, column: start, width: cells)
    if isChosen { painter.text("▸", role, row: row, column: start - 3, width: 1) }
    painter.text(
      label(interaction.style), .uiDim, row: row,
      column: isLeft ? rect.column + 5 + nameWidth : rect.column + 1, width: arrow)
    if isChosen { painter.select(row: row, column: start - 3, width: cells + 3) }
  }

  private static func label(_ style: CommunicationStyle) -> String {
    switch style {
    case .sync: "─ sync ──▸"
    case .async: "╌ async ╌▸"
    case .data: "═ data ══▸"
    case .unknown: "─── ? ───▸"
    }
  }

  private static func drawList(
    _ around: Neighbourhood, _ state: WizardState, _ rect: Rect, _ painter: inout Painter
  ) {
    let dependencies = state.dependencies
    let lines =
      around.callers.map { ($0, "\(dependencies.name($0.source)) ▸") }
      + around.needs.map { ($0, "▸ \(dependencies.name($0.target))") }
    let place = lines.firstIndex { $0.0.id == dependencies.selected?.id }
    let visible = ListCursor(index: place ?? 0).visible(count: lines.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let (interaction, text) = lines[index]
      let row = rect.row + offset
      let mark = DependencyMark(of: interaction, review: state.draft.review)
      let style = interaction.style == .unknown ? "?" : interaction.style.rawValue
      painter.text(index == place ? "▸" : " ", row: row, column: 0, width: 1)
      painter.text(mark.mark, mark.role, row: row, column: 1, width: 1)
      painter.text(style, .uiDim, row: row, column: 3, width: 6)
      painter.text(text, row: row, column: 9, width: rect.width - 10)
      if index == place { painter.select(row: row, column: 0, width: rect.width) }
    }
  }
}
