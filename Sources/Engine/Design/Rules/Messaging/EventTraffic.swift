/// The events of the model with the interactions that carry them.
struct EventTraffic {
  /// One event on its way.
  struct Entry {
    var event: Event
    var carriers: [Interaction]
    var publisher: String?
    /// The publisher's name as files and channels spell it.
    var publisherSlug: String?
    var consumers: [String]

    /// `Order Service` or, where no source says who, `its publisher`.
    var publisherName: String { publisher ?? "its publisher" }

    /// `Shipping Service and Mail Service`, or `its consumers`.
    var consumerNames: String { consumers.isEmpty ? "its consumers" : NameList.and(consumers) }

    /// The channel that the source names, else one made of publisher, event and major version.
    var channel: String {
      if let channel = event.channel, !channel.isEmpty { return channel }
      return MessageContractBuilder.type(of: event, publisher: publisherSlug)
    }

    /// Where the event is stated, at most three places.
    var evidence: [Evidence] {
      Array((event.evidence.isEmpty ? carriers.flatMap(\.evidence) : event.evidence).prefix(3))
    }

    /// Whether the event must be read in order.
    func ordering(_ model: DesignModel) -> OrderingDemand {
      orderingDemand(model).map { .stated($0) } ?? .unstated(in: model)
    }

    /// The place that demands an order; `nil` when nothing does.
    func orderingDemand(_ model: DesignModel) -> Evidence? {
      for carrier in carriers {
        if let ordering = model.profile(carrier.id)?.needsOrdering, ordering.value,
          case .stated(let evidence) = ordering.basis
        {
          return evidence
        }
      }
      return event.evidence.first { Wording($0.quote).contains(any: EdgeWords.ordering) }
    }
  }

  /// Events in the order of the requirements; of two events of one name the first.
  let entries: [Entry]

  init(_ model: DesignModel) {
    var carriers: [String: [Interaction]] = [:]
    var local: Set<String> = []
    for interaction in model.requirements.interactions {
      let isLocal = model.index.isInProcess(interaction)
      for event in model.index.events(carriedBy: interaction) {
        if isLocal {
          local.insert(event.name)
        } else {
          carriers[event.name, default: []].append(interaction)
        }
      }
    }
    local.subtract(carriers.keys)
    var seen: Set<String> = []
    entries = model.requirements.events.filter {
      !local.contains($0.name) && seen.insert($0.name).inserted
    }.map { event in
      Entry(
        event: event, carriers: carriers[event.name] ?? [],
        publisher: event.publisher.map(model.index.name),
        publisherSlug: event.publisher.map { model.requirements.slug($0) },
        consumers: event.consumers.map(model.index.name))
    }
  }

  /// Messages that carry no listed event: commands on a queue.
  static func commands(_ model: DesignModel, after earlier: DesignIndex) -> [Interaction] {
    model.requirements.interactions.filter { interaction in
      guard FailureMode(of: interaction, in: earlier) == .message else { return false }
      return model.index.events(carriedBy: interaction).isEmpty
        && model.index.kind(interaction.target) == .component
    }
  }
}
