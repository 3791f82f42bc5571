internal import Formats

/// Renders the events as a catalogue for people.
struct EventCatalogWriter {
  let table: SpecificationTable

  /// The file `event-catalog.md`.
  var artifact: Artifact {
    Artifact(path: "integration-specs/event-catalog.md", kind: .eventCatalog, text: text)
  }

  private var messages: [MessageContract] { table.blueprint.contracts.messages }

  private var text: String {
    var parts = ["# Event Catalog", table.preamble]
    if messages.isEmpty {
      parts.append("No source names an event in this scope.")
    } else {
      parts += ["## Overview", overview]
      parts += messages.map(section)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var overview: String {
    MarkdownText.table(
      header: ["Event", "Channel", "Publisher", "Consumers", "Schema"],
      rows: messages.map { message in
        [
          MarkdownText.escaped(message.event), MarkdownText.code(message.channel),
          message.publisher.map(table.name) ?? "–", table.names(message.consumers),
          "[\(message.fileName)](schemas/\(message.fileName).schema.json)",
        ]
      })
  }

  private func section(_ message: MessageContract) -> String {
    var lines = [
      "- **Type:** \(MarkdownText.code(message.type))",
      "- **Channel:** \(MarkdownText.code(message.channel))"
        + (message.broker.map { " on \(table.name($0))" } ?? ""),
      "- **Publisher:** \(message.publisher.map(table.name) ?? "no source names one (MSG-09)")",
      "- **Consumers:** "
        + (message.consumers.isEmpty
          ? "no source names one (MSG-09)" : table.names(message.consumers)),
      "- **Delivery:** at least once; consumers drop a repeated pair of `source` and `id` (MSG-04)",
      "- **Partition key:** "
        + (message.partitionKey.map { MarkdownText.code($0) } ?? "none, order is not kept"),
      "- **Dead letters:** \(deadLetter(message))",
      "- **Data class:** \(message.dataClass.rawValue)",
      "- **Origin:** \(table.origin(message.origin))",
    ]
    if message.payload.fields.isEmpty {
      lines.append("- **Payload:** no source names a field")
    }
    var parts = ["## \(MarkdownText.escaped(message.event))", lines.joined(separator: "\n")]
    if !message.payload.fields.isEmpty { parts.append(fields(message.payload)) }
    return parts.joined(separator: "\n\n")
  }

  private func deadLetter(_ message: MessageContract) -> String {
    guard let policy = message.deadLetter else { return "none decided" }
    let count = "after \(policy.maximumDeliveries) deliveries"
    guard !policy.parksKey, !policy.channel.isEmpty else {
      return "the key is parked \(count), since order matters (MSG-06)"
    }
    return "\(MarkdownText.code(policy.channel)) \(count), kept \(policy.retentionDays) days"
  }

  private func fields(_ payload: SchemaContract) -> String {
    MarkdownText.table(
      header: ["Field", "Type", "Required", "Data class", "Note"],
      rows: payload.fields.map { field in
        [
          MarkdownText.code(field.name),
          MarkdownText.escaped(
            [field.type, field.format].compactMap { $0 }.joined(separator: ", ")),
          field.isRequired ? "yes" : "no", field.dataClass.rawValue,
          MarkdownText.escaped(field.note ?? ""),
        ]
      })
  }
}
