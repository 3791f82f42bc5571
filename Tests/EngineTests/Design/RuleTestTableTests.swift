import Engine
import Foundation
import Testing

@Suite("The tests of each rule of the catalogue")
struct RuleTestTableTests {
  private static let ids = RuleCatalog.rules.map { type(of: $0).id }

  private static func table() throws -> RuleTestTable {
    try RuleTestTable(
      below: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rules"))
  }

  @Test("show trigger, non-trigger, override and explanation", arguments: ids)
  func complete(rule: RuleID) throws {
    let table = try Self.table()
    for aspect in RuleTestTable.Aspect.allCases {
      #expect(
        !table.tests(of: rule, showing: aspect).isEmpty,
        "no test of \(rule.rawValue) shows its \(aspect.rawValue)")
    }
  }

  @Test("do what their tags say, and none is without one", arguments: ids)
  func honest(rule: RuleID) throws {
    for row in try Self.table().tests(of: rule) {
      #expect(!row.aspects.isEmpty, "\(rule.rawValue): “\(row.title)” shows nothing")
      for aspect in row.aspects {
        #expect(
          aspect.marks.contains { row.body.contains($0) },
          "\(rule.rawValue): “\(row.title)” says \(aspect.rawValue) and does not look at it")
      }
    }
  }

  @Test("are told apart by their tags")
  func read() {
    let rows = RuleTestTable.rows(
      in: """
          @Test("One", .tags(.trigger, .explanation))
          func one() { #expect(decision.reason == "x") }

          @Test(
            "Two", .tags(.override))
          func two() {}

          @Test("Three")
          func three() {}
        """)
    #expect(rows.map(\.title) == ["One", "Two", "Three"])
    #expect(rows.map(\.aspects) == [[.trigger, .explanation], [.override], []])
  }
}
