import Screen

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
