import Screen

/// Where the parts of the dependencies step are.
struct DependenciesLayout {
  /// Counts and hints above the table.
  let summary: Rect
  let heading: Rect
  let rows: Rect
  /// Where an interaction comes from: below the table, or beside it where the screen is wide.
  let pane: Rect
  let isWide: Bool

  init(_ body: Rect) {
    isWide = body.width >= 150
    let table: Rect
    if isWide {
      let split = body.splitLeft(body.width * 11 / 20)
      table = split.left
      pane = split.rest
    } else {
      let height = body.height < 12 ? 3 : max(7, body.height * 2 / 5)
      let split = body.splitBottom(height)
      table = split.rest
      pane = split.bottom
    }
    let parts = table.splitTop(1)
    summary = parts.top
    (heading, rows) = parts.rest.splitTop(1)
  }

  /// The pane without its title.
  var paneText: Rect {
    isWide
      ? pane.splitTop(1).rest.splitLeft(2).rest : pane.splitTop(1).rest.splitLeft(1).rest
  }
}

/// Widths of the table's columns; what matters least goes first on a narrow screen.
struct DependencyColumns {
  /// A column with its place and width.
  struct Place {
    var column: DependencyColumn
    var start: Int
    var width: Int
  }

  let places: [Place]
  let findingColumn: Int

  init(width: Int) {
    let style = 6
    let confidence = width >= 50 ? 5 : 0
    let data = width >= 110 ? width / 7 : 0
    let via = width >= 62 ? max(10, width / 4) : 0
    let finding = 2
    let ends = max(12, width - 3 - style - confidence - data - via - finding - 1)
    let source = ends / 2
    var start = 1
    var places: [Place] = []
    for (column, width) in [
      (DependencyColumn.state, 2), (.source, source), (.target, ends - source), (.style, style),
      (.via, via), (.data, data), (.confidence, confidence),
    ] where width > 0 {
      places.append(Place(column: column, start: start, width: width - 1))
      start += width
    }
    self.places = places
    findingColumn = min(start, width - 1)
  }
}
