import Engine
import Screen
import Testing

@testable import Wizard

@Suite("Every decision leads to the source lines behind it")
struct ProvenanceTests {
  /// The sample's document with one line written otherwise.
  private func rewritten(_ old: String, _ new: String) -> ChangedSource {
    ChangedSource(
      name: Sample.document,
      document: SourceDocument(
        name: Sample.document, kind: .componentDesign,
        bytes: Array(Sample.source.replacing(old, with: new).utf8)))
  }

  @Test("Only rows whose own lines changed on disk bear the badge")
  func stale() {
    var player = Player.on(.dependencies)
    player.happen(
      .sourcesChanged([rewritten("charges through **Stripe**", "charges by **Adyen**")]))
    #expect(player.screen.contains { $0.contains("1 stale ~") })
    let stripe = player.screen.first { $0.contains("Stripe") }
    #expect(stripe?.hasSuffix("~") == true)
    #expect(player.screen.filter { $0.hasSuffix("~") }.count == 1)
    player.press("down down down")
    #expect(player.screen.contains { $0.contains("~ changed since") })
    #expect(player.screen.contains { $0.contains("Changed on disk: \(Sample.document); R reads") })
  }

  @Test("A document that is gone leaves every row stale")
  func gone() {
    var player = Player.on(.dependencies)
    player.happen(.sourcesChanged([ChangedSource(name: Sample.document, document: nil)]))
    #expect(player.screen.contains { $0.contains("7 stale ~") })
  }

  @Test("Lines that only moved are as good as before")
  func moved() {
    var player = Player.on(.dependencies)
    player.happen(.sourcesChanged([rewritten("# Component design", "# Design\n\nMore words.")]))
    #expect(!player.screen.contains { $0.contains("stale ~") })
  }

  @Test("Decisions and findings show a place in its context and step through the others")
  func places() {
    var player = Player.on(.patterns)
    player.press("down down .")
    #expect(player.screen.contains { $0.contains("2 of 2") })
    #expect(player.screen.contains { $0.contains("▸ 18") })
    player.press("o")
    #expect(player.effects.last == .editSource(Place(document: Sample.document, line: 18)))
    player.press("6 i .")
    #expect(player.screen.contains { $0.contains("2 of 2") })
    player.press("o")
    #expect(player.effects.last == .editSource(Place(document: Sample.document, line: 9)))
  }

  @Test("The preview goes from section to section")
  func sections() {
    var player = Player.on(.review, columns: 80, rows: 12)
    player.press("v n")
    let first = player.state.review.previewScroll.line
    player.press("n")
    #expect(first > 0)
    #expect(player.state.review.previewScroll.line > first)
    player.press("p")
    #expect(player.state.review.previewScroll.line == first)
  }

  @Test("The preview is laid out off the input path, and a late answer is not shown")
  func late() throws {
    var player = Player.on(.review)
    var state = player.state
    let effects = WizardReducer.reduce(&state, .input(.key(.character("v"))))
    guard case .layOutPreview(let request) = try #require(effects.first) else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(effects.count == 1)
    #expect(state.review.preview.isEmpty)
    player.state = state
    #expect(player.screen.contains { $0.contains("Laying the document out …") })
    player.happen(.previewLaidOut(number: request.number - 1, request.lines))
    #expect(player.state.review.preview.isEmpty)
    player.happen(.previewLaidOut(number: request.number, request.lines))
    #expect(player.state.review.preview == request.lines)
  }
}
