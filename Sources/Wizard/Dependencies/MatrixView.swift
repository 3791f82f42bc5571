import Engine
import Screen

/// Where the parts of the matrix are.
struct MatrixLayout {
  /// The rows of the matrix, names included.
  let rows: Rect
  let nameWidth: Int
  let cellWidth = 4
  /// How many columns are in view.
  let columnCount: Int

  init(_ body: Rect, matrix: DependencyMatrix, names: (ElementID) -> String) {
    rows = body.splitTop(2).rest
    let longest = matrix.order.reduce(8) { max($0, CellWidth.of(names($1))) }
    nameWidth = min(longest + 5, max(14, body.width * 2 / 5))
    columnCount = max(1, (body.width - nameWidth - 1) / cellWidth)
  }
}

/// Who depends on whom as a table; what stands below the diagonal is on a cycle.
enum MatrixView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    let dependencies = state.dependencies
    let matrix = dependencies.matrix
    let area = MatrixLayout(body, matrix: matrix, names: dependencies.name)
    let cycles = matrix.cycles.count
    var title = [Span("A row needs a column", .markupHeading)]
    if cycles > 0 {
      let names = matrix.cycles[0].map { dependencies.name($0) }.joined(separator: " → ")
      title.append(
        Span(" · \(cycles) cycle\(cycles == 1 ? "" : "s"): \(names)", .findingError))
    } else {
      title.append(Span(" · no cycle", .reviewAccepted))
    }
    painter.spans(title, row: body.row, column: 1, width: body.width - 2)
    let rows = dependencies.matrixScroll.visible(
      count: matrix.order.count, height: area.rows.height)
    let columns = dependencies.matrixColumn.visible(
      count: matrix.order.count, height: area.columnCount)
    for (offset, column) in columns.enumerated() {
      painter.text(
        padded(column + 1, to: 3), .uiDim, row: body.row + 1,
        column: area.nameWidth + offset * area.cellWidth, width: area.cellWidth)
    }
    for (offset, row) in rows.enumerated() {
      drawRow(row, columns, state, area, row: area.rows.row + offset, &painter)
    }
  }

  private static func drawRow(
    _ index: Int, _ columns: Range<Int>, _ state: WizardState, _ area: MatrixLayout, row: Int,
    _ painter: inout Painter
  ) {
    let matrix = state.dependencies.matrix
    let element = matrix.order[index]
    let selected = state.dependencies.selected
    painter.text(padded(index + 1, to: 3), .uiDim, row: row, column: 0, width: 3)
    painter.text(
      state.dependencies.name(element), element == selected?.source ? .stepCurrent : .uiText,
      row: row, column: 4, width: area.nameWidth - 5)
    for (offset, column) in columns.enumerated() {
      let place = area.nameWidth + offset * area.cellWidth
      let target = matrix.order[column]
      if column == index {
        painter.text("  ╲", .uiDim, row: row, column: place, width: area.cellWidth)
        continue
      }
      guard let style = matrix.style(element, target) else {
        painter.text("  ·", .uiDim, row: row, column: place, width: area.cellWidth)
        continue
      }
      let isOnCycle = matrix.isOnCycle(element, target)
      let mark = letter(style)
      painter.text(
        isOnCycle ? " ‹\(mark)›" : "  \(mark)", isOnCycle ? .findingError : .uiText, row: row,
        column: place, width: area.cellWidth)
      if element == selected?.source, target == selected?.target {
        painter.select(row: row, column: place + 1, width: area.cellWidth - 1)
      }
    }
  }

  private static func letter(_ style: CommunicationStyle) -> String {
    switch style {
    case .sync: "s"
    case .async: "a"
    case .data: "d"
    case .unknown: "?"
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
