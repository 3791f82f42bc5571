/// AVL-02: a critical dependency needs one nine more than what depends on it.
package struct AVL02ExtraNine: DecisionRule {
  package static let id: RuleID = "AVL-02"
  package static let trigger =
    "A stated availability whose critical dependencies have less than one nine more"
  package static let source =
    "The Calculus of Service Availability, ACM Queue 2017: the rule of the extra 9"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let lookup = QualityLookup(index: model.index)
    var design = Design()
    for component in model.requirements.components {
      guard let target = lookup.availability(of: component.id), target.value < 1 else { continue }
      let hard = dependencies(of: component.id, lookup: lookup, model: model, earlier: earlier)
      guard !hard.isEmpty else { continue }
      let needed = 1 - (1 - target.value) / 10
      // A tolerance, because 1 - 0.999 is not exactly 0.001.
      let short = hard.filter { $0.value.map { $0 < needed - 1e-9 } ?? false }
      design.decisions.append(
        decision(component, target, needed: needed, hard: hard, short: short, model: model))
      if !short.isEmpty {
        design.findings.append(
          finding(component, target, needed: needed, short: short, model: model))
      }
    }
    return design
  }

  /// Something without which a component cannot answer.
  private struct Dependency {
    var id: ElementID
    /// As stated; `nil` where no source says.
    var value: Double?
    var evidence: Evidence?
    var call: Evidence?
  }

  /// Calls without a fallback that gives an answer; each element once.
  private func dependencies(
    of id: ElementID, lookup: QualityLookup, model: DesignModel, earlier: DesignIndex
  ) -> [Dependency] {
    var seen: Set<ElementID> = []
    return model.index.outgoing(id).compactMap { interaction in
      guard FailureMode(of: interaction, in: earlier) == .call,
        earlier.fallback(interaction.id) == .failFast, seen.insert(interaction.target).inserted
      else { return nil }
      let stated = lookup.availability(of: interaction.target)
      return Dependency(
        id: interaction.target, value: stated?.value, evidence: stated?.evidence,
        call: interaction.evidence.first)
    }
  }

  private func decision(
    _ component: Element, _ target: Judged<Double>, needed: Double, hard: [Dependency],
    short: [Dependency], model: DesignModel
  ) -> Decision {
    let names = NameList.and(hard.map { model.index.name($0.id) })
    let unknown = hard.filter { $0.value == nil }
    let open =
      unknown.isEmpty
      ? ""
      : "; of \(NameList.and(unknown.map { model.index.name($0.id) })) no source says how available"
        + " \(unknown.count == 1 ? "it is" : "they are")"
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .availability,
      outcome: .practice(.extraNine, detail: "\(PercentText.short(needed)) for \(names)"),
      reason:
        "\(component.name) promises \(PercentText.short(target.value)) and cannot answer without "
        + "\(names)\(open).",
      evidence: [target.evidence].compactMap(\.self) + hard.compactMap(\.evidence)
        + hard.compactMap(\.call),
      alternatives: [
        Alternative(
          .practice(.availabilityBudget, detail: "the same availability as \(component.name)"),
          whyNot:
            "Then \(names) would use up the whole \(PercentText.short(1 - target.value)) that "
            + "\(component.name) may fail.")
      ],
      origin: .rule)
  }

  private func finding(
    _ component: Element, _ target: Judged<Double>, needed: Double, short: [Dependency],
    model: DesignModel
  ) -> Finding {
    let list = short.map {
      "\(model.index.name($0.id)) (\(PercentText.short($0.value ?? 0)))"
    }
    return Finding(
      .warning, rule: Self.id, subject: .element(component.id),
      message: "\(component.name) promises \(PercentText.short(target.value)) and needs "
        + "\(NameList.and(list)), where \(PercentText.short(needed)) would be called for",
      places: [target.evidence].compactMap(\.self) + short.compactMap(\.evidence),
      suggestion: "Give \(NameList.and(short.map { model.index.name($0.id) })) a fallback, raise "
        + "\(short.count == 1 ? "its" : "their") availability, or lower the promise of "
        + "\(component.name).")
  }
}
