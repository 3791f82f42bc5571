package import Formats

/// What was extracted, in the shapes that `extract` prints.
package struct RequirementsReport: Hashable, Sendable {
  private let requirements: Requirements
  private let session: String?

  /// Reports requirements; `session` is the session's folder name, if there is a session.
  package init(_ requirements: Requirements, session: String? = nil) {
    self.requirements = requirements
    self.session = session
  }

  /// The report as a value whose keys stand in the documented order.
  package var value: OrderedValue {
    [
      "session": session.map { .string($0) } ?? .null,
      "components": .array(requirements.components.map { named($0, aliases: true) }),
      "externals": .array(requirements.elements(.externalSystem).map { named($0) }),
      "datastores": .array(requirements.elements(.dataStore).map { store($0) }),
      "dependencies": .array(requirements.interactions.map { dependency($0) }),
      "events": .array(requirements.events.map { event($0) }),
      "quality": .array(requirements.qualities.map { quality($0) }),
      "findings": .array(requirements.findings.map { finding($0) }),
    ]
  }

  /// The report as JSON, ending with a line feed.
  package var json: String { JSONWriter.document(value) }

  /// The dependencies as rows for a table or CSV, the titles first.
  package var rows: [[String]] {
    let titles = [
      "from", "to", "style", "via", "channel", "purpose", "confidence", "document", "line",
    ]
    return [titles]
      + requirements.interactions.map { interaction in
        let place = interaction.evidence.first?.place
        return [
          requirements.name(interaction.source), requirements.name(interaction.target),
          interaction.style.rawValue, interaction.via ?? "", interaction.channel ?? "",
          interaction.purpose ?? "", "\(interaction.confidence.percent)", place?.document ?? "",
          place.map { "\($0.line)" } ?? "",
        ]
      }
  }

  private func named(_ element: Element, aliases: Bool = false) -> OrderedValue {
    let place = element.evidence.first?.place
    var members = [OrderedValue.Member("name", .string(element.name))]
    if aliases { members.append(.init("aliases", .array(element.aliases.map { .string($0) }))) }
    members += Self.place(place)
    return .object(members)
  }

  private func store(_ element: Element) -> OrderedValue {
    .object(
      [
        .init("name", .string(element.name)),
        .init("owner", element.owner.map { .string(requirements.name($0)) } ?? .null),
      ] + Self.place(element.evidence.first?.place))
  }

  private func dependency(_ interaction: Interaction) -> OrderedValue {
    .object(
      [
        .init("from", .string(requirements.name(interaction.source))),
        .init("to", .string(requirements.name(interaction.target))),
        .init("style", .string(interaction.style.rawValue)),
        .init("via", interaction.via.map { .string($0) } ?? .null),
      ] + Self.place(interaction.evidence.first?.place) + [
        .init("confidence", .number(Self.fraction(interaction.confidence.percent))),
        .init(
          "evidence",
          .array(
            interaction.evidence.map { evidence in
              .object(
                Self.place(evidence.place) + [.init("quote", .string(evidence.quote))])
            })),
      ])
  }

  private func event(_ event: Event) -> OrderedValue {
    .object(
      [
        .init("name", .string(event.name)),
        .init("publisher", event.publisher.map { .string(requirements.name($0)) } ?? .null),
        .init("consumers", .array(event.consumers.map { .string(requirements.name($0)) })),
      ] + Self.place(event.evidence.first?.place))
  }

  private func quality(_ quality: QualityAttribute) -> OrderedValue {
    .object(
      [.init("name", .string(quality.name)), .init("statement", .string(quality.statement))]
        + Self.place(quality.evidence.place))
  }

  private func finding(_ finding: Finding) -> OrderedValue {
    let severity =
      switch finding.severity {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    return .object(
      [
        .init("severity", .string(severity)), .init("rule", .string(finding.rule.rawValue)),
        .init("message", .string(finding.message)),
      ] + Self.place(finding.places.first?.place) + [
        .init("suggestion", .string(finding.suggestion))
      ])
  }

  private static func place(_ place: Place?) -> [OrderedValue.Member] {
    [
      .init("document", place.map { .string($0.document) } ?? .null),
      .init("line", place.map { .int($0.line) } ?? .null),
    ]
  }

  /// `95` is 0.95.
  private static func fraction(_ percent: Int) -> String {
    if percent >= 100 { return "1" }
    let digits = percent < 10 ? "0\(percent)" : "\(percent)"
    return "0." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }
}
