/// SEC-08: sensitive data is encrypted where it lies, its use is recorded, and it ends.
package struct SEC08DataProtection: DecisionRule {
  package static let id: RuleID = "SEC-08"
  package static let trigger = "Personal, payment or health data, stored or on its way"
  package static let source =
    "GDPR, articles 5 and 32; encryption at rest, minimisation, audit, retention"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let held = SensitiveStores(model)
    let encryption = model.requirements.statements.first { $0.topic == .encryptionAtRest }?
      .statement
    var design = Design()
    for store in held.stores {
      design.decisions.append(decision(for: store, encryption: encryption, model: model))
    }
    for interaction in model.requirements.interactions {
      guard let profile = model.profile(interaction.id), profile.dataClass.value >= .personal,
        let mode = FailureMode(of: interaction, in: earlier), mode != .store
      else { continue }
      design.decisions.append(audited(interaction, profile, model: model))
    }
    return design
  }

  private func decision(
    for store: SensitiveStores.Store, encryption: Statement?, model: DesignModel
  ) -> Decision {
    let name = model.index.name(store.id)
    let retention = StoreRetention(model).period(of: store)
    let kept =
      retention.map { "kept \($0.days) days" } ?? "kept \(model.defaults.answer(.dataRetention))"
    let users = model.index.incoming(store.id).map(\.source).uniqued.map(model.index.name)
    return Decision(
      rule: Self.id, subject: .element(store.id), topic: .dataProtection,
      outcome: .practice(.dataProtection, detail: "encrypted at rest, access recorded, \(kept)"),
      reason:
        "\(name) holds \(store.why), which \(users.isEmpty ? "its owner" : NameList.and(users)) "
        + "\(users.count > 1 ? "read" : "reads").",
      evidence: store.evidence + [encryption?.evidence, retention?.evidence].compactMap(\.self),
      assumptions: retention == nil ? [.dataRetention] : [],
      alternatives: [
        Alternative(
          .practice(.dataProtection, detail: "rights on the tables only"),
          whyNot: "A copied volume or backup of \(name) would show \(store.why) in clear text.")
      ], origin: retention == nil ? .assumption : .rule)
  }

  private func audited(
    _ interaction: Interaction, _ profile: EdgeProfile, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let keeper = model.isOutside(interaction.target) ? source : target
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .dataProtection,
      outcome: .practice(
        .dataProtection, detail: "contracted fields only, use recorded by \(keeper)"),
      reason: "\(source) → \(target)\(interaction.purposeClause) carries "
        + "\(profile.dataClass.value.rawValue) data: \(profile.dataClass.why).",
      evidence: interaction.evidence,
      alternatives: [
        Alternative(
          .practice(.dataProtection, detail: "the request log of \(keeper)"),
          whyNot: "A log is kept for days and may not name a person; who has seen \(source)'s data "
            + "is asked years later.")
      ], origin: .rule)
  }
}

/// Stores in which sensitive data lies.
struct SensitiveStores {
  struct Store {
    var id: ElementID
    /// What makes it sensitive: `personal data (shipTo in order)`.
    var why: String
    var entities: [String]
    var evidence: [Evidence]
  }

  let stores: [Store]

  init(_ model: DesignModel) {
    stores = model.requirements.elements(.dataStore).compactMap { Self.store($0, model: model) }
  }

  private static func store(_ element: Element, model: DesignModel) -> Store? {
    let accesses = model.index.incoming(element.id)
    let users = accesses.map(\.source).uniqued
    let owner = element.owner ?? (users.count == 1 ? users[0] : nil)
    let stores = owner.map { owner in
      model.index.outgoing(owner).map(\.target).uniqued.count {
        model.index.kind($0) == .dataStore
      }
    }
    let entities = model.requirements.entities.filter { entity in
      entity.store.map { $0 == element.id }
        ?? (entity.owner != nil && entity.owner == owner && stores == 1)
    }
    for entity in entities {
      for field in entity.fields {
        let dataClass = DataClassifier.dataClass(ofField: field.name)
        guard dataClass >= .personal else { continue }
        return Store(
          id: element.id, why: "\(dataClass.rawValue) data (\(field.name) in \(entity.name))",
          entities: entities.map(\.name),
          evidence: Array((entity.evidence + element.evidence).prefix(2)))
      }
    }
    if let said = element.responsibility, let told = DataClassifier.strongest(in: [said.text]),
      told.value >= .personal
    {
      return Store(
        id: element.id, why: "\(told.value.rawValue) data (\(told.why))",
        entities: entities.map(\.name), evidence: [said.evidence])
    }
    for access in accesses {
      guard let profile = model.profile(access.id), profile.dataClass.value >= .personal else {
        continue
      }
      return Store(
        id: element.id,
        why: "\(profile.dataClass.value.rawValue) data (\(profile.dataClass.why))",
        entities: entities.map(\.name), evidence: Array(access.evidence.prefix(1)))
    }
    return nil
  }
}

/// How long the sources keep the data of a store.
struct StoreRetention {
  private let qualities: [QualityAttribute]

  init(_ model: DesignModel) {
    qualities = model.requirements.qualities.filter {
      if case .retention = $0.measure { true } else { false }
    }
  }

  /// The period of the store, or of one of its entities by name.
  func period(of store: SensitiveStores.Store) -> (days: Int, evidence: Evidence)? {
    for quality in qualities {
      let names = store.entities.flatMap { entity -> [String] in
        let words = NameWords(entity)
        return [words.plural.words.joined(separator: " "), entity]
      }
      if let days = RetentionPeriods(quality.statement).days(of: names) {
        return (days, quality.evidence)
      }
      guard quality.subject == .element(store.id),
        case .retention(let seconds) = quality.measure, seconds.isFinite
      else { continue }
      return (Int(min(seconds, 3e9) / 86_400), quality.evidence)
    }
    return nil
  }
}
