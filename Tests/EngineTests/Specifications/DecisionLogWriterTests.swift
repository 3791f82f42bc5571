import OrderedCollections
import Testing

@testable import Engine

@Suite struct DecisionLogWriterTests {
  @Test("A decision shows rule, inputs, origin, alternatives and the reviewer's reason")
  func entry() throws {
    let subject = Subject.interaction("gateway->order-service/sync")
    let decision = Decision(
      rule: "COM-01", subject: subject, topic: .pattern, outcome: .pattern(.requestResponse),
      reason: "The caller | needs the answer.", evidence: [ShopModel.evidence(3)],
      assumptions: [.internalTimeout],
      alternatives: [Alternative(.pattern(.pointToPoint), whyNot: "No answer.")],
      origin: .reviewer, overruled: .pattern(.webhook))
    var blueprint = ShopModel.blueprint
    blueprint.design = Design(decisions: [decision])
    blueprint.review.choices[decision.key] = ReviewerChoice(
      outcome: decision.outcome, reason: "It is *quick*.")
    let log = try #require(
      SpecificationWriter.artifacts(for: blueprint).first { $0.kind == .decisionLog })
    #expect(
      log.text.hasSuffix(
        """
        ## Pattern

        <a id="r-com-01"></a><a id="\(decision.handle)"></a>

        ### COM-01: Storefront Gateway → Order Service (\(decision.handle))

        - **Decision:** Request/Response
        - **Rule:** COM-01
        - **Origin:** reviewer
        - **Reason:** The caller \\| needs the answer.
        - **Inputs:** `component-design_shop.md:3`; assumptions `timeout.internal`
        - **Instead of:** Webhook
        - **Reviewer's reason:** It is \\*quick\\*.
        - **Alternative:** Point-to-Point Channel: No answer.

        """))
  }
}
