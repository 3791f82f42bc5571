import Engine
import Testing

@Suite("A passage")
struct PassageTests {
  private let here = Evidence(
    place: Place(document: "component-design_shop.md", line: 12), quote: "x")
  private let places = PlaceStyle(documents: ["component-design_shop.md"])

  @Test("escapes what is interpolated and leaves its own Markdown")
  func interpolation() {
    let name = "Order*"
    let passage: Passage = "**\(name)** reads \(code: "a_b") \(3) times"
    #expect(passage.markdown(places: places) == #"**Order\*** reads `a_b` 3 times"#)
  }

  @Test("shows its places and rules in one pair of brackets")
  func references() {
    let other = Evidence(place: Place(document: "component-design_shop.md", line: 40), quote: "y")
    let passage = Passage("One owner").citing([here, other, here], rules: ["TXN-07"]).appending(".")
    #expect(passage.markdown(places: places) == "One owner (component-design:12, 40; TXN-07).")
    #expect(passage.evidence.contains(other))
  }

  @Test("names a document in full when two shorten to the same name")
  func ambiguousDocuments() {
    let style = PlaceStyle(documents: ["component-design_a.md", "component-design_b.md"])
    #expect(style.name(of: "component-design_a.md") == "component-design_a.md")
  }

  @Test("marks an assumption and carries it to the ledger")
  func assumption() {
    let passage = Passage.assumed("x.y", "One region.", confirm: "that one is enough.")
    #expect(
      passage.markdown(places: places)
        == "*Assumption:* One region. *Confirm:* that one is enough.")
    #expect(passage.assumptions.map(\.id) == ["x.y"])
  }

  @Test("puts the reference before a sentence's full stop")
  func sentence() {
    let passage = Passage.sentence("It breaks [now].", citing: [here])
    #expect(passage.markdown(places: places) == #"It breaks \[now\] (component-design:12)."#)
  }

  @Test("ends a quotation with a full stop before other words, and only there")
  func quotations() {
    let fragment: Passage = "“\("99.9 % a month")”"
    let sentence: Passage = "“\("It holds.")”"
    let words: Passage = "Two calls wait."
    #expect(
      (fragment.citing(here) + words).markdown(places: places)
        == "“99.9 % a month” (component-design:12). Two calls wait.")
    #expect((sentence + words).markdown(places: places) == "“It holds.” Two calls wait.")
    #expect((fragment + sentence).markdown(places: places) == "“99.9 % a month” “It holds.”")
  }

  @Test("records every basis of the passages inside it")
  func nesting() {
    let inner = Passage("a").citing(here)
    let outer: Passage = "b \(inner) c"
    #expect(outer.evidence == [here])
  }
}
