/// How an interaction fails, by the pattern and the transport that were decided for it.
enum FailureMode: Hashable, Sendable {
  /// A caller waits for the answer of another process.
  case call
  /// A store is used by its own protocol.
  case store
  /// A broker stands between both ends.
  case message
  /// Files or many records on a schedule.
  case transfer

  /// `nil` where no pattern was decided, and inside one process, where both ends fail together.
  init?(of interaction: Interaction, in decisions: DesignIndex) {
    guard let pattern = decisions.pattern(interaction.id),
      decisions.transport(interaction.id)?.isInProcess != true
    else { return nil }
    switch pattern {
    case .localAccess: self = .store
    case .batchTransfer, .fileTransfer, .changeDataCapture: self = .transfer
    default:
      // Mail and a socket have no broker between the ends that would keep a message.
      let transport = decisions.transport(interaction.id)
      let isDirect = transport == .smtp || transport == .webSocket
      self = pattern.travelsByMessage && !isDirect ? .message : .call
    }
  }
}

extension DesignModel {
  /// The names of both ends, as the sources write them.
  func ends(_ interaction: Interaction) -> (source: String, target: String) {
    (index.name(interaction.source), index.name(interaction.target))
  }

  /// Whether the team does not run the element: others do, or a user holds it in the hand.
  func isOutside(_ id: ElementID) -> Bool {
    let kind = index.kind(id)
    return kind == .externalSystem || kind == .person || index.isClientApp(id)
  }

  /// Whether the interaction changes something at its target.
  func isWrite(_ interaction: Interaction) -> Bool {
    let edgeClass = profile(interaction.id)?.edgeClass.value
    return edgeClass != .query && edgeClass != .stream
  }

  /// The interactions that a caller inside the system waits for, in order.
  func calls(after earlier: DesignIndex) -> [Interaction] {
    requirements.interactions.filter {
      FailureMode(of: $0, in: earlier) == .call && !isOutside($0.source)
    }
  }
}

extension DesignIndex {
  /// The timeout of an interaction, in milliseconds.
  func timeout(_ id: InteractionID) -> Int? {
    guard case .timeout(let milliseconds)? = decision(.interaction(id), .timeout)?.outcome else {
      return nil
    }
    return milliseconds
  }

  /// Attempts in total that were decided for an interaction; 1 where nothing is tried again.
  func attempts(_ id: InteractionID) -> Int {
    guard case .retry(let policy)? = decision(.interaction(id), .retry)?.outcome else { return 1 }
    return max(1, policy.attempts)
  }

  /// What a caller does when the interaction fails.
  func fallback(_ id: InteractionID) -> Fallback? {
    guard case .fallback(let fallback)? = decision(.interaction(id), .fallback)?.outcome else {
      return nil
    }
    return fallback
  }

  /// The broker that carries a message, for the middle of a sentence.
  func brokerName(_ id: InteractionID) -> String {
    guard case .messaging(let broker)? = transport(id), !broker.isEmpty else { return "the broker" }
    return broker
  }
}

/// Who sends and who reads a message, whichever way the source draws the arrow.
struct MessageEnds {
  /// The names of publisher and consumers as far as the sources tell; a broker is neither.
  var publisher: String?
  var consumers: [String]
  var events: [Event]

  init(_ interaction: Interaction, in index: RequirementsIndex) {
    let events = index.events(carriedBy: interaction)
    self.events = events
    let ends = [interaction.source, interaction.target].filter { index.kind($0) != .broker }
    let publishers = Set(events.compactMap(\.publisher))
    if ends.count == 2, publishers.contains(ends[1]), !publishers.contains(ends[0]) {
      publisher = index.name(ends[1])
      consumers = [index.name(ends[0])]
    } else if ends.count == 2 {
      publisher = index.name(ends[0])
      consumers = [index.name(ends[1])]
    } else if let only = ends.first {
      let isPublisher = publishers.contains(only)
      let isReader = events.contains { $0.consumers.contains(only) }
      let reads = isReader || (!isPublisher && index.kind(interaction.source) == .broker)
      publisher = isPublisher || !reads ? index.name(only) : nil
      consumers = reads ? [index.name(only)] : []
    } else {
      publisher = nil
      consumers = []
    }
  }
}
