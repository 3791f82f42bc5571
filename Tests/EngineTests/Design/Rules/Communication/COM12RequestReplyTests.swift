import Engine
import TestSupport
import Testing

@Suite("COM-12: an answer to a message has a channel of its own")
struct COM12RequestReplyTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.message(
        "Order Service", "Tax Service", "asks for the tax, waits for the reply", via: "RabbitMQ",
        channel: "tax.requests")
      $0.message("Order Service", "Mail Service", "confirmation sent", channel: "mail.commands")
    }
  }
  private let edge = Subject.edge("Order Service", "Tax Service", .async)

  @Test(
    "A message with a reply gets a reply channel of the asker and a correlation id",
    .tags(.trigger, .explanation))
  func reply() throws {
    let design = shop.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.asyncRequestReply))
    #expect(design.outcome(edge, .transport) == .transport(.messaging(broker: "RabbitMQ")))
    let decision = try #require(design.decision(edge, .replyChannel))
    #expect(
      decision.outcome
        == .practice(
          .requestReply, detail: "answers on order-service.replies, correlated by correlationId"))
    #expect(decision.reason.hasPrefix("Tax Service answers on a channel of Order Service"))
    #expect(decision.alternatives[0].whyNot.contains("Tax Service would read its own answers"))
  }

  @Test("A message that nobody answers and a call get none", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder {
      $0.message("Order Service", "Mail Service", "order placed", channel: "orders")
      $0.call("Order Service", "Tax Service", "asks for the tax and gets a reply")
    }.design()
    #expect(design.decisions(of: "COM-12").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop.design(review: .choosing(chosen, for: edge, .replyChannel))
    let decision = try #require(design.decision(edge, .replyChannel))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("no other reader takes the") })
  }
}
