import Engine
import Screen

/// Where the parts of the matrix are.
struct MatrixLayout {
  /// The rows of the matrix, names included.
  let rows: Rect
  let status: Rect
  let nameWidth: Int
  let cellWidth = 4
  /// How many columns are in view.
  let columnCount: Int

  init(_ body: Rect, matrix: DependencyMatrix, names: (ElementID) -> String) {
    let area = PictureLayout(body, titleRows: 2)
    rows = area.picture
    status = area.status
    let longest = matrix.order.reduce(8) { max($0, CellWidth.of(names($1))) }
    nameWidth = min(longest + 9, max(18, body.width * 2 / 5))
    columnCount = max(1, (body.width - nameWidth - 1) / cellWidth)
  }
}

/// Who depends on whom as a table, layer by layer; what stands below the diagonal is on a cycle.
enum MatrixView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    let dependencies = state.dependencies
    let matrix = dependencies.matrix
    let area = MatrixLayout(body, matrix: matrix, names: dependencies.name)
    painter.spans(
      title(dependencies, width: body.width - 2), row: body.row, column: 1, width: body.width - 2)
    let rows = dependencies.matrixRow.visible(count: matrix.order.count, height: area.rows.height)
    let columns = dependencies.matrixColumn.visible(
      count: matrix.order.count, height: area.columnCount)
    painter.text("layer", .uiDim, row: body.row + 1, column: 1, width: 5)
    for (offset, column) in columns.enumerated() {
      let isHere = column == dependencies.matrixColumn.index
      painter.text(
        padded(column + 1, to: 3), isHere ? .stepCurrent : .uiDim, row: body.row + 1,
        column: area.nameWidth + offset * area.cellWidth, width: area.cellWidth)
    }
    for (offset, row) in rows.enumerated() {
      drawRow(
        row, isTop: offset == 0, columns, state, area, row: area.rows.row + offset, &painter)
    }
    PictureStatus.draw(state, area.status, &painter)
  }

  private static func title(_ dependencies: DependenciesState, width: Int) -> [Span] {
    let matrix = dependencies.matrix
    let cycles = matrix.cycles.count
    var title = [
      Span("A row needs a column", .markupHeading),
      Span(" · \(matrix.layerCount) layer\(matrix.layerCount == 1 ? "" : "s")", .uiDim),
    ]
    if cycles > 0 {
      let names = matrix.cycles[0].map { dependencies.name($0) }.joined(separator: " → ")
      title.append(
        Span(" · \(cycles) cycle\(cycles == 1 ? "" : "s"): \(names)", .findingError))
    } else {
      title.append(Span(" · no cycle", .reviewAccepted))
    }
    return title
  }

  private static func drawRow(
    _ index: Int, isTop: Bool, _ columns: Range<Int>, _ state: WizardState, _ area: MatrixLayout,
    row: Int, _ painter: inout Painter
  ) {
    let dependencies = state.dependencies
    let matrix = dependencies.matrix
    let element = matrix.order[index]
    let isHere = index == dependencies.matrixRow.index
    let layer = matrix.layer(element)
    let startsLayer = isTop || index == 0 || matrix.layer(matrix.order[index - 1]) != layer
    painter.text(isHere ? "▸" : " ", row: row, column: 0, width: 1)
    if startsLayer { painter.text(String(layer + 1), .uiDim, row: row, column: 2, width: 2) }
    painter.text(
      padded(index + 1, to: 3), isHere ? .stepCurrent : .uiDim, row: row, column: 4, width: 3)
    painter.text(
      dependencies.name(element), isHere ? .stepCurrent : .uiText, row: row, column: 8,
      width: area.nameWidth - 9)
    for (offset, column) in columns.enumerated() {
      let place = area.nameWidth + offset * area.cellWidth
      draw(
        matrix, element, matrix.order[column], row: row, column: place, width: area.cellWidth,
        &painter)
      if isHere, column == dependencies.matrixColumn.index {
        painter.select(row: row, column: place + 1, width: area.cellWidth - 1)
      }
    }
  }

  private static func draw(
    _ matrix: DependencyMatrix, _ element: ElementID, _ target: ElementID, row: Int, column: Int,
    width: Int, _ painter: inout Painter
  ) {
    if element == target {
      painter.text("  ╲", .uiDim, row: row, column: column, width: width)
      return
    }
    guard let style = matrix.style(element, target) else {
      painter.text("  ·", .uiDim, row: row, column: column, width: width)
      return
    }
    let isOnCycle = matrix.isOnCycle(element, target)
    let mark = letter(style)
    painter.text(
      isOnCycle ? " ‹\(mark)›" : "  \(mark)", isOnCycle ? .findingError : .uiText, row: row,
      column: column, width: width)
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
