import Engine
import Testing

@testable import Wizard

@Suite("The table's columns fit what they hold")
struct ColumnTests {
  private func widths(
    _ width: Int, _ widest: [DependencyColumn: Int]
  ) -> [DependencyColumn: Int] {
    let places = DependencyColumns(width: width, widest: widest).places
    return Dictionary(places.map { ($0.column, $0.width) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("A name is not cut while the columns beside it are empty")
  func wide() {
    let widths = widths(110, [.source: 25, .target: 25, .via: 4, .data: 5])
    #expect((widths[.source] ?? 0) >= 25)
    #expect((widths[.target] ?? 0) >= 25)
    #expect(widths[.via] == 4)
  }

  @Test("Where one end has short names the other gets the room")
  func uneven() {
    let widths = widths(80, [.source: 36, .target: 10, .via: 8, .data: 5])
    #expect(widths[.source] == 36)
    #expect((widths[.target] ?? 0) >= 10)
    let turned = self.widths(80, [.source: 10, .target: 36, .via: 8, .data: 5])
    #expect((turned[.source] ?? 0) >= 10)
    #expect(turned[.target] == 36)
  }

  @Test("What matters least goes first on a narrow screen, and the columns never overlap")
  func narrow() {
    #expect(widths(40, [.source: 30, .target: 30, .via: 20, .data: 20])[.via] == nil)
    #expect(widths(80, [.source: 30, .target: 30, .via: 20, .data: 20])[.data] == nil)
    for width in 40...220 {
      let columns = DependencyColumns(
        width: width, widest: [.source: 30, .target: 20, .via: 60, .data: 40])
      for (left, right) in zip(columns.places, columns.places.dropFirst()) {
        #expect(left.start + left.width < right.start)
      }
      #expect(columns.findingColumn < width)
    }
  }

  @Test("Each column is sorted by what it shows, and turned round")
  func sorted() throws {
    var player = Player.on(.dependencies)
    for column in DependencyColumn.allCases {
      player.press("s")
      #expect(player.state.dependencies.sortColumn == column)
      let state = player.state.dependencies
      let rows = state.shown.map { state.all[$0] }
      let keys: [String] = rows.map { row in
        switch column {
        case .source: state.name(row.source).lowercased()
        case .target: state.name(row.target).lowercased()
        case .style: row.style.rawValue
        case .via: DependenciesState.via(row).lowercased()
        case .data: row.data.joined(separator: ", ").lowercased()
        case .confidence: String(1000 + row.confidence.percent)
        case .state: ""
        }
      }
      #expect(keys == keys.sorted(), "\(column)")
      player.press("S")
      #expect(player.state.dependencies.shown == state.shown.reversed())
      player.press("S")
    }
  }
}
