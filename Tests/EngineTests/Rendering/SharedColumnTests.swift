import TestSupport
import Testing

@testable import Engine

@Suite("A column that says the same in every row")
struct SharedColumnTests {
  private func table(_ cells: [String]) -> MarkdownTable {
    MarkdownTable("To", "Security", rows: cells.map { ["Order Service", Passage(markdown: $0)] })
  }

  private let places = PlaceStyle(documents: [])

  @Test("is taken out, and its link leads to the rule instead of to one decision")
  func shared() throws {
    var table = table(["[SEC-01][d-4k2x9p]", "[SEC-01][d-4k2x9q]", "[SEC-01][d-4k2x9r]"])
    let column = try #require(table.takeShared(["Security"]).first)
    #expect(column.title == "Security")
    #expect(column.value.markdown(places: places) == "[SEC-01][r-sec-01]")
    #expect(table.columns == ["To"])
    #expect(table.rows.allSatisfy { $0.count == 1 })
  }

  @Test("stays where one row differs, where it is not asked for, and in a table of two rows")
  func different() {
    for cells in [["none", "none", "3 attempts"], ["none", "none"]] {
      var table = table(cells)
      #expect(table.takeShared(["Security"]).isEmpty)
      #expect(table.columns == ["To", "Security"])
    }
    var table = table(["none", "none", "none"])
    #expect(table.takeShared(["Retry"]).isEmpty)
    #expect(table.columns == ["To", "Security"])
  }

  @Test("rests on what each of the rows rests on")
  func basis() throws {
    let lines = (1...3).map {
      Evidence(place: Place(document: "component-design_shop.md", line: $0), quote: "x")
    }
    var table = MarkdownTable("To", "Retry")
    for line in lines { table.row("Order Service", Passage("none").recording([line])) }
    #expect(try #require(table.takeShared(["Retry"]).first).value.evidence == lines)
  }

  @Test("is left out without a word where it is empty")
  func empty() {
    var table = table(["", "", ""])
    table.dropEmpty(["To", "Security"])
    #expect(table.columns == ["To"])
  }
}
