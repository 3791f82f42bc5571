/// COM-07: work that is handed out once, to competing consumers, goes through a queue broker.
package struct COM07QueueBroker: DecisionRule {
  package static let id: RuleID = "COM-07"
  package static let trigger =
    "No replay; competing consumers, acknowledgement per message, routing keys"
  package static let source =
    "Azure Architecture Center, interservice communication; EIP Competing Consumers"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    guard let broker = BrokerNeed(model: model, earlier: earlier), broker.need.kind == .queue,
      // A named log can hand out work as well, so that is no contradiction.
      broker.subject == .system || !broker.product.isEmpty
    else {
      return Design()
    }
    return Design(decisions: [
      broker.decision(
        by: Self.id, in: model, instead: .log,
        whyNot: "Nothing asks for replay, so positions and retention would be kept for nobody.")
    ])
  }
}
