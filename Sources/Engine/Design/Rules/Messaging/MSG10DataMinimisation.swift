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
    return Design(
      decisions: EventTraffic(model).entries.compactMap { entry in
        let sensitive = entry.event.fields.map(\.name).filter {
          DataClassifier.dataClass(ofField: $0) >= .personal
        }
        guard !sensitive.isEmpty else { return nil }
        let kept = sensitive.filter { field in
          entry.event.consumers.contains { consumer in
            (owned[consumer] ?? []).contains { entity in
              entity.fields.contains { NameWords($0.name) == NameWords(field) }
            }
          }
        }
        return decision(entry, sensitive: sensitive, kept: kept)
      })
  }

  /// Ids and references say who, not what; they stay so that a reader can ask for the rest.
  private static func isReference(_ field: String) -> Bool {
    ["id", "ref", "reference", "key"].contains(NameWords(field).words.last ?? "")
  }

  private func decision(
    _ entry: EventTraffic.Entry, sensitive: [String], kept: [String]
  ) -> Decision {
    let name = entry.event.name
    let moved = sensitive.filter { !kept.contains($0) && !Self.isReference($0) }
    let references = sensitive.filter { !kept.contains($0) && Self.isReference($0) }
    let encrypted = kept.filter { !Self.isReference($0) }
    var parts: [String] = []
    if !moved.isEmpty { parts.append("\(NameList.and(moved)) left out, fetched by id") }
    if !encrypted.isEmpty { parts.append("\(NameList.and(encrypted)) encrypted") }
    let ids = references + kept.filter(Self.isReference)
    if !ids.isEmpty { parts.append("\(NameList.and(ids)) as a reference only") }
    let readers = entry.consumerNames
    let reason =
      encrypted.isEmpty
      ? "\(name) names \(NameList.and(sensitive)), which none of \(readers) keeps as data of its own, "
        + "and \(entry.channel) still holds it after \(entry.publisherName) has deleted it."
      : "\(readers) \(entry.consumers.count == 1 ? "keeps" : "keep") \(NameList.and(encrypted)) of "
        + "\(name), so it travels, but with a key per person, whose loss deletes it on "
        + "\(entry.channel) too."
    return Decision(
      rule: Self.id, subject: .event(name), topic: .dataMinimisation,
      outcome: .practice(.dataMinimisation, detail: parts.joined(separator: "; ")),
      reason: reason, evidence: entry.evidence,
      alternatives: [
        Alternative(
          .practice(.dataMinimisation, detail: "all fields in clear text"),
          whyNot: "Whoever may read \(entry.channel) would see \(NameList.and(sensitive)), and no "
            + "deletion would reach the messages that are kept.")
      ], origin: .rule)
  }
}
