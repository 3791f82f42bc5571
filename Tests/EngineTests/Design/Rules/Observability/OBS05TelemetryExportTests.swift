import Engine
import TestSupport
import Testing

@Suite("OBS-05: OTLP only")
struct OBS05TelemetryExportTests {
  private func shop(_ said: String? = nil) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.call("Shop", "Pricing", "read prices")
      if let said { $0.statement(.tracing, said) }
    }
  }

  @Test(
    "Components know the collector, the collector knows the backend", .tags(.trigger, .explanation))
  func backend() throws {
    let decision = try #require(
      shop("Traces go to Grafana Cloud").design().decision(.system, .telemetry))
    #expect(
      decision.outcome == .practice(.otlpExport, detail: "through one collector to Grafana Cloud"))
    #expect(decision.reason.hasPrefix("Shop and 1 more component send OTLP"))
    #expect(decision.alternatives[0].whyNot.contains("all 2 components"))
  }

  @Test("An exporter that no collector has is a warning", .tags(.trigger))
  func removed() {
    let design = shop("The jaeger exporter sends traces").design()
    #expect(design.findings(of: "OBS-05").map(\.severity) == [.warning])
    #expect(shop("Traces go to Grafana Cloud").design().findings(of: "OBS-05").isEmpty)
  }

  @Test("One component alone has nothing to gather", .tags(.nonTrigger))
  func alone() {
    let design = RequirementsBuilder { $0.component("Shop") }.design()
    #expect(design.decisions(of: "OBS-05").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop().design(review: .choosing(chosen, for: .system, .telemetry))
    let decision = try #require(design.decision(.system, .telemetry))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("send OTLP") })
  }

  @Test("An exporter that a source has rejected is no warning", .tags(.nonTrigger))
  func rejected() {
    let design = RequirementsBuilder {
      $0.call("A", "B", "read x")
      $0.statement(.rejectedOption, "The Jaeger exporter in each service")
    }.design()
    #expect(design.findings(of: "OBS-05").isEmpty)
  }
}
