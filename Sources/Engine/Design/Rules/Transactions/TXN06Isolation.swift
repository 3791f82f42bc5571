/// TXN-06: a saga that others can cross in the middle protects what it has begun.
package struct TXN06Isolation: DecisionRule {
  package static let id: RuleID = "TXN-06"
  package static let trigger = "A saga whose participants are also changed from elsewhere"
  package static let source =
    "Azure Architecture Center, saga (lack of isolation: semantic lock, reread, commutative updates)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: BusinessTransactions(model, after: earlier).all().compactMap { transaction in
        let rivals = rivals(of: transaction, model: model, earlier: earlier)
        guard let rival = rivals.first else { return nil }
        return decision(transaction, rival: rival, all: rivals, model: model)
      })
  }

  /// Commands from elsewhere to what the saga changes.
  private func rivals(
    of transaction: BusinessTransaction, model: DesignModel, earlier: DesignIndex
  ) -> [Interaction] {
    let own = Set(transaction.steps.compactMap(\.interaction))
    return transaction.participants.flatMap { participant in
      model.index.incoming(participant).filter { interaction in
        guard !own.contains(interaction.id), interaction.source != transaction.initiator,
          let mode = FailureMode(of: interaction, in: earlier), mode == .call || mode == .message,
          let profile = model.profile(interaction.id)
        else { return false }
        return profile.edgeClass.value == .command
      }
    }
  }

  private func decision(
    _ transaction: BusinessTransaction, rival: Interaction, all rivals: [Interaction],
    model: DesignModel
  ) -> Decision {
    let initiator = model.index.name(transaction.initiator)
    let changed = model.index.name(rival.target)
    let choice = countermeasure(for: rival.target, transaction, model: model)
    return Decision(
      rule: Self.id, subject: .element(transaction.initiator), topic: .isolation,
      outcome: choice.outcome,
      reason: "While the saga of \(initiator) is under way, \(model.index.name(rival.source)) can "
        + "change \(changed)\(rival.purposeClause); \(choice.why).",
      evidence: rivals.prefix(4).compactMap(\.evidence.first) + choice.evidence,
      alternatives: [
        Alternative(
          choice.other,
          whyNot: choice.otherWhyNot)
      ], origin: .rule)
  }

  private struct Choice {
    var outcome: Outcome
    var why: String
    var evidence: [Evidence]
    var other: Outcome
    var otherWhyNot: String
  }

  /// What the data of the participant allows: a state to lock by, a version to compare, or amounts to add.
  private func countermeasure(
    for participant: ElementID, _ transaction: BusinessTransaction, model: DesignModel
  ) -> Choice {
    let name = model.index.name(participant)
    let initiator = model.index.name(transaction.initiator)
    let owned = model.requirements.entities.filter { $0.owner == participant }
    func field(_ words: Set<String>) -> (entity: DataEntity, field: DataField)? {
      for entity in owned {
        if let field = entity.fields.first(where: {
          !words.isDisjoint(with: NameWords($0.name).words)
        }) {
          return (entity, field)
        }
      }
      return nil
    }
    let reread = Outcome.practice(.rereadValue, detail: "\(name) before the last step")
    let lock = Outcome.practice(.semanticLock, detail: "a pending state in \(name)")
    if let state = field(["status", "state", "phase"]) {
      let path = "\(state.entity.name).\(state.field.name)"
      return Choice(
        outcome: .practice(.semanticLock, detail: "pending in \(path)"),
        why: "\(path) says that it is taken until the saga has ended",
        evidence: Array(state.entity.evidence.prefix(1)), other: reread,
        otherWhyNot: "\(initiator) would find out at its last step what \(path) can tell at once.")
    }
    if let version = field(["version", "revision", "etag"]) {
      let path = "\(version.entity.name).\(version.field.name)"
      return Choice(
        outcome: .practice(.rereadValue, detail: "compare \(path)"),
        why: "\(path) shows at each step whether that has happened",
        evidence: Array(version.entity.evidence.prefix(1)), other: lock,
        otherWhyNot: "No entity of \(name) that the sources name has a state to lock by.")
    }
    if let amount = field(["quantity", "amount", "stock", "level", "count", "balance", "available"])
    {
      let path = "\(amount.entity.name).\(amount.field.name)"
      return Choice(
        outcome: .practice(.commutativeUpdate, detail: "add to and take from \(path)"),
        why: "\(path) is changed by differences, whose order does not matter",
        evidence: Array(amount.entity.evidence.prefix(1)), other: lock,
        otherWhyNot:
          "It would make every other change of \(path) wait for the saga of \(initiator).")
    }
    return Choice(
      outcome: lock, why: "no source names a state or version there, so one has to be added",
      evidence: [], other: reread,
      otherWhyNot: "No source names a field of \(name) that could be compared.")
  }
}
