/// MSG-06: messages that belong to one object carry its id as key, and the order holds per key.
package struct MSG06OrderingKey: DecisionRule {
  package static let id: RuleID = "MSG-06"
  package static let trigger = "An event whose fields name the object that it is about"
  package static let source =
    "Amazon SQS developer guide (no dead-letter queue where exact order matters); Apache Kafka, keys"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for entry in EventTraffic(model).entries {
      let stated = Self.statedKey(of: entry.event, in: model)
      let demand = stated?.evidence ?? entry.orderingDemand(model)
      guard let key = entry.event.key ?? stated?.key ?? Self.key(of: entry.event) else {
        if let demand { design.findings.append(missingKey(entry, demand)) }
        continue
      }
      design.decisions.append(decision(entry, key: key, demand: demand))
    }
    return design
  }

  /// The field within which a source says that the order counts, where the event has it.
  static func statedKey(of event: Event, in model: DesignModel) -> (
    key: String, evidence: Evidence
  )? {
    for said in model.requirements.statements
    where [.messaging, .eventStreaming, .failure].contains(said.topic)
      && Wording(said.statement.text).contains(any: EdgeWords.ordering)
    {
      let named = event.fields.first { field in
        field.name.utf8.count > 3
          && NamedProduct.mentions(field.name.lowercased(), said.statement.text)
      }
      if let named { return (named.name, said.statement.evidence) }
    }
    return nil
  }

  /// The key that the source gives; else the first field that names the aggregate, where it is an id.
  static func key(of event: Event) -> String? {
    if let key = event.key { return key }
    let ids = event.fields.filter {
      ["id", "sku", "key"].contains(NameWords($0.name).words.last ?? "")
    }
    let aggregate = NameWords(event.name).words.first
    return (ids.first { NameWords($0.name).words.first == aggregate } ?? ids.first)?.name
  }

  private func decision(
    _ entry: EventTraffic.Entry, key: String, demand: Evidence?
  ) -> Decision {
    let name = entry.event.name
    let readers = entry.consumers.isEmpty ? "a consumer" : entry.consumerNames
    let verb = entry.consumers.count > 1 ? "see" : "sees"
    return Decision(
      rule: Self.id, subject: .event(name), topic: .ordering,
      outcome: .practice(.partitionKey, detail: key),
      reason: stated(entry, key: key) ?? demand.map {
        "The source asks for the order of \(name) at \($0.place); with \(key) as key \(readers) "
          + "\(verb) what happens to one object in its order."
      }
        ?? "\(name) names its object by \(key), so \(readers) \(verb) what happens to it in its order.",
      evidence: [demand].compactMap(\.self) + entry.evidence,
      alternatives: [
        Alternative(
          .practice(.partitionKey, detail: "one order for all of \(entry.channel)"),
          whyNot: "One slow \(name) would hold up all others, and a single instance would have to "
            + "read them.")
      ], origin: demand == nil && entry.event.key == nil ? .rule : .source)
  }

  /// What is said where the source gives the key itself.
  private func stated(_ entry: EventTraffic.Entry, key: String) -> String? {
    guard entry.event.key != nil else { return nil }
    return
      "The source keys \(entry.event.name) by \(key), so what has the same \(key) is read in its order."
  }

  private func missingKey(_ entry: EventTraffic.Entry, _ demand: Evidence) -> Finding {
    Finding(
      .warning, rule: Self.id, subject: .event(entry.event.name),
      message: "\(entry.event.name) must be read in order, but none of its fields names the object "
        + "whose order counts", places: [demand] + entry.evidence.prefix(1),
      suggestion: "Let \(entry.publisherName) put the id of the object into \(entry.event.name).")
  }
}
