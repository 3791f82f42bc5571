/// MSG-01: every event travels in a CloudEvents envelope.
package struct MSG01CloudEvents: DecisionRule {
  package static let id: RuleID = "MSG-01"
  package static let trigger = "Every event"
  package static let source = "CloudEvents 1.0; OpenTelemetry semantic conventions for CloudEvents"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: EventTraffic(model).entries.map { entry in
        let event = entry.event
        return Decision(
          rule: Self.id, subject: .event(event.name), topic: .envelope,
          outcome: .practice(
            .cloudEvents,
            detail: "id, source, specversion, type, time, subject, datacontenttype, traceparent"),
          reason: "By source and id \(entry.consumerNames) "
            + "\(entry.consumers.count == 1 ? "tells" : "tell") a repeated \(event.name) from a new "
            + "one, and traceparent ties it to what \(entry.publisherName) was doing.",
          evidence: entry.evidence,
          alternatives: [
            Alternative(
              .practice(.cloudEvents, detail: "an envelope of its own"),
              whyNot: "Every further consumer of \(event.name) would need code for it.")
          ],
          origin: .rule)
      })
  }
}
