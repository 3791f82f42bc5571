import Engine
import Screen

/// Widths of the table's columns: what matters least goes first on a narrow screen, and no column takes
/// more than its widest text while a name beside it is cut off.
struct DependencyColumns {
  /// A column with its place and width.
  struct Place {
    var column: DependencyColumn
    var start: Int
    var width: Int
  }

  let places: [Place]
  let findingColumn: Int

  /// Divides a width.
  ///
  /// - Parameters:
  ///   - width: of the table.
  ///   - widest: how wide the widest text of each column is, the heading among them.
  init(width: Int, widest: [DependencyColumn: Int]) {
    func share(_ column: DependencyColumn, _ wanted: Int) -> Int {
      min(wanted, (widest[column] ?? wanted) + 1)
    }
    let style = 6
    let confidence = width >= 50 ? 5 : 0
    let data = width >= 110 ? share(.data, width / 7) : 0
    let via = width >= 62 ? share(.via, max(10, width / 4)) : 0
    let finding = 2
    let ends = max(12, width - 3 - style - confidence - data - via - finding - 1)
    let source = Self.left(of: ends, (widest[.source] ?? 0) + 1, (widest[.target] ?? 0) + 1)
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

  /// How much of a room the left of two columns gets: half, or more where the right one needs less.
  private static func left(of room: Int, _ left: Int, _ right: Int) -> Int {
    let half = room / 2
    if left > half { return max(half, min(left, room - right)) }
    return right > room - half ? min(half, max(left, room - right)) : half
  }

  /// How wide the widest text of each column is that depends on the design.
  static func widest(
    of interactions: [Interaction], name: (ElementID) -> String
  ) -> [DependencyColumn: Int] {
    func widest(_ column: DependencyColumn, _ text: (Interaction) -> String) -> Int {
      // One cell behind the heading for the arrow of the order.
      interactions.reduce(CellWidth.of(column.title) + 1) { max($0, CellWidth.of(text($1))) }
    }
    return [
      .source: widest(.source) { name($0.source) }, .target: widest(.target) { name($0.target) },
      .via: widest(.via) { DependenciesState.via($0) },
      .data: widest(.data) { $0.data.joined(separator: ", ") },
    ]
  }
}
