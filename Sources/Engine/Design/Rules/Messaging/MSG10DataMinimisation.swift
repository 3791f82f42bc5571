/// MSG-10: an event carries no more personal data than its readers keep.
package struct MSG10DataMinimisation: DecisionRule {
  package static let id: RuleID = "MSG-10"
  package static let trigger = "An event with a field of personal, payment or health data"
  package static let source =
    "GDPR, article 5 (1) c and e; the event's retention outlives a deletion"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let owned = Dictionary(
      grouping: model.requirements.entities.filter { $0.owner != nil }, by: { $0.owner })
    var design = Design()
    for entry in EventTraffic(model).entries {
      let sensitive = entry.event.fields.map(\.name).filter {
        DataClassifier.dataClass(ofField: $0) >= .personal
      }
      guard !sensitive.isEmpty else { continue }
      let kept = sensitive.filter { field in
        entry.event.consumers.contains { consumer in
          (owned[consumer] ?? []).contains { entity in
            entity.fields.contains { NameWords($0.name) == NameWords(field) }
          }
        }
      }
      design.decisions.append(decision(entry, sensitive: sensitive))
      let unkept = sensitive.filter { !kept.contains($0) && !Self.isReference($0) }
      if !unkept.isEmpty { design.findings.append(finding(entry, unkept)) }
    }
    return design
  }

  /// Ids and references say who, not what; they stay so that a reader can ask for the rest.
  private static func isReference(_ field: String) -> Bool {
    ["id", "ref", "reference", "key"].contains(NameWords(field).words.last ?? "")
  }

  private func decision(_ entry: EventTraffic.Entry, sensitive: [String]) -> Decision {
    let name = entry.event.name
    let hidden = sensitive.filter { !Self.isReference($0) }
    let references = sensitive.filter(Self.isReference)
    let readers = entry.consumerNames
    return Decision(
      rule: Self.id, subject: .event(name), topic: .dataMinimisation,
      outcome: .settings(
        .dataMinimisation(FieldProtection(encrypted: hidden, references: references))),
      reason: hidden.isEmpty
        ? "\(name) says by \(NameList.and(references)) whom it is about and nothing else of them; "
          + "\(readers) \(entry.consumers.count == 1 ? "asks" : "ask") for more where that is allowed."
        : "The source puts \(NameList.and(hidden)) into \(name), so it travels, but with a key per "
          + "person, whose loss deletes it on \(entry.channel) too.",
      evidence: entry.evidence,
      alternatives: [
        hidden.isEmpty
          ? Alternative(
            .practice(
              .dataMinimisation, detail: "what stands behind \(references[0]) in the event"),
            whyNot: "Whoever may read \(entry.channel) would see it, long after "
              + "\(entry.publisherName) has deleted it.")
          : Alternative(
            .practice(.dataMinimisation, detail: "\(NameList.and(hidden)) left out, fetched by id"),
            whyNot:
              "The source lists it, and \(readers) would have to ask \(entry.publisherName) at "
              + "each \(name).")
      ], origin: .rule)
  }

  /// A remark on fields that no reader is known to keep.
  private func finding(_ entry: EventTraffic.Entry, _ fields: [String]) -> Finding {
    let list = NameList.and(fields)
    return Finding(
      .note, rule: Self.id, subject: .event(entry.event.name),
      message: "\(entry.event.name) carries \(list), which none of its readers keeps by what the "
        + "sources say of their data",
      places: entry.evidence,
      suggestion: "Leave \(list) out and let \(entry.consumerNames) ask for it by id, if it is not "
        + "needed at once.")
  }
}
