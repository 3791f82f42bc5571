internal import Markup

/// Turns what the extractors found into requirements.
struct RequirementsAssembler {
  let draft: ExtractionDraft
  let ids: [ElementID]
  let names: [String]

  /// Prepares the ids of all elements; names that would share one are numbered.
  init(_ draft: ExtractionDraft) {
    self.draft = draft
    var taken: Set<String> = []
    ids = draft.registry.entries.map { entry in
      let base = entry.name.identifier
      // What is ignored takes no other element's id.
      guard !entry.isIgnored else { return ElementID(base) }
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return ElementID(id)
    }
    names = draft.registry.entries.map(\.name.display)
  }

  /// The finished requirements.
  func requirements() -> Requirements {
    let brokers = draft.registry.entries.indices.filter {
      draft.registry.entries[$0].kind == .broker && !draft.registry.entries[$0].isIgnored
    }
    let events = EventLedger(ids: ids, onlyBroker: brokers.count == 1 ? brokers.first : nil)
      .joined(draft.events)
    var claims = draft.claims
    let known = Set(claims.map { [$0.source, $0.target] })
    for pair in events.pairs
    where !known.contains([pair.publisher, pair.consumer])
      && !known.contains([pair.consumer, pair.publisher]) && brokers.isEmpty
    {
      var claim = InteractionClaim(
        source: pair.publisher, target: pair.consumer, form: .eventList, style: .async,
        styleBasis: .explicit, evidence: pair.evidence)
      claim.channel = pair.event
      claim.isTurned = true
      claims.append(claim)
    }
    claims += carriage(of: draft.events, claims)
    let ledger = ClaimJoining(ids: ids, names: names, ranks: ranks)
      .joined(claims, denials: draft.denials, channels: events.topics)
    let byName = Dictionary(
      events.events.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let interactions = ledger.interactions.map { carried($0, byName) }
    let elements = elements(interactions)
    var usage = UnreadReport(readings: draft.readings)
    for element in elements { usage.mark(element.evidence) }
    for interaction in interactions { usage.mark(interaction.evidence) }
    for visit in draft.visits { usage.mark([visit.evidence]) }
    for event in events.events { usage.mark(event.evidence) }
    for quality in draft.qualities { usage.mark([quality.evidence]) }
    for statement in draft.statements { usage.mark([statement.statement.evidence]) }
    for entity in draft.entities { usage.mark([entity.evidence]) }
    for ownership in draft.ownerships { usage.mark([ownership.evidence]) }
    for question in draft.openQuestions { usage.mark([question.evidence]) }
    let taught = draft.taught.map { outcome(of: $0) }
    let findings =
      draft.findings + ledger.findings + disputes(among: claims, events)
      + numberFindings() + limitFindings() + taught.compactMap(\.finding)
    return Requirements(
      elements: elements, interactions: interactions, visits: visits(), events: events.events,
      entities: entities(interactions), qualities: qualities(),
      statements: statements(interactions),
      domains: groupings(draft.domains), layers: groupings(draft.layers),
      openQuestions: draft.openQuestions, unread: usage.unread(),
      readableLineCount: usage.readableLineCount, usedLineCount: usage.usedLineCount,
      silentLineCounts: usage.silentLineCounts,
      findings: findings.inReadingOrder, taught: taught)
  }

  /// Who consumes an event of which another place says the broker takes it from that broker.
  private func carriage(
    of events: [ExtractionDraft.EventClaim], _ claims: [InteractionClaim]
  ) -> [InteractionClaim] {
    var brokers: [String: Int] = [:]
    for event in events {
      if let broker = event.broker, brokers[event.name] == nil { brokers[event.name] = broker }
    }
    var known = Set(claims.map { [$0.source, $0.target] })
    var added: [InteractionClaim] = []
    for event in events {
      guard let broker = brokers[event.name] else { continue }
      for consumer in event.consumers where known.insert([consumer, broker]).inserted {
        var claim = InteractionClaim(
          source: consumer, target: broker, form: .eventList, style: .async,
          styleBasis: .kindOfEnd, evidence: event.evidence)
        claim.channel = event.name
        claim.isTurned = true
        added.append(claim)
      }
    }
    return added
  }

  private func outcome(of standing: TaughtNames.Standing) -> TeachingOutcome {
    var outcome = TeachingOutcome(
      standing.teaching, places: standing.places, idleness: standing.idleness)
    guard let index = standing.key.flatMap({ draft.registry.index(key: $0) }) else {
      return outcome
    }
    outcome.omittedCount = draft.omissions[index]?.count ?? 0
    outcome.element = draft.registry.entries[index].isIgnored ? nil : ids[index]
    return outcome
  }

  /// The rank of each document, by name.
  private var ranks: [String: Int] {
    Dictionary(
      draft.readings.enumerated().map { ($0.element.document.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// An interaction by a named event travels by that event's broker, unless it says otherwise.
  private func carried(_ interaction: Interaction, _ events: [String: Event]) -> Interaction {
    guard interaction.style == .async, interaction.via == nil,
      let event = interaction.data.lazy.compactMap({ events[$0] }).first,
      let broker = event.broker.flatMap({ id in ids.firstIndex(of: id) })
    else { return interaction }
    var interaction = interaction
    interaction.via = names[broker]
    return interaction
  }

  // MARK: Elements

  private func elements(_ interactions: [Interaction]) -> [Element] {
    let position = ranks
    var users: [ElementID: Set<ElementID>] = [:]
    for interaction in interactions {
      users[interaction.target, default: []].insert(interaction.source)
    }
    let order = draft.registry.entries.indices.filter {
      !draft.registry.entries[$0].isIgnored
    }.sorted { left, right in
      let places = [left, right].map { index -> (Int, Int, Int) in
        let place = draft.registry.entries[index].evidence.first?.place
        return (position[place?.document ?? ""] ?? 0, place?.line ?? 0, index)
      }
      return places[0] < places[1]
    }
    return order.map { index in
      let entry = draft.registry.entries[index]
      return Element(
        id: ids[index], name: entry.name.display, kind: entry.kind, aliases: entry.aliases,
        responsibility: entry.responsibility, domain: entry.domain, layer: entry.layer,
        team: entry.team, technologies: entry.technologies, interfaces: entry.interfaces,
        owner: owner(of: index, entry, users), evidence: entry.evidence,
        confidence: ConfidenceFormula.confidence(of: entry))
    }
  }

  /// The named owner of a store, or the only component that uses it.
  private func owner(
    of index: Int, _ entry: ElementRegistry.Entry, _ users: [ElementID: Set<ElementID>]
  ) -> ElementID? {
    guard entry.kind == .dataStore else { return nil }
    if let owner = entry.owner { return ids[owner] }
    let users = users[ids[index]] ?? []
    return users.count == 1 ? users.first : nil
  }

  // MARK: Facts

  private func visits() -> [Visit] {
    var seen: Set<[Int]> = []
    return draft.visits.filter { claim in
      let ends = [claim.source, claim.target]
      return seen.insert(ends).inserted
        && !ends.contains { draft.registry.entries[$0].isIgnored }
    }.map { claim in
      Visit(
        person: ids[claim.source], target: ids[claim.target], purpose: claim.purpose,
        via: claim.via, evidence: claim.evidence)
    }
  }

  private func subject(_ element: Int?) -> Subject { element.map { .element(ids[$0]) } ?? .system }

  private func entities(_ interactions: [Interaction]) -> [DataEntity] {
    var stores: [ElementID: [ElementID]] = [:]
    for interaction in interactions where interaction.style == .data {
      stores[interaction.source, default: []].append(interaction.target)
    }
    return draft.entities.map { entity in
      let stated = entity.owner ?? entity.store.flatMap { draft.registry.entries[$0].owner }
      let owner = stated.map { ids[$0] }
      // A component with one store keeps its data there.
      let stores = owner.flatMap { stores[$0] } ?? []
      let store = entity.store.map { ids[$0] } ?? (stores.count == 1 ? stores.first : nil)
      return DataEntity(
        name: entity.name, owner: owner, store: store,
        fields: entity.fields, evidence: [entity.evidence])
    }
  }

  private func qualities() -> [QualityAttribute] {
    draft.qualities.map { quality in
      QualityAttribute(
        name: quality.name, statement: quality.statement, measure: quality.measure,
        subject: subject(quality.element), evidence: quality.evidence)
    }
  }

  private func statements(_ interactions: [Interaction]) -> [TopicStatement] {
    draft.statements.flatMap { statement -> [TopicStatement] in
      let document = statement.statement.evidence.place.document
      let meant = statement.rows.flatMap { line in
        interactions.filter { interaction in
          interaction.evidence.contains { $0.place.document == document && $0.place.line == line }
        }
      }
      let subjects =
        meant.isEmpty ? [subject(statement.element)] : meant.map { .interaction($0.id) }
      return subjects.map {
        TopicStatement(topic: statement.topic, statement: statement.statement, subject: $0)
      }
    }
  }

  private func groupings(_ drafts: [ExtractionDraft.GroupingDraft]) -> [Grouping] {
    drafts.map { draft in
      Grouping(
        name: draft.name, members: draft.members.map { ids[$0] }, description: draft.description,
        evidence: draft.evidence)
    }
  }

  private func numberFindings() -> [Finding] {
    NumberDisagreement.findings(among: draft.qualities) { element in
      (subject(element), element.map { names[$0] } ?? "the system")
    }
  }

  private func limitFindings() -> [Finding] {
    draft.readings.flatMap { reading in
      reading.document.markup.notes.map { note in
        Finding(
          .warning, rule: "EXT-04", message: Self.message(note.excess),
          places: [reading.document.evidence(line: note.line)],
          suggestion: "Divide the document; the file itself is unchanged.")
      }
    }
  }

  private static func message(_ excess: MarkupNote.Excess) -> String {
    switch excess {
    case .editable(let bytes, let limit):
      "The document has \(bytes) bytes (limit for editing \(limit))."
    case .readable(let bytes, let limit):
      "The document has \(bytes) bytes (limit \(limit)) and was not read."
    case .nesting(let depth, let limit):
      "Text is nested \(depth) deep (limit \(limit)) and is read as plain text from here."
    case .tableColumns(let count, let limit):
      "A table has \(count) columns (limit \(limit)) and is read as plain text."
    case .tableCells(let limit):
      "A table has more than \(limit) cells and is read as plain text."
    case .codeBlock(let limit):
      "A code block has more than \(limit) bytes; what comes after is left out."
    case .unreadable:
      "The document could not be read for want of memory."
    }
  }
}
