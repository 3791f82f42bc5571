/// COM-03: a fact, or anything with two or more consumers, is published.
package struct COM03PublishSubscribe: DecisionRule {
  package static let id: RuleID = "COM-03"
  package static let trigger = "An event, or two or more consumers of one fact"
  package static let source =
    "Azure Architecture Center, interservice communication (multiple subscribers); "
    + "EIP Publish-Subscribe Channel, Event Message"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    return Design(
      decisions: model.interactions(needing: .fact).flatMap { interaction, profile in
        builder.decisions(
          for: interaction, pattern: .publishSubscribe,
          reason: reason(interaction, profile, model: model),
          assumptions: [profile.edgeClass.assumption],
          alternatives: [
            Alternative(
              .pattern(.pointToPoint),
              whyNot: profile.fanOut > 1
                ? "A queue hands each message to one consumer, and there are \(profile.fanOut)."
                : "A further consumer would need a change in the publisher.")
          ])
      })
  }

  private func reason(
    _ interaction: Interaction, _ profile: EdgeProfile, model: DesignModel
  ) -> String {
    let events = model.index.events(carriedBy: interaction)
    guard let event = events.first else {
      return "\(model.index.title(of: interaction)) carries a fact\(interaction.purposeClause): "
        + "\(profile.edgeClass.why)."
    }
    let publisher = event.publisher.map(model.index.name) ?? "an unnamed publisher"
    guard events.count == 1 else {
      let names = EventNames.list(events)
      let readers =
        profile.fanOut == 1
        ? "one consumer reads each" : "up to \(profile.fanOut) consumers read one"
      return "\(names) are facts that travel on \(model.index.title(of: interaction)); "
        + "\(readers) of them."
    }
    let consumers = event.consumers.map(model.index.name)
    return consumers.isEmpty
      ? "\(event.name) is a fact that \(publisher) tells, whoever listens."
      : "\(event.name) is a fact that \(publisher) tells and \(consumers.joined(separator: ", ")) "
        + "\(consumers.count == 1 ? "reads" : "read")."
  }
}

/// Names of events in a sentence.
enum EventNames {
  /// `A, B and 3 more`: at most four are named.
  static func list(_ events: [Event]) -> String {
    let shown = events.prefix(4).map(\.name)
    let rest = events.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
