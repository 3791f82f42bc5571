import OrderedCollections
import TestSupport
import Testing

@testable import Engine

@Suite("A verdict settles what the documents tell two ways")
struct SettledDisputesTests {
  private let extracted = Engine.Extraction.requirements(of: [
    SourceDocument(
      name: "component-design_case.md", kind: .componentDesign,
      bytes: Array(
        """
        ## Order Service
        - **Responsibility:** takes orders
        - **Dependencies:** Payment Service to authorise cards, REST

        ## Payment Service
        - **Responsibility:** takes money

        ```mermaid
        flowchart LR
          p[Payment Service] --> o[Order Service]
        ```

        """.utf8))
  ])

  private func left(_ review: Review) -> [RuleID] {
    extracted.findings.unsettled(by: review, in: extracted).map(\.rule)
  }

  @Test("The contradiction stands until one of the two directions is rejected")
  func direction() {
    #expect(left(Review()) == ["EXT-07"])
    #expect(extracted.interactions.count == 2)
    for interaction in extracted.interactions {
      var review = Review()
      review.verdicts[interaction.id] = Verdict(.rejected)
      #expect(left(review) == [])
      review.verdicts[interaction.id] = Verdict(.accepted)
      #expect(left(review) == ["EXT-07"])
    }
  }

  @Test("A finding about a store is settled by no verdict about an interaction")
  func store() {
    let finding = Finding(
      .warning, rule: "EXT-08", subject: .element(ElementID("order-database")),
      message: "Two owners.",
      suggestion: "Name one.")
    var review = Review()
    for interaction in extracted.interactions {
      review.verdicts[interaction.id] = Verdict(.rejected)
    }
    #expect([finding].unsettled(by: review, in: extracted) == [finding])
  }
}
