internal import OrderedCollections

extension BlueprintIndex {
  /// The interactions in scope, in order.
  var interactions: [Interaction] { requirements.interactions }

  func interaction(_ id: InteractionID) -> Interaction? { requirements.interaction(id) }

  func profile(_ interaction: Interaction) -> EdgeProfile? { analysis.edges[interaction.id] }

  /// The pattern decided for the interaction, or the one that its style implies.
  func pattern(_ interaction: Interaction) -> IntegrationPattern {
    if case .pattern(let pattern)? = decision(.pattern, interaction)?.outcome { return pattern }
    switch interaction.style {
    case .sync, .unknown: return .requestResponse
    case .async: return .publishSubscribe
    case .data: return isStoreAccess(interaction) ? .localAccess : .requestResponse
    }
  }

  /// The transport decided for the interaction, by name; what the source names otherwise.
  func transport(_ interaction: Interaction) -> String {
    if case .transport(let transport)? = decision(.transport, interaction)?.outcome {
      return transport.title
    }
    return interaction.via ?? ""
  }

  func isStoreAccess(_ interaction: Interaction) -> Bool {
    kind(interaction.target) == .dataStore || kind(interaction.source) == .dataStore
  }

  /// Whether caller and callee share a process, so that there is nothing to time out, sign or encrypt.
  func isInProcess(_ interaction: Interaction) -> Bool {
    if case .transport(let transport)? = decision(.transport, interaction)?.outcome {
      return transport.isInProcess
    }
    return false
  }

  var storeAccesses: [Interaction] { storeTraffic.accesses }

  func isExternal(_ interaction: Interaction) -> Bool {
    kind(interaction.source) == .externalSystem || kind(interaction.target) == .externalSystem
  }

  /// Whether the interaction is how a consumer gets its messages from a broker.
  func isDelivery(_ interaction: Interaction) -> Bool {
    guard kind(interaction.target) == .broker else { return false }
    let carried = traffic.events(carriedBy: interaction)
    return !carried.isEmpty
      && carried.allSatisfy {
        $0.publisher != interaction.source && $0.consumers.contains(interaction.source)
      }
  }

  /// Interactions with third-party systems.
  var externalInteractions: [Interaction] { interactions.filter(isExternal) }

  /// Interactions between components.
  var internalInteractions: [Interaction] {
    interactions.filter { kind($0.source) == .component && kind($0.target) == .component }
  }

  /// Interactions of persons with the system.
  var userInteractions: [Interaction] {
    interactions.filter { kind($0.source) == .person || kind($0.target) == .person }
  }

  /// Interactions that leave or enter what the team runs.
  var boundaryCrossings: [Interaction] {
    interactions.filter { profile($0)?.crossesTrustBoundary ?? isExternal($0) }
  }

  func isGRPC(_ interaction: Interaction) -> Bool {
    if case .transport(.grpc)? = decision(.transport, interaction)?.outcome { return true }
    return false
  }

  /// `A → B`.
  func arrow(_ interaction: Interaction) -> Passage {
    "\(name(interaction.source)) → \(name(interaction.target))"
  }

  /// `A → B` for several, in a sentence.
  func arrows(_ interactions: [Interaction], limit: Int = 4) -> Passage {
    Passage(
      markdown: English.list(
        interactions.map { arrow($0).markdown(places: PlaceStyle(documents: [])) }, limit: limit))
  }

  // MARK: Numbers of an interaction

  func timeout(_ interaction: Interaction) -> Int? {
    if case .timeout(let milliseconds)? = decision(.timeout, interaction)?.outcome {
      return milliseconds
    }
    return nil
  }

  func retryPolicy(_ interaction: Interaction) -> RetryPolicy? {
    if case .retry(let policy)? = decision(.retry, interaction)?.outcome { return policy }
    return nil
  }

  func breaker(_ interaction: Interaction) -> CircuitBreakerPolicy? {
    if case .circuitBreaker(let policy)? = decision(.circuitBreaker, interaction)?.outcome {
      return policy
    }
    return nil
  }

  func fallback(_ interaction: Interaction) -> Fallback? {
    if case .fallback(let fallback)? = decision(.fallback, interaction)?.outcome { return fallback }
    return nil
  }

  /// The permission decided for the interaction, such as `orders:read`.
  func permission(_ interaction: Interaction) -> String? {
    if case .permission(let scope)? = decision(.authorization, interaction)?.outcome {
      return scope
    }
    return nil
  }

  /// The mark behind words that several decisions carry, where each of them rests on an assumption.
  func assumedMark(_ decisions: [Decision]) -> String {
    !decisions.isEmpty && decisions.allSatisfy(\.restsOnAssumption) ? "\u{00A0}(A)" : ""
  }

  /// A cell that shows a decision's value and marks an assumed one.
  func cell(_ text: Passage, _ decision: Decision?) -> Passage {
    guard let decision, !text.isEmpty else { return text }
    let isAssumed = decision.origin == .assumption || !decision.assumptions.isEmpty
    return (isAssumed ? text.appending("\u{00A0}(A)") : text).recording([decision])
  }
}
