package import Formats

/// The interactions of the last save with their places, so that a later run can say what moved on.
///
/// Kept as `.dovetail/interactions.yaml`: one mapping per interaction, which git merges line by line.
package struct InteractionLedger: Hashable, Sendable {
  /// The path inside the session folder.
  package static let path = ".dovetail/interactions.yaml"

  /// One interaction as it was saved.
  package struct Entry: Hashable, Sendable {
    package var id: InteractionID
    /// `Order Service → Payment Service`.
    package var label: String
    package var style: CommunicationStyle
    package var via: String
    package var channel: String
    /// The first place that stated it; `nil` for one that the reviewer added.
    package var place: Place?
    /// The words of that place.
    package var quote: String
  }

  package var entries: [Entry]

  /// The ledger of these requirements, in their order.
  package init(_ requirements: Requirements) {
    entries = requirements.interactions.map { interaction in
      Entry(
        id: interaction.id,
        label: requirements.name(interaction.source) + " → "
          + requirements.name(interaction.target),
        style: interaction.style, via: interaction.via ?? "", channel: interaction.channel ?? "",
        place: interaction.evidence.first?.place, quote: interaction.evidence.first?.quote ?? "")
    }
  }

  /// Reads a saved ledger; an entry that lacks a field is left out.
  package init(text: String) throws(YAMLError) {
    // A large system has more interactions than a text of strangers may have nodes.
    let value = try YAMLReader.node(of: text, nodeLimit: .max).value
    entries = (value["interactions"]?.elements ?? []).compactMap { item in
      guard let id = item["id"]?.stringValue, let label = item["label"]?.stringValue,
        let style = CommunicationStyle(rawValue: item["style"]?.stringValue ?? "")
      else { return nil }
      var place: Place?
      if let document = item["document"]?.stringValue, let line = item["line"]?.intValue {
        place = Place(document: document, line: line)
      }
      return Entry(
        id: InteractionID(id), label: label, style: style, via: item["via"]?.stringValue ?? "",
        channel: item["channel"]?.stringValue ?? "", place: place,
        quote: item["quote"]?.stringValue ?? "")
    }
  }

  /// The ledger as YAML.
  package var text: String {
    let items = entries.map { entry -> OrderedValue in
      var members: [OrderedValue.Member] = [
        .init("id", .string(entry.id.rawValue)),
        .init("label", .string(entry.label)),
        .init("style", .string(entry.style.rawValue)),
      ]
      if !entry.via.isEmpty { members.append(.init("via", .string(entry.via))) }
      if !entry.channel.isEmpty { members.append(.init("channel", .string(entry.channel))) }
      if let place = entry.place {
        members.append(.init("document", .string(place.document)))
        members.append(.init("line", .int(place.line)))
        members.append(.init("quote", .string(entry.quote)))
      }
      return .object(members)
    }
    return YAMLWriter.document(
      .object([.init("interactions", .array(items))]),
      header: "Interactions of the last save, written by dovetail; read by `dovetail check`.")
  }
}
