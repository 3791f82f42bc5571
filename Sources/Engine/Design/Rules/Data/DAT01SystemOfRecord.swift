internal import OrderedCollections

/// DAT-01: of what several components hold, one has the truth, and the others have copies of a known age.
package struct DAT01SystemOfRecord: DecisionRule {
  package static let id: RuleID = "DAT-01"
  package static let trigger = "Data that two or more components hold"
  package static let source =
    "Azure Architecture Center, data considerations (a single source of truth)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let copies = DataCopies(model)
    var design = Design()
    for (owner, held) in copies.byOwner {
      design.decisions.append(decision(owner, held, model: model))
    }
    design.findings = copies.rivals.map { rival in
      let names = NameList.and(rival.owners.map(model.index.name))
      return Finding(
        .warning, rule: Self.id, subject: .element(rival.owners[0]),
        message: "\(names) both hold \(rival.entity), and no source says which of them is right",
        places: rival.evidence,
        suggestion: "Name one owner of \(rival.entity); let the others ask it or keep a dated copy."
      )
    }
    return design
  }

  private func decision(
    _ owner: ElementID, _ held: [DataCopies.Copy], model: DesignModel
  ) -> Decision {
    let name = model.index.name(owner)
    let staleness = StatedStaleness(model)
    let texts = held.map { copy in
      "\(copy.entity) (copy in \(model.index.name(copy.holder)) by \(copy.event))"
    }
    let stated = held.compactMap { staleness.statement(of: $0.holder) }.first
    let limit = stated.map { "“\($0.text)”" } ?? model.defaults.values[.copyStaleness]?.answer ?? ""
    return Decision(
      rule: Self.id, subject: .element(owner), topic: .systemOfRecord,
      outcome: .practice(
        .systemOfRecord, detail: "\(NameList.and(texts, shown: 5)); copies at most \(limit) old"),
      reason: "\(NameList.and(held.map { model.index.name($0.holder) }.uniqued)) "
        + "\(held.map(\.holder).uniqued.count == 1 ? "keeps" : "keep") fields that \(name) sends, so "
        + "only \(name) may change them.",
      evidence: held.prefix(4).flatMap { $0.evidence.prefix(1) }
        + (stated.map { [$0.evidence] } ?? []),
      assumptions: stated == nil ? [.copyStaleness] : [],
      alternatives: [
        Alternative(
          .practice(.systemOfRecord, detail: "each holder may change its own"),
          whyNot: "A change in \(model.index.name(held[0].holder)) would be undone by the next "
            + "\(held[0].event) of \(name).")
      ], origin: stated == nil ? .assumption : .rule)
  }
}

/// Data of which more than one component holds fields.
struct DataCopies {
  /// What one component holds of another's data.
  struct Copy {
    var entity: String
    var holder: ElementID
    /// The event that brings it.
    var event: String
    var fields: [String]
    var evidence: [Evidence]
  }

  /// One name that several components own.
  struct Rival {
    var entity: String
    var owners: [ElementID]
    var evidence: [Evidence]
  }

  /// Copies by the component that has the truth, in order of the events.
  let byOwner: OrderedDictionary<ElementID, [Copy]>
  let rivals: [Rival]

  init(_ model: DesignModel) {
    var owned: [ElementID: [DataEntity]] = [:]
    for entity in model.requirements.entities {
      if let owner = entity.owner { owned[owner, default: []].append(entity) }
    }
    var byOwner: OrderedDictionary<ElementID, [Copy]> = [:]
    for event in model.requirements.events {
      guard let publisher = event.publisher else { continue }
      for consumer in event.consumers where consumer != publisher {
        guard let copy = Self.copy(of: event, in: owned[consumer] ?? [], holder: consumer) else {
          continue
        }
        byOwner[publisher, default: []].append(copy)
      }
    }
    self.byOwner = byOwner
    rivals = Self.rivals(in: model.requirements.entities)
  }

  private static func copy(
    of event: Event, in entities: [DataEntity], holder: ElementID
  ) -> Copy? {
    for entity in entities {
      let shared = event.fields.map(\.name).filter { field in
        entity.fields.contains { NameWords($0.name) == NameWords(field) }
      }
      guard !shared.isEmpty else { continue }
      return Copy(
        entity: "\(NameList.and(shared)) in \(entity.name)", holder: holder, event: event.name,
        fields: shared, evidence: event.evidence + entity.evidence)
    }
    return nil
  }

  private static func rivals(in entities: [DataEntity]) -> [Rival] {
    var groups: OrderedDictionary<String, [DataEntity]> = [:]
    for entity in entities where entity.owner != nil {
      groups[NameWords(entity.name).singular.kebab, default: []].append(entity)
    }
    return groups.values.compactMap { group in
      let owners = group.compactMap(\.owner).uniqued
      guard owners.count > 1 else { return nil }
      return Rival(
        entity: group[0].name, owners: owners, evidence: group.flatMap { $0.evidence.prefix(1) })
    }
  }
}

/// What the sources say about how old a copy may be.
struct StatedStaleness {
  private let byElement: [ElementID: Statement]

  init(_ model: DesignModel) {
    var found: [ElementID: Statement] = [:]
    for said in model.requirements.statements where said.topic == .consistency {
      guard case .element(let id) = said.subject, found[id] == nil,
        Wording(said.statement.text).contains(any: ["old", "stale*", "fresh*", "behind", "lag"])
      else { continue }
      found[id] = said.statement
    }
    byElement = found
  }

  /// The source's words about the copies that the component holds.
  func statement(of holder: ElementID) -> Statement? { byElement[holder] }
}
