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
      "\(copy.entity) (copy in \(model.index.name(copy.holder)) by \(NameList.and(copy.events, shown: 4)))"
    }
    // An id travels with the events of others too; its truth stays where the object is kept.
    let brings = held.allSatisfy { $0.publisher == owner } ? "sends" : "keeps the record of"
    let stated = held.compactMap { staleness.statement(of: $0.holder) }.first
    let limit = stated.map { "“\($0.text)”" } ?? model.defaults.values[.copyStaleness]?.answer ?? ""
    return Decision(
      rule: Self.id, subject: .element(owner), topic: .systemOfRecord,
      outcome: .practice(
        .systemOfRecord, detail: "\(NameList.and(texts, shown: 5)); copies at most \(limit) old"),
      reason: "\(NameList.and(held.map { model.index.name($0.holder) }.uniqued)) "
        + "\(held.map(\.holder).uniqued.count == 1 ? "keeps" : "keep") fields that \(name) \(brings), so "
        + "only \(name) may change them.",
      evidence: held.prefix(4).flatMap { $0.evidence.prefix(1) }
        + (stated.map { [$0.evidence] } ?? []),
      assumptions: stated == nil ? [.copyStaleness] : [],
      alternatives: [
        Alternative(
          .practice(.systemOfRecord, detail: "each holder may change its own"),
          whyNot: "A change in \(model.index.name(held[0].holder)) would be undone by the next "
            + "\(held[0].events[0]) of \(model.index.name(held[0].publisher)).")
      ], origin: stated == nil ? .assumption : .rule)
  }
}

/// Data of which more than one component holds fields.
struct DataCopies {
  /// What one component holds of another's data.
  struct Copy {
    var entity: String
    var holder: ElementID
    /// The events that bring it.
    var events: [String]
    /// Who publishes the first of them.
    var publisher: ElementID
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
    let keys = RecordKeys(model.requirements.entities)
    var byOwner: OrderedDictionary<ElementID, [Copy]> = [:]
    for event in model.requirements.events {
      guard let publisher = event.publisher else { continue }
      for consumer in event.consumers where consumer != publisher {
        let copies = Self.copies(
          of: event, from: publisher, in: owned[consumer] ?? [], holder: consumer, keys: keys)
        for (owner, copy) in copies where owner != consumer {
          Self.add(copy, to: &byOwner[owner, default: []])
        }
      }
    }
    self.byOwner = byOwner
    rivals = Self.rivals(in: model.requirements.entities)
  }

  /// What the event brings to the first entity of the holder that has fields of it, by who has the truth of each.
  private static func copies(
    of event: Event, from publisher: ElementID, in entities: [DataEntity], holder: ElementID,
    keys: RecordKeys
  ) -> OrderedDictionary<ElementID, Copy> {
    var copies: OrderedDictionary<ElementID, Copy> = [:]
    for entity in entities {
      let shared = event.fields.map(\.name).filter { field in
        entity.fields.contains { NameWords($0.name) == NameWords(field) }
      }
      guard !shared.isEmpty else { continue }
      let byRecord = OrderedDictionary(grouping: shared) { keys.owner(of: $0) ?? publisher }
      for (owner, fields) in byRecord {
        copies[owner] = Copy(
          entity: "\(NameList.and(fields)) in \(entity.name)", holder: holder,
          events: [event.name], publisher: publisher, fields: fields,
          evidence: event.evidence + entity.evidence)
      }
      return copies
    }
    return copies
  }

  /// Adds a copy, or the event that brings it once more.
  private static func add(_ copy: Copy, to copies: inout [Copy]) {
    guard
      let known = copies.firstIndex(where: {
        $0.entity == copy.entity && $0.holder == copy.holder
      })
    else {
      copies.append(copy)
      return
    }
    copies[known].events += copy.events
    copies[known].evidence += copy.evidence
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

/// Which component keeps the object that an id names: `memberId` names a `member`, whoever sends it.
struct RecordKeys {
  private var owners: [NameWords: ElementID] = [:]

  init(_ entities: [DataEntity]) {
    for entity in entities {
      guard let owner = entity.owner else { continue }
      owners[NameWords(words: NameWords(entity.name).singular.words + ["id"])] = owner
      // A key without `id` in its name, such as `sku`, stands first; an id there may be that of another object.
      guard let key = entity.fields.first.map({ NameWords($0.name) }), key.words.last != "id",
        owners[key] == nil
      else { continue }
      owners[key] = owner
    }
  }

  /// The owner of the object that the field names; `nil` where it is no id of an object that is kept.
  func owner(of field: String) -> ElementID? { owners[NameWords(field)] }
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
