import Formats
import OrderedCollections
import Testing

@testable import Engine

@Suite("The review file")
struct ReviewFileTests {
  @Test("A review reads as blocks, one per subject, sorted")
  func reads() throws {
    let review = Review(
      verdicts: [
        InteractionID("b->c/sync"): Verdict(.rejected, reason: "gone since May"),
        InteractionID("a->b/async"): Verdict(.accepted),
      ],
      edits: [InteractionID("a->b/async"): InteractionEdit(style: .sync, via: "gRPC", data: [])],
      choices: [
        DecisionKey(subject: .element(ElementID("a")), topic: .retry): ReviewerChoice(
          outcome: .noRetry, reason: "batch")
      ],
      sections: [SectionID("intro"): SectionEdit(text: "Line one\n\n* two\n", base: "")],
      scope: ScopeSelection([.api, .external]))
    #expect(
      ReviewFile.text(of: review) == """
        # What the review decided, written by dovetail and applied by every later run.
        # Share it with the documents; the wizard is the easier place to change it.
        version: 1
        scope:
          - external
          - api
        interactions:
          - id: a->b/async
            verdict: accepted
            edit:
              style: sync
              via: gRPC
              data: []
          - id: b->c/sync
            verdict: rejected
            reason: gone since May
        choices:
          - subject:
              element: a
            topic: retry
            outcome:
              retry: none
            reason: batch
        sections:
          - section: intro
            text: |
              Line one

              * two
            base: ""

        """)
  }

  @Test("What was taught stands first, a name and what it is")
  func taught() throws {
    let review = Review(teachings: [
      Teaching("Stripe", .kind(.externalSystem)), Teaching("PSP", .alias(of: "Payment Gateway")),
      Teaching("Prometheus", .ignored),
    ])
    let text = ReviewFile.text(of: review)
    #expect(
      text.hasSuffix(
        """
        version: 1
        taught:
          - name: Prometheus
            is: ignored
          - name: PSP
            is: alias
            of: Payment Gateway
          - name: Stripe
            is: external

        """))
    #expect(try ReviewFile.review(from: text) == review.sorted)
  }

  @Test("Any review comes back as it was, and its text does not depend on the order of decisions")
  func roundTrips() throws {
    for seed in 1...300 {
      var samples = RandomReview(seed: seed)
      let review = samples.review()
      let text = ReviewFile.text(of: review)
      #expect(try ReviewFile.review(from: text) == review.sorted, "seed \(seed)")
      var reversed = review
      reversed.verdicts.reverse()
      reversed.edits.reverse()
      reversed.choices.reverse()
      reversed.sections.reverse()
      reversed.teachings.reverse()
      #expect(ReviewFile.text(of: reversed) == text, "seed \(seed)")
    }
  }

  @Test("Section text survives byte for byte, whatever is in it")
  func bytes() throws {
    let hostile =
      String(repeating: "- &anchor\n*alias*\n", count: 150)
      + String(repeating: "[[[{{{\n", count: 100)
      + String(repeating: " ", count: 2000) + "x"
    let texts = RandomReview.texts + [hostile, String(repeating: "é漢\r\n\t ", count: 5000)]
    for text in texts {
      let review = Review(sections: [SectionID("s"): SectionEdit(text: text, base: "\n" + text)])
      let read = try ReviewFile.review(from: ReviewFile.text(of: review))
      #expect(read.sections[SectionID("s")].map { Array($0.text.utf8) } == Array(text.utf8))
      #expect(
        read.sections[SectionID("s")].map { Array($0.base.utf8) } == Array(("\n" + text).utf8))
    }
  }

  @Test("Every outcome has a value of its own that reads back")
  func outcomes() throws {
    var samples = RandomReview(seed: 7)
    let outcomes = (0..<500).map { _ in samples.outcome() }
    for outcome in outcomes { #expect(try Outcome(value: outcome.value) == outcome) }
    #expect(Set(outcomes.map(\.value)).count == Set(outcomes).count)
  }

  @Test("No review at all is an empty one", arguments: ["", "# only a comment\n", "version: 1\n"])
  func empty(_ text: String) throws {
    #expect(try ReviewFile.review(from: text) == Review())
  }

  @Test(
    "What is not understood is an error with its line",
    arguments: [
      ("version: 1\nextra: 1\n", 2, .unknownKey("extra")),
      ("version: 2\n", 1, .laterVersion(2)),
      ("scope: [api]\n", 1, .missingKey("version")),
      (
        "version: 1\nscope:\n  - everything\n", 3,
        .unexpectedValue(key: "scope", expected: "one of the known names")
      ),
      ("version: 1\ninteractions:\n  - id: a\n    verdct: accepted\n", 4, .unknownKey("verdct")),
      (
        "version: 1\ninteractions:\n  - id: a\n    verdict: perhaps\n", 4,
        .unexpectedValue(key: "verdict", expected: "one of the known names")
      ),
      (
        "version: 1\nsections:\n  - section: a\n    text: 12\n    base: x\n", 4,
        .unexpectedValue(key: "text", expected: "text")
      ),
      (
        "version: 1\nsections:\n  - {section: a, text: x, base: x}\n"
          + "  - {section: a, text: y, base: x}\n", 4, .duplicate("a")
      ),
      (
        "version: 1\nchoices:\n  - subject: system\n    topic: retry\n    reason: x\n"
          + "    outcome:\n      retry:\n        attempts: 3\n        backoff: 2\n", 8,
        .missingKey("baseDelayMilliseconds")
      ),
      (
        "version: 1\ntaught:\n  - name: PSP\n    is: robot\n", 4,
        .unexpectedValue(
          key: "is", expected: "alias, component, external, store, broker, person or ignored")
      ),
      ("version: 1\ntaught:\n  - name: PSP\n    is: alias\n", 3, .missingKey("of")),
      (
        "version: 1\ntaught:\n  - name: PSP\n    is: ignored\n    of: Y\n", 5, .unknownKey("of")
      ),
      (
        "version: 1\ntaught:\n  - {name: Order Desk, is: ignored}\n"
          + "  - {name: order-desk, is: store}\n", 4, .duplicate("order-desk")
      ),
      ("- a\n", 1, .unexpectedValue(key: "review", expected: "a mapping")),
    ] as [(String, Int, ReviewFileError.Reason)])
  func faults(_ text: String, _ line: Int, _ reason: ReviewFileError.Reason) {
    #expect(throws: ReviewFileError(reason, line: line)) { try ReviewFile.review(from: text) }
  }
}
