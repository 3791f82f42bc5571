internal import Engine

/// What was extracted, for people: a heading and a table per kind.
struct ExtractionSummary {
  var requirements: Requirements

  init(_ requirements: Requirements) { self.requirements = requirements }

  var text: String {
    [elements, interactions, events, qualities, taught, findings]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func place(_ evidence: Evidence?) -> String { evidence?.place.description ?? "—" }

  private func titled(_ title: String, _ header: [String], _ rows: [[String]]) -> String {
    rows.isEmpty ? "" : "\(title) (\(rows.count))\n" + TextTable(header: header, rows: rows).text
  }

  private var elements: String {
    titled(
      "Elements", ["Name", "Kind", "Domain", "Layer", "Where"],
      requirements.elements.map { element in
        [
          element.name, element.kind.title, element.domain ?? "—", element.layer ?? "—",
          place(element.evidence.first),
        ]
      })
  }

  private var interactions: String {
    titled(
      "Interactions", ["From", "To", "Style", "Via", "Conf", "Where"],
      requirements.interactions.map { interaction in
        [
          requirements.name(interaction.source), requirements.name(interaction.target),
          interaction.style.rawValue, interaction.via ?? interaction.channel ?? "—",
          hundredths(interaction.confidence), place(interaction.evidence.first),
        ]
      })
  }

  private var events: String {
    titled(
      "Events", ["Name", "Publisher", "Consumers", "Where"],
      requirements.events.map { event in
        [
          event.name, event.publisher.map(requirements.name) ?? "—",
          event.consumers.isEmpty
            ? "—" : event.consumers.map(requirements.name).joined(separator: ", "),
          place(event.evidence.first),
        ]
      })
  }

  private var qualities: String {
    titled(
      "Quality attributes", ["Name", "Statement", "Where"],
      requirements.qualities.map { [$0.name, $0.statement, place($0.evidence)] })
  }

  private var taught: String {
    titled(
      "Taught", ["Name", "Where"],
      requirements.taught.map { [$0.teaching.sentence, place($0.places.first)] })
  }

  private var findings: String { FindingList(requirements.findings.inReadingOrder).text }

  private func hundredths(_ confidence: Confidence) -> String {
    confidence.percent == 100
      ? "1.00" : "." + (confidence.percent < 10 ? "0" : "") + "\(confidence.percent)"
  }
}
