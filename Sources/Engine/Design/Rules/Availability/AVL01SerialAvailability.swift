/// AVL-01: a chain of hard dependencies is as available as the product of its parts.
package struct AVL01SerialAvailability: DecisionRule {
  package static let id: RuleID = "AVL-01"
  package static let trigger = "A path of calls, each of which needs the next"
  package static let source =
    "The Calculus of Service Availability, ACM Queue 2017: serial dependencies multiply"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let lookup = QualityLookup(index: model.index)
    var design = Design()
    for chain in model.analysis.graph.synchronousChains {
      let calls = chain.interactions.prefix { earlier.pattern($0)?.isSynchronous ?? true }
      let path = Array(chain.path.prefix(calls.count + 1))
      guard path.count > 1 else { continue }
      let factors = path.map { Factor($0, lookup: lookup, model: model) }
      design.decisions.append(
        decision(path: chain.path, factors: factors, calls: Array(calls), model: model))
      if let finding = finding(factors, model: model) { design.findings.append(finding) }
    }
    return design
  }

  /// One element of a chain with its availability.
  private struct Factor {
    var id: ElementID
    var value: Double
    var evidence: Evidence?
    var assumption: AssumptionID?

    init(_ id: ElementID, lookup: QualityLookup, model: DesignModel) {
      self.id = id
      let stated = lookup.availability(of: id)
      let kind = model.index.kind(id)
      value = stated?.value ?? model.defaults.availability(of: kind)
      evidence = stated?.evidence
      assumption =
        stated == nil
        ? DesignDefaults.availabilityID(of: kind) : nil
    }
  }

  private func decision(
    path: [ElementID], factors: [Factor], calls: [InteractionID], model: DesignModel
  ) -> Decision {
    let product = factors.reduce(1) { $0 * $1.value }
    let weakest = factors.dropFirst().min { $0.value < $1.value } ?? factors[0]
    let assumptions = Set(factors.compactMap(\.assumption)).sorted()
    let entry = model.index.name(factors[0].id)
    let names = factors.map { model.index.name($0.id) }
    return Decision(
      rule: Self.id, subject: .group(path), topic: .availability,
      outcome: .practice(
        .availabilityBudget,
        detail:
          "\(PercentText.short(product)) at best, weakest \(model.index.name(weakest.id)) with "
          + PercentText.short(weakest.value)),
      reason:
        "\(ChainText.path(names)): \(Self.factors(factors)) = \(PercentText.short(product)), which "
        + "is the most that \(entry) can promise for a request that needs them all.",
      evidence: factors.compactMap(\.evidence)
        + calls.compactMap { model.index.interaction($0)?.evidence.first },
      assumptions: assumptions, origin: assumptions.isEmpty ? .rule : .assumption)
  }

  /// `99.95 % × 99.9 %`; of very long chains the number of factors.
  private static func factors(_ factors: [Factor]) -> String {
    guard factors.count <= 8 else { return "the product of \(factors.count) availabilities" }
    return factors.map { PercentText.short($0.value) + ($0.assumption == nil ? "" : " (A)") }
      .joined(separator: " × ")
  }

  /// A finding where the entry promises more than its chain gives.
  private func finding(_ factors: [Factor], model: DesignModel) -> Finding? {
    let below = factors.dropFirst().reduce(1) { $0 * $1.value }
    guard factors[0].evidence != nil, factors[0].value > below else { return nil }
    let entry = model.index.name(factors[0].id)
    let behind = NameList.and(factors.dropFirst().map { model.index.name($0.id) })
    let weakest = factors.dropFirst().min { $0.value < $1.value } ?? factors[0]
    let isStated = factors.allSatisfy { $0.evidence != nil }
    return Finding(
      isStated ? .warning : .note, rule: Self.id, subject: .element(factors[0].id),
      message:
        "\(entry) promises \(PercentText.short(factors[0].value)), but \(behind) behind it give "
        + "\(PercentText.short(below)) together\(isStated ? "" : ", with assumed values")",
      places: factors.compactMap(\.evidence),
      suggestion:
        "Let \(entry) answer without \(model.index.name(weakest.id)) when it must, or lower the "
        + "promise to what the chain gives.")
  }
}
