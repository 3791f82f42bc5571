/// TXN-07: a store that several components write is divided.
package struct TXN07SharedDatabase: DecisionRule {
  package static let id: RuleID = "TXN-07"
  package static let trigger = "A store that more than one component writes"
  package static let source =
    "Azure Architecture Center, data considerations (two services should not share a data store)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var owners: [ElementID: [DataEntity]] = [:]
    for entity in model.requirements.entities {
      if let owner = entity.owner { owners[owner, default: []].append(entity) }
    }
    var design = Design()
    for shared in model.analysis.graph.sharedStores {
      let uses = shared.interactions.compactMap(model.index.interaction)
      guard let owner = owner(of: shared, uses: uses, model: model) else { continue }
      design.decisions.append(decision(shared, uses, owner: owner, model: model))
      design.findings.append(
        finding(shared, uses, owner: owner, entities: owners, model: model))
    }
    return design
  }

  /// The owner that the source names, else the component that uses the store first.
  private func owner(
    of shared: SharedStore, uses: [Interaction], model: DesignModel
  ) -> ElementID? {
    if let named = model.index.element(shared.store)?.owner, shared.components.contains(named) {
      return named
    }
    return uses.first?.source
  }

  private func decision(
    _ shared: SharedStore, _ uses: [Interaction], owner: ElementID, model: DesignModel
  ) -> Decision {
    let store = model.index.name(shared.store)
    let names = NameList.and(shared.components.map(model.index.name), shown: 6)
    let isNamed = model.index.element(shared.store)?.owner == owner
    let owning = model.index.name(owner)
    return Decision(
      rule: Self.id, subject: .element(shared.store), topic: .dataOwnership,
      outcome: .practice(.separateDatabase, detail: "\(store) stays with \(owning)"),
      reason: "\(names) use \(store), and \(owning) "
        + (isNamed ? "is its stated owner." : "is the first that the source names."),
      evidence: uses.compactMap(\.evidence.first),
      alternatives: [
        Alternative(
          .practice(.separateDatabase, detail: "one schema each in \(store)"),
          whyNot:
            "It divides the tables but not the server: \(names) would still fail and be upgraded "
            + "together.")
      ],
      origin: .rule)
  }

  /// What a store of that product holds.
  private func held(by shared: SharedStore, _ model: DesignModel) -> String {
    let element = model.index.element(shared.store)
    let words = Wording(
      ([element?.name ?? ""] + (element?.technologies.map(\.text) ?? [])).joined(separator: " "),
      cutsNames: false)
    if words.contains(any: ["s3", "bucket*", "blob*", "minio", "storage"]) { return "objects" }
    return words.contains(any: ["redis", "memcached", "valkey", "cache*"]) ? "entries" : "tables"
  }

  private func finding(
    _ shared: SharedStore, _ uses: [Interaction], owner: ElementID,
    entities: [ElementID: [DataEntity]], model: DesignModel
  ) -> Finding {
    let store = model.index.name(shared.store)
    let owning = model.index.name(owner)
    let others = shared.components.filter { $0 != owner }
    var moves = others.compactMap { other -> String? in
      let own = (entities[other] ?? []).map(\.name)
      guard !own.isEmpty else { return nil }
      return "move \(NameList.and(own)) to a store of \(model.index.name(other))"
    }
    let unnamed = others.filter { (entities[$0] ?? []).isEmpty }.map(model.index.name)
    if !unnamed.isEmpty {
      moves.append(
        unnamed.count == 1
          ? "move what \(unnamed[0]) alone uses to a store of its own"
          : "move what each of \(NameList.and(unnamed, shown: 6)) alone uses to a store of its own")
    }
    let otherNames = NameList.and(others.map(model.index.name))
    let verb = others.count == 1 ? "calls" : "call"
    return Finding(
      .error, rule: Self.id, subject: .element(shared.store),
      message: "Shared database: "
        + "\(NameList.and(shared.components.map(model.index.name), shown: 6)) write \(store)",
      places: uses.compactMap(\.evidence.first),
      suggestion:
        "In this order: (1) \(otherNames) \(verb) \(owning) for its \(held(by: shared, model)) instead of writing "
        + "them; (2) \(moves.joined(separator: ", ")); (3) take the rights of \(otherNames) on \(store) "
        + "away.")
  }
}
