import Engine
import TestSupport
import Testing

/// Expects that a choice about an event stands against the rules, and that what they say remains beside it.
func expectReviewerWins(
  _ chosen: Outcome, on topic: DecisionTopic, of builder: RequirementsBuilder,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let subject = Subject.event("OrderPaid")
  let design = builder.design(review: .choosing(chosen, for: subject, topic))
  let decision = try #require(
    design.decision(subject, topic), sourceLocation: sourceLocation)
  #expect(decision.outcome == chosen, sourceLocation: sourceLocation)
  #expect(
    decision.alternatives.contains { $0.whyNot.hasPrefix("The reviewer decided otherwise") },
    sourceLocation: sourceLocation)
}
