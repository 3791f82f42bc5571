/// How the failure of an element is felt, interaction by interaction, as far as the decided fallbacks let it.
///
/// A fallback that answers, queues or waits ends the spread; one that refuses hands it on to the callers.
package struct FailureSpread: Hashable, Sendable {
  /// What a dependant does about it.
  package enum Effect: Hashable, Sendable {
    /// It refuses what needs the element, and its own callers feel that.
    case refuses
    /// It goes on with less: an old value, a default, the origin.
    case goesOn
    /// It does the work later.
    case waits
  }

  /// One dependant's reaction on one interaction.
  package struct Reaction: Hashable, Sendable {
    package var interaction: InteractionID
    package var dependant: ElementID
    /// `nil` where no fallback is decided; the dependant then refuses.
    package var fallback: Fallback?

    package var effect: Effect { fallback.map(\.effect) ?? .refuses }
  }

  package var element: ElementID
  /// Of those that use the element themselves.
  package var direct: [Reaction] = []
  /// Of those that use a dependant which refuses, nearest first.
  package var indirect: [Reaction] = []

  /// The dependants with that effect, each once; whoever refuses anywhere counts as refusing, whoever waits
  /// somewhere and refuses nowhere as waiting.
  package func dependants(_ effect: Effect) -> [ElementID] {
    let all = direct + indirect
    let refusing = Set(all.filter { $0.effect == .refuses }.map(\.dependant))
    let waiting = Set(all.filter { $0.effect == .waits }.map(\.dependant)).subtracting(refusing)
    return all.map(\.dependant).uniqued.filter { dependant in
      switch effect {
      case .refuses: refusing.contains(dependant)
      case .waits: waiting.contains(dependant)
      case .goesOn: !refusing.contains(dependant) && !waiting.contains(dependant)
      }
    }
  }
}

extension Fallback {
  /// What the fallback makes of a failure.
  package var effect: FailureSpread.Effect {
    switch self {
    case .failFast, .reportFailure: .refuses
    case .cachedValue, .defaultValue, .bypass: .goesOn
    case .queueAndAccept, .redeliver, .nextRun: .waits
    }
  }
}

/// The spreads of all elements of a system.
package struct FailureSpreads: Sendable {
  private var uses: [ElementID: [FailureSpread.Reaction]] = [:]

  /// - Parameters:
  ///   - interactions: Those in scope.
  ///   - decisions: Patterns, transports and fallbacks among them.
  ///   - index: The elements' kinds; what is outside the system hands no failure on.
  package init(
    _ interactions: [Interaction], decisions: DesignIndex, index: RequirementsIndex
  ) {
    for interaction in interactions where interaction.source != interaction.target {
      // Nobody waits for the receiver of a message; the broker keeps it.
      guard let mode = FailureMode(of: interaction, in: decisions), mode != .message,
        index.isDeployed(interaction.source)
      else { continue }
      uses[interaction.target, default: []].append(
        FailureSpread.Reaction(
          interaction: interaction.id, dependant: interaction.source,
          fallback: decisions.fallback(interaction.id)))
    }
  }

  /// What happens when the element is down.
  package func spread(of element: ElementID) -> FailureSpread {
    var spread = FailureSpread(element: element, direct: uses[element] ?? [])
    var reached: Set<ElementID> = [element]
    var refusing = spread.direct.filter { $0.effect == .refuses }.map(\.dependant).uniqued
    reached.formUnion(refusing)
    var next = 0
    while next < refusing.count {
      for reaction in uses[refusing[next]] ?? [] where reaction.dependant != element {
        spread.indirect.append(reaction)
        if reaction.effect == .refuses, reached.insert(reaction.dependant).inserted {
          refusing.append(reaction.dependant)
        }
      }
      next += 1
    }
    return spread
  }
}
