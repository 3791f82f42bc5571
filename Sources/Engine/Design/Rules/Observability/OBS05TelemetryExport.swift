/// OBS-05: components send OTLP and know no other protocol of a backend.
package struct OBS05TelemetryExport: DecisionRule {
  package static let id: RuleID = "OBS-05"
  package static let trigger = "A system of more than one component"
  package static let source =
    "OpenTelemetry Collector contrib, pull request 26546 (the jaeger exporter is removed)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let count = model.requirements.components.count
    guard count > 1 else { return Design() }
    let backend = NamedProduct.first(
      of: [
        "Grafana Cloud", "Grafana", "Tempo", "Jaeger", "Zipkin", "Datadog", "New Relic",
        "Honeycomb",
        "Elastic APM", "X-Ray", "Cloud Trace", "Application Insights",
      ], in: model.requirements)
    let target = backend.map { "to \($0.product)" } ?? "to a backend that is still open"
    let example = model.requirements.components[0].name
    var design = Design(decisions: [
      Decision(
        rule: Self.id, subject: .system, topic: .telemetry,
        outcome: .practice(.otlpExport, detail: "through one collector \(target)"),
        reason: "\(example) and \(count - 1) more \(count == 2 ? "component" : "components") send "
          + "OTLP to the collector, and only its configuration knows "
          + "\(backend?.product ?? "the backend").",
        evidence: backend.map { [$0.evidence] } ?? [],
        alternatives: [
          Alternative(
            .practice(.otlpExport, detail: "an exporter of the backend in each component"),
            whyNot: "A change of \(backend?.product ?? "the backend") would be a release of all "
              + "\(count) components.")
        ], origin: .rule)
    ])
    design.findings = exporters(model)
    return design
  }

  /// Lines that ask for an exporter that no collector has any more.
  private func exporters(_ model: DesignModel) -> [Finding] {
    model.requirements.statements.compactMap { said in
      let words = Wording(said.statement.text)
      guard said.topic != .rejectedOption,
        words.contains(any: ["jaeger exporter*", "jaeger agent*"])
      else { return nil }
      return Finding(
        .warning, rule: Self.id, subject: said.subject,
        message:
          "The source asks for the Jaeger exporter, which collectors since 0.85 do not start "
          + "with", places: [said.statement.evidence],
        suggestion: "Send OTLP; Jaeger takes it since 1.35.")
    }
  }
}
