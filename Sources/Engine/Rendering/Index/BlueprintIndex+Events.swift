extension BlueprintIndex {
  /// The events with a publisher or consumer in scope, in order.
  var events: [Event] {
    guard !isFull else { return requirements.events }
    guard !blueprint.scope.scopes.isDisjoint(with: .events) else { return [] }
    return requirements.events
  }

  /// The interactions on which a listed event travels.
  var interactionsCarryingEvents: Set<InteractionID> {
    Set(interactions.filter { !traffic.events(carriedBy: $0).isEmpty }.map(\.id))
  }

  /// Whether anything in scope travels as a message over a broker.
  var hasMessages: Bool { !events.isEmpty || messages.contains(where: travelsOverBroker) }

  /// Whether a broker stands between the ends; mail and sockets have none.
  func travelsOverBroker(_ interaction: Interaction) -> Bool {
    guard pattern(interaction).travelsByMessage else { return false }
    guard case .transport(let transport)? = decision(.transport, interaction)?.outcome else {
      return true
    }
    if case .messaging = transport { return true }
    return false
  }

  func contract(_ event: Event) -> MessageContract? {
    contracts.messages.first { $0.event == event.name }
  }

  /// The topic or queue of the event, as stated or as its contract has it.
  func channel(_ event: Event) -> String {
    contract(event)?.channel ?? event.channel ?? event.name
  }

  func deadLetter(_ event: Event) -> DeadLetterPolicy? {
    if case .deadLetter(let policy)? = decision(.deadLetter, .event(event.name))?.outcome {
      return policy
    }
    return contract(event)?.deadLetter
  }

  /// The name of an event's broker, or of the only broker there is.
  func brokerName(_ event: Event) -> String? {
    if let broker = event.broker { return name(broker) }
    return brokers.count == 1 ? brokers.first?.name : nil
  }

  /// What carries the events: the product decided, and whether it keeps a log.
  var broker: (product: String, kind: BrokerKind, decision: Decision)? {
    for decision in decisions(on: .broker) {
      if case .broker(let product, let kind) = decision.outcome { return (product, kind, decision) }
    }
    return nil
  }

  /// How the document calls the broker in a sentence.
  var brokerWord: String {
    if let product = broker?.product, !product.isEmpty { return product }
    return brokers.first?.name ?? "the broker"
  }

  /// The sagas that were planned.
  var sagas: [(plan: SagaPlan, decision: Decision)] {
    decisions(on: .saga).compactMap { decision in
      if case .saga(let plan) = decision.outcome { return (plan, decision) }
      return nil
    }
  }
}
