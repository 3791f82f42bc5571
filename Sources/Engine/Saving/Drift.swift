/// What the sources say now that the saved documents do not, and the reverse.
package struct Drift: Hashable, Sendable {
  package var findings: [Finding]

  /// Compares the ledger of the last save with the requirements as they are now.
  ///
  /// An interaction that only moved to another line is no drift.
  package init(saved: InteractionLedger, current: Requirements) {
    let now = InteractionLedger(current)
    var findings: [Finding] = []
    let savedByID = Dictionary(
      saved.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let currentIDs = Set(now.entries.map(\.id))
    for entry in now.entries {
      guard let before = savedByID[entry.id] else {
        findings.append(Self.added(entry))
        continue
      }
      if before.via != entry.via || before.channel != entry.channel {
        findings.append(Self.changed(entry, before: before))
      }
    }
    for entry in saved.entries where !currentIDs.contains(entry.id) {
      findings.append(Self.removed(entry))
    }
    self.findings = findings
  }

  private static func places(_ entry: InteractionLedger.Entry) -> [Evidence] {
    entry.place.map { [Evidence(place: $0, quote: entry.quote)] } ?? []
  }

  private static func added(_ entry: InteractionLedger.Entry) -> Finding {
    Finding(
      .error, rule: "DRF-01", subject: .interaction(entry.id),
      message: "\(entry.label) (\(entry.style.rawValue)) is in the sources and not in the saved "
        + "integration architecture.",
      places: places(entry), suggestion: regenerate)
  }

  private static func removed(_ entry: InteractionLedger.Entry) -> Finding {
    Finding(
      .error, rule: "DRF-02", subject: .interaction(entry.id),
      message: "\(entry.label) (\(entry.style.rawValue)) is in the saved integration architecture "
        + "and no longer in the sources; it was stated at this line.",
      places: places(entry), suggestion: regenerate)
  }

  private static func changed(
    _ entry: InteractionLedger.Entry, before: InteractionLedger.Entry
  ) -> Finding {
    func words(_ entry: InteractionLedger.Entry) -> String {
      let parts = [entry.via, entry.channel].filter { !$0.isEmpty }
      return parts.isEmpty ? "nothing named" : parts.joined(separator: ", ")
    }
    return Finding(
      .error, rule: "DRF-03", subject: .interaction(entry.id),
      message: "\(entry.label) went over \(words(before)) and now goes over \(words(entry)).",
      places: places(entry), suggestion: regenerate)
  }

  private static let regenerate =
    "Review the change and write the integration architecture again: dovetail generate."
}
