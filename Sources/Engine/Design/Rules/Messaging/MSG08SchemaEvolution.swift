/// MSG-08: how a schema may change follows from who can move first.
package struct MSG08SchemaEvolution: DecisionRule {
  package static let id: RuleID = "MSG-08"
  package static let trigger = "Every event"
  package static let source = "Confluent, schema evolution and compatibility"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let stated = StatedCompatibility(model)
    return Design(
      decisions: EventTraffic(model).entries.map { decision($0, stated: stated) })
  }

  private func decision(
    _ entry: EventTraffic.Entry, stated: StatedCompatibility?
  ) -> Decision {
    let name = entry.event.name
    let isKnown = !entry.consumers.isEmpty
    let mode = stated?.mode ?? (isKnown ? .backward : .forward)
    let type = MessageContractBuilder.majorVersion(of: entry.channel).map { "v\($0 + 1)" } ?? "v2"
    let other: StatedCompatibility.Mode = mode == .backward ? .forward : .backward
    return Decision(
      rule: Self.id, subject: .event(name), topic: .schemaEvolution,
      outcome: .practice(
        .compatibility, detail: "\(mode.title): \(mode.terms); anything else is \(type)"),
      reason: reason(entry, mode: mode, stated: stated),
      evidence: (stated.map { [$0.evidence] } ?? []) + entry.evidence,
      alternatives: [
        Alternative(
          .practice(.compatibility, detail: "\(other.title): \(other.terms)"),
          whyNot: isKnown
            ? "\(entry.publisherName) would have to send what a changed \(entry.consumerNames) "
              + "needs before anybody reads it."
            : "Readers of \(name) whom no source names cannot be asked to move first.")
      ], origin: stated == nil ? .rule : .source)
  }

  private func reason(
    _ entry: EventTraffic.Entry, mode: StatedCompatibility.Mode, stated: StatedCompatibility?
  ) -> String {
    let name = entry.event.name
    if let stated {
      return "The source asks for \(mode.title.lowercased()) compatible schemas at "
        + "\(stated.evidence.place), \(name) of \(entry.publisherName) included."
    }
    switch mode {
    case .backward:
      return "\(entry.consumerNames) \(entry.consumers.count == 1 ? "moves" : "move") to a new "
        + "\(name) first and still \(entry.consumers.count == 1 ? "reads" : "read") the old ones "
        + "that wait on \(entry.channel)."
    case .forward, .full:
      return "No source names a reader of \(name), so \(entry.publisherName) may only change it in "
        + "ways that an unknown reader survives."
    }
  }
}

/// What the sources say about how schemas may change.
struct StatedCompatibility {
  /// The modes of a schema registry.
  enum Mode: String {
    case backward, forward, full

    var title: String { rawValue.uppercased() }

    /// What the mode allows, and who moves first.
    var terms: String {
      switch self {
      case .backward: "delete a field or add an optional one, consumers first"
      case .forward: "add a field or delete an optional one, producers first"
      case .full: "add or delete optional fields only, in any order"
      }
    }
  }

  let mode: Mode
  let evidence: Evidence

  /// `nil` where no source speaks of compatibility.
  init?(_ model: DesignModel) {
    for said in model.requirements.statements where said.topic == .schemaVersioning {
      let words = Wording(said.statement.text)
      let modes: [(Mode, WordList)] = [
        (.full, ["full compat*", "fully compat*", "both directions", "양방향"]),
        (.backward, ["backward*", "하위 호환"]), (.forward, ["forward*", "상위 호환"]),
      ]
      guard let mode = modes.first(where: { words.contains(any: $0.1) })?.0 else { continue }
      self.mode = mode
      evidence = said.statement.evidence
      return
    }
    return nil
  }
}
