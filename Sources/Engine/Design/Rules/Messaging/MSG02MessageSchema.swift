/// MSG-02: every message has a JSON Schema with its major version in the id.
package struct MSG02MessageSchema: DecisionRule {
  package static let id: RuleID = "MSG-02"
  package static let trigger = "Every message"
  package static let source = "JSON Schema 2020-12"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for entry in EventTraffic(model).entries {
      let event = entry.event
      let fields = event.fields.map(\.name)
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .event(event.name), topic: .schema,
          outcome: .practice(
            .jsonSchema, detail: "major version \(majorVersion(of: entry.channel))"),
          reason: fields.isEmpty
            ? "\(entry.consumerNames) \(entry.consumers.count == 1 ? "reads" : "read") "
              + "\(event.name), whose fields no source names yet."
            : "\(entry.publisherName) puts \(NameList.and(fields)) into \(event.name), and a schema "
              + "keeps that promise checkable.",
          evidence: entry.evidence, origin: .rule))
      guard fields.isEmpty else { continue }
      design.findings.append(
        Finding(
          .note, rule: Self.id, subject: .event(event.name),
          message: "No source names the fields of \(event.name)", places: entry.evidence,
          suggestion: "List the fields with their types where \(entry.publisherName) is described.")
      )
    }
    return design
  }

  /// The number after the last `v` of a channel such as `orders.placed.v2`; 1 where there is none.
  private func majorVersion(of channel: String) -> Int {
    let last = channel.split(whereSeparator: { $0 == "." || $0 == "-" || $0 == "/" }).last ?? ""
    guard last.first == "v" || last.first == "V" else { return 1 }
    return Int(last.dropFirst()) ?? 1
  }
}
