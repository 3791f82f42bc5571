import Engine
import OrderedCollections
import Screen

extension WizardState {
  /// Shows the interactions another way; the selected one stays selected.
  mutating func show(_ view: DependencyView) {
    dependencies.view = view
    dependencies.isPaneFocused = false
    switch view {
    case .table: break
    case .neighbourhood: dependencies.centre = dependencies.selected?.source
    case .matrix: goToSelectedCell()
    case .events: goToSelectedFlow()
    }
  }

  /// Answers a command while a picture is shown; nil where the command means the same as in the table.
  mutating func performInPicture(_ command: Command) -> [WizardEffect]? {
    switch command {
    case .showTable, .back:
      show(.table)
      return []
    case .showNeighbourhood, .showMatrix, .showEvents: return nil
    default: break
    }
    let isDone =
      switch dependencies.view {
      case .neighbourhood: moveInNeighbourhood(command)
      case .matrix: moveInMatrix(command)
      case .events: moveInEvents(command)
      case .table: false
      }
    if isDone { return [] }
    switch command {
    case .nextUndecided, .previousUndecided:
      seekUndecided(by: command == .nextUndecided ? 1 : -1)
      show(dependencies.view)
      return []
    default: return nil
    }
  }

  /// Selects an interaction wherever the table's filter leaves it.
  private mutating func selectInPicture(_ id: InteractionID) {
    if !dependencies.shown.contains(where: { dependencies.all[$0].id == id }) {
      dependencies.setFilter("", review: draft.review)
    }
    dependencies.select(id)
    dependencies.place = 0
  }

  // MARK: Neighbourhood

  private mutating func moveInNeighbourhood(_ command: Command) -> Bool {
    let around = Neighbourhood(self)
    let all = around.callers + around.needs
    guard !all.isEmpty else { return false }
    let here = all.firstIndex { $0.id == dependencies.selected?.id } ?? around.callers.count
    if command == .switchPane {
      guard let selected = dependencies.selected else { return true }
      dependencies.centre =
        selected.source == dependencies.centre ? selected.target : selected.source
      return true
    }
    if command == .left || command == .right {
      let side = command == .left ? around.callers : around.needs
      let isThere = side.contains { $0.id == dependencies.selected?.id }
      let offset = command == .left ? here - around.callers.count : here
      if !isThere, !side.isEmpty {
        selectInPicture(side[min(max(0, offset), side.count - 1)].id)
      }
      return true
    }
    guard let lines = command.lines(page: PictureLayout(layout.body).picture.height) else {
      return false
    }
    selectInPicture(all[min(max(0, here + lines), all.count - 1)].id)
    return true
  }

  // MARK: Matrix

  private mutating func goToSelectedCell() {
    let order = dependencies.matrix.order
    guard let selected = dependencies.selected, let row = order.firstIndex(of: selected.source),
      let column = order.firstIndex(of: selected.target)
    else { return }
    goToCell(row, column)
  }

  private mutating func goToCell(_ row: Int, _ column: Int) {
    let order = dependencies.matrix.order
    let area = matrixLayout
    dependencies.matrixRow.go(to: row, count: order.count, height: area.rows.height)
    dependencies.matrixColumn.go(to: column, count: order.count, height: area.columnCount)
    guard
      let id = dependencies.matrix.interaction(
        order[dependencies.matrixRow.index], order[dependencies.matrixColumn.index])
    else { return }
    selectInPicture(id)
  }

  private var matrixLayout: MatrixLayout {
    MatrixLayout(layout.body, matrix: dependencies.matrix, names: dependencies.name)
  }

  private mutating func moveInMatrix(_ command: Command) -> Bool {
    let count = dependencies.matrix.order.count
    guard count > 0 else { return false }
    let (row, column) = (dependencies.matrixRow.index, dependencies.matrixColumn.index)
    if command == .switchPane {
      goToNextCell()
      return true
    }
    if command == .left || command == .right {
      goToCell(row, min(max(0, column + (command == .left ? -1 : 1)), count - 1))
      return true
    }
    guard let lines = command.lines(page: matrixLayout.rows.height) else { return false }
    goToCell(min(max(0, row + lines), count - 1), column)
    return true
  }

  /// Goes to the next cell with a dependency, row by row.
  private mutating func goToNextCell() {
    let order = dependencies.matrix.order
    let here = dependencies.matrixRow.index * order.count + dependencies.matrixColumn.index
    for distance in 1...(order.count * order.count) {
      let place = (here + distance) % (order.count * order.count)
      let (row, column) = (place / order.count, place % order.count)
      if dependencies.matrix.style(order[row], order[column]) != nil {
        goToCell(row, column)
        return
      }
    }
  }

  // MARK: Events

  /// Begins at the selected interaction, or selects where the cursor is: what is pointed at is what
  /// keys decide about.
  private mutating func goToSelectedFlow() {
    let rows = dependencies.flow.rows
    let place = rows.firstIndex { $0.interaction == dependencies.selected?.id }
    goToFlow(place ?? min(dependencies.flowCursor.index, max(0, rows.count - 1)))
  }

  private mutating func goToFlow(_ row: Int) {
    let rows = dependencies.flow.rows
    dependencies.flowCursor.go(
      to: row, count: rows.count, height: PictureLayout(layout.body).picture.height)
    guard rows.indices.contains(dependencies.flowCursor.index),
      let id = rows[dependencies.flowCursor.index].interaction
    else { return }
    selectInPicture(id)
  }

  private mutating func moveInEvents(_ command: Command) -> Bool {
    guard let lines = command.lines(page: PictureLayout(layout.body).picture.height) else {
      return false
    }
    let count = dependencies.flow.rows.count
    goToFlow(min(max(0, dependencies.flowCursor.index + lines), max(0, count - 1)))
    return true
  }
}
