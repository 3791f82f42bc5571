/// Integration Architecture Principles, measured on this system.
enum ArchitecturePrinciplesSection: SectionRenderer {
  static let id = SectionID("integration-overview/integration-architecture-principles")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.leaf("Loose Coupling", coupling(index))
    body.leaf("High Cohesion", cohesion(index))
    body.leaf("Fault Tolerance", faults(index))
    body.leaf("Scalability", scalability(index))
    body.leaf("Security", security(index))
    return body
  }

  private static func coupling(_ index: BlueprintIndex) -> Passage {
    var parts: [Passage] = []
    let (out, back) = (heaviest(index.graph.fanOut, index), heaviest(index.graph.fanIn, index))
    switch (out.flatMap { $0.1 > 1 ? $0 : nil }, back.flatMap { $0.1 > 1 ? $0 : nil }) {
    case (let (most, count)?, let (wanted, users)?) where most == wanted:
      parts.append(
        "\(index.name(most)) depends on the most elements (\(count)) and is needed by the most (\(users))."
      )
    case (let (most, count)?, let (wanted, users)?):
      parts.append(
        "\(index.name(most)) depends on the most elements (\(count)), \(index.name(wanted)) is needed by the most (\(users))."
      )
    case (let (most, count)?, nil):
      parts.append("\(index.name(most)) depends on the most elements (\(count)).")
    case (nil, let (wanted, users)?):
      parts.append("\(index.name(wanted)) is needed by the most elements (\(users)).")
    case (nil, nil):
      if index.interactions.isEmpty {
        return .notApplicable("no source says that one part needs another.")
      }
      parts.append("No component needs more than one other, and none is needed by more than one.")
    }
    for cycle in index.graph.synchronousCycles {
      let path = (cycle + cycle.prefix(1)).map { InlineMarkdown.escaped(index.name($0)) }
      parts.append("Synchronous cycle: \(markdown: path.joined(separator: " → ")).")
    }
    if index.graph.synchronousCycles.isEmpty, index.calls.count > 1 {
      parts.append("No calls form a cycle.")
    }
    return .joined(parts)
  }

  /// The component with the highest measure; the first in the sources where several have it.
  private static func heaviest(
    _ measure: [ElementID: Int], _ index: BlueprintIndex
  ) -> (ElementID, Int)? {
    var best: (ElementID, Int)?
    for component in index.components {
      let value = measure[component.id] ?? 0
      if value > (best?.1 ?? 0) { best = (component.id, value) }
    }
    return best
  }

  private static func cohesion(_ index: BlueprintIndex) -> Passage {
    let domains = index.requirements.domains.filter { !$0.members.isEmpty }
    guard !domains.isEmpty else {
      guard index.components.count > 1 else {
        return .notApplicable(
          index.components.isEmpty
            ? "no component is in scope." : "one component has nothing to be divided from.")
      }
      return .assumed(
        "overview.domains",
        "The \(markdown: English.count(index.components.count, "component")) form one domain.",
        confirm: "whether the business knows a finer division.")
    }
    let inside = index.internalInteractions.filter { interaction in
      domains.contains {
        $0.members.contains(interaction.source) && $0.members.contains(interaction.target)
      }
    }.count
    let total = index.internalInteractions.count
    let names = domains.map { "\(InlineMarkdown.escaped($0.name)) (\($0.members.count))" }
    return Passage(
      """
      \(markdown: English.capitalised(English.count(domains.count, "domain"))): \
      \(markdown: English.list(names)). \(inside) of \(total) interactions between components stay inside \
      a domain
      """
    ).citing(domains.flatMap(\.evidence)).appending(".")
  }

  private static func faults(_ index: BlueprintIndex) -> Passage {
    let remote = index.calls
    guard !remote.isEmpty else {
      return .notApplicable("no call over the network is in scope.")
    }
    let timeouts = remote.compactMap(index.timeout)
    let retried = remote.filter { index.retryPolicy($0) != nil }.count
    let broken = remote.filter { index.breaker($0) != nil }.count
    let assumed = remote.compactMap { index.decision(.timeout, $0) }
      .filter { $0.origin == .assumption }
    let limits = [timeouts.min(), timeouts.max()].compactMap(\.self).uniqued
      .map { English.duration(milliseconds: Double($0)) }
    let share = English.capitalised(English.share(timeouts.count, of: remote.count, "call"))
    let range: Passage =
      limits.count == 2
      ? ", from \(markdown: limits[0]) to \(markdown: limits[1])"
      : limits.first.map { " of \(markdown: $0)" } ?? ""
    let guess: Passage =
      switch assumed.count {
      case 0: ""
      case timeouts.count: ", assumed"
      default: ", \(markdown: English.number(assumed.count)) of them assumed"
      }
    let all: Passage =
      "\(markdown: share) \(markdown: English.verb(max(timeouts.count, 1), "has", "have")) a timeout"
    let decided = remote.compactMap { index.decision(.timeout, $0) }
    return all.appending(range).appending(guess).citing(decided).appending(
      """
      ; \(markdown: English.subject(retried)) \
      \(markdown: English.verb(max(retried, 1), "is", "are")) retried; \
      \(markdown: English.subject(broken)) \
      \(markdown: English.verb(max(broken, 1), "has", "have")) a circuit breaker.
      """
    ).recording(assumed)
  }

  private static func scalability(_ index: BlueprintIndex) -> Passage {
    if index.services.isEmpty {
      return .notApplicable("no component is in scope whose load could be told.")
    }
    return index.goals(index.throughputGoals)
      ?? .assumed(
        "overview.load", "The load is what the present instances of each component carry.",
        confirm: "requests per second at peak for each entry point; no source gives a number.")
  }

  private static func security(_ index: BlueprintIndex) -> Passage {
    let crossings = index.boundaryCrossings
    let sensitive = index.sensitiveInteractions
    return """
      \(markdown: crossings.isEmpty ? "No interaction" : English.capitalised(English.count(crossings.count, "interaction"))) \
      \(markdown: English.verb(max(crossings.count, 1), "crosses", "cross")) the trust boundary; \
      \(markdown: English.subject(sensitive.count)) \
      \(markdown: English.verb(max(sensitive.count, 1), "carries", "carry")) personal or payment data \
      (Appendix E).
      """
  }
}
