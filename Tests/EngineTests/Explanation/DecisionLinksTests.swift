import Testing

@testable import Engine

@Suite("Links from lines to decisions")
struct DecisionLinksTests {
  private func decision(_ rule: RuleID, _ element: ElementID) -> Decision {
    Decision(
      rule: rule, subject: .element(element), topic: .apiStyle,
      outcome: .practice(.openAPI, detail: ""), reason: "", origin: .rule)
  }

  @Test("A handle stays when the outcome changes and differs between subjects")
  func handles() {
    let first = decision("API-01", "orders")
    var other = first
    other.outcome = .practice(.apiGateway, detail: "x")
    #expect(first.handle == other.handle)
    #expect(first.handle != decision("API-01", "carts").handle)
    #expect(first.handle.wholeMatch(of: /d-[0-9a-z]{6}/) != nil)
  }

  @Test("A line leads to the decision, or to the rule where several decisions stand behind it")
  func links() {
    let places = PlaceStyle(documents: [])
    let one = decision("API-01", "orders")
    let two = decision("API-01", "carts")
    #expect(
      Passage("Done").citing(one).markdown(places: places) == "Done ([API-01][\(one.handle)])")
    #expect(
      Passage("Done").citing([one, two]).markdown(places: places) == "Done ([API-01][r-api-01])")
    #expect(
      Passage("Done").citing([], rules: ["TXN-07"]).markdown(places: places) == "Done (TXN-07)")
  }

  @Test("Each target stands once, in alphabetical order")
  func targets() {
    let text = "a [X][r-com-01] b [Y][d-000001], [Z][r-com-01], [no][link] and x[1][2]"
    #expect(
      DecisionLinks.targets(in: text) == """
        [d-000001]: integration-specs/decisions.md#d-000001
        [r-com-01]: integration-specs/decisions.md#r-com-01
        """)
  }

  @Test("A text without its links reads as before", arguments: ["a [b] c", "[x][y]", "가[나]"])
  func untouched(text: String) {
    #expect(DecisionLinks.bare(text) == text)
    #expect(DecisionLinks.resolved(text) == text)
  }

  @Test("The links of a text can be taken out")
  func bare() {
    #expect(DecisionLinks.bare("(x:1; [COM-01][d-000001]).") == "(x:1; COM-01).")
  }

  @Test("Merging keeps the targets that the merged lines need, and no others")
  func merging() {
    func text(_ first: String, _ second: String) -> String {
      let body = "# T\n\n## A\n\n\(first)\n\n## B\n\n\(second)"
      return body + "\n\n\(DecisionLinks.mark)\n\n\(DecisionLinks.targets(in: body))\n"
    }
    let merge = DocumentMerge(
      base: text("[A][d-000001]", "[B][d-000002]"),
      edited: text("mine [A][d-000001]", "[B][d-000002]"),
      generated: text("[A][d-000001]", "[B][d-000003]"))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.text() == text("mine [A][d-000001]", "[B][d-000003]"))
  }
}
