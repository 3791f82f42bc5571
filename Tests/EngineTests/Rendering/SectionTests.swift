import Engine
import Formats
import TestSupport
import Testing

@Suite("Sections of the document")
struct SectionTests {
  private let document = RequirementsBuilder.shop.document()

  private func body(_ id: String) -> String { document.section(SectionID(id))?.body ?? "" }

  /// The text of the fence in a section.
  private func fenced(_ id: String) -> [String] {
    let text = body(id)
    guard let start = text.firstRange(of: "```yaml\n") else { return [] }
    let rest = text[start.upperBound...]
    guard let end = rest.firstRange(of: "\n```") else { return [] }
    return (rest[..<end.lowerBound] + "\n").split(separator: "---\n").map(String.init)
  }

  @Test("quote what a source states, with its place")
  func quotes() {
    let text = body(
      "security-architecture/authentication-and-authorization/identity-and-access-management/authentication-flow"
    )
    #expect(
      text.contains(
        "- **Multi-Factor Authentication:** “Staff use a hardware key” (component-design:"))
  }

  @Test("mark what no source states as an assumption with a question")
  func assumptions() {
    let text = body(
      "disaster-recovery-and-business-continuity/backup-and-recovery/data-backup-strategy/recovery-procedures"
    )
    #expect(text.contains("- **Recovery Time Objective (RTO):** *Assumption:* "))
    #expect(text.contains(" *Confirm:* "))
  }

  @Test("compare calls in a table")
  func calls() {
    let text = body("communication-architecture/synchronous-communication")
    #expect(text.contains("| From | To | For | Timeout | Retry |"))
    #expect(
      text.contains("| Order Service | Payment Service | authorise the payment (component-design:"))
  }

  @Test("say above a table what holds for each of its rows")
  func common() {
    let text = body("communication-architecture/synchronous-communication")
    #expect(text.hasPrefix("Three calls wait for an answer, all over REST over HTTPS"))
    let coverage = body("appendices/a-integration-patterns-catalog")
    #expect(coverage.contains("; security by [SEC-01][r-sec-01]"))
    #expect(!coverage.contains("| Security |"))
  }

  @Test("let a caller refuse in the protocol in which it is asked")
  func refusals() {
    let document = RequirementsBuilder {
      $0.external("Kiosk")
      $0.component("Loan Service")
      $0.call("Kiosk", "Loan Service", "check out", via: "SIP2")
      $0.call("Shop Gateway", "Pricing", "read prices", via: "gRPC")
      $0.call("Pricing", "Tax Service", "calculate the tax", via: "REST")
    }.document()
    let text =
      document.section(SectionID("communication-architecture/synchronous-communication"))?.body
      ?? ""
    #expect(text.contains("refuse as SIP2 provides for it"))
    #expect(text.contains("refuse with `UNAVAILABLE`"))
    let runbooks = document.section(SectionID("appendices/f-operational-runbooks"))?.body ?? ""
    #expect(runbooks.contains("Kiosk calls from outside and gets no answer"))
  }

  @Test("take the registration of instances for no call of the business")
  func registrations() {
    let document = RequirementsBuilder {
      for name in ["Order Service", "Payment Service"] {
        $0.call(name, "Eureka Server", "registers", via: "HTTP")
      }
      $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
    }.document()
    let calls =
      document.section(SectionID("communication-architecture/synchronous-communication"))?.body
      ?? ""
    #expect(calls.hasPrefix("One call waits for an answer"))
    let registry =
      document.section(
        SectionID(
          "service-integration-architecture/service-discovery/service-registry-pattern/registry-technology"
        ))?.body ?? ""
    #expect(
      registry.contains(
        "Order Service and Payment Service register at or ask Eureka Server and go on with the "))
  }

  @Test("multiply rate and payload where the sources state both")
  func load() {
    let document = RequirementsBuilder {
      $0.message("Scanner", "Archive", "pages of up to 2 MiB", via: "SQS", channel: "pages")
      $0.quality(.throughput(perSecond: 50, unit: "pages"), of: "Scanner", "50 pages/s")
    }.document()
    let text = document.section(SectionID("appendices/d-performance-benchmarks"))?.body ?? ""
    #expect(text.contains("| Scanner → Archive | 50/s (component-design:"))
    #expect(text.contains("| 100 MiB/s |"))
  }

  @Test("tell for each element what its dependants do when it is down")
  func failureNarratives() {
    let text = body("appendices/f-operational-runbooks")
    #expect(
      text.contains(
        "**Stripe is down.** Payment Service, Order Service and Shop Gateway refuse what needs it.")
    )
    #expect(text.contains("- Payment Service (charge the card): fails fast with 503"))
    #expect(text.contains("- Behind it: as when Payment Service is down."))
    #expect(text.contains("- Behind it: as when Order Service is down."))
    #expect(text.contains("Mail Service hears no new OrderPlaced."))
    #expect(text.contains("`CallErrorBudgetBurn` for the peer `stripe`"))
  }

  @Test("say of a system without stores, events and users that this is so, in words that fit")
  func small() {
    let document = RequirementsBuilder { $0.call("A Service", "B Service") }.document()
    for section in document.sections {
      for words in [
        "one of one ", "of the 1 ", "all one ", "each of the one", " no of them", "the 1 ",
        "the 0 ", "any of the no",
        "the no ", "from 1 s to 1 s",
      ] {
        #expect(!section.body.contains(words), "\(section.title): \(words)")
      }
    }
    let encryption = document.section(
      SectionID("security-architecture/data-protection/data-encryption/encryption-at-rest"))
    #expect(
      encryption?.body.hasPrefix("- **Database Encryption:** Not applicable: no data store") == true
    )
  }

  @Test("quote no line that only announces a list, and no word that is part of a name")
  func announcements() {
    let document = RequirementsBuilder {
      $0.component("Live Session")
      $0.component("Shop Gateway")
      $0.call("Shop Gateway", "Live Session", "join")
      $0.statement(.orchestration, "Execute the following steps to run it on Kubernetes:")
      $0.statement(.sessions, "Shop Gateway calls Live Session")
    }.document()
    #expect(!document.sections.contains { $0.body.contains("Execute the following steps") })
    #expect(
      document.section(
        SectionID(
          "security-architecture/authentication-and-authorization/identity-and-access-management/authentication-flow"
        ))?.body.contains("“Shop Gateway calls Live Session”") == false)
  }

  @Test("list what stays inside a process by itself")
  func inProcess() {
    let document = RequirementsBuilder {
      $0.message("API Server", "Event Bus", "publishes domain events", via: "in-process")
      $0.access("API Server", "Order Database", "orders")
    }.document()
    let text =
      document.section(SectionID("communication-architecture/synchronous-communication"))?.body
      ?? ""
    #expect(text.contains("One interaction stays inside a process"))
    #expect(text.contains("| API Server | Event Bus | publishes domain events"))
  }

  @Test("name the owner of each store")
  func stores() {
    #expect(
      body("data-integration-architecture/database-integration")
        .contains("| PostgreSQL 16 | Order Service | Order Service: orders |"))
  }

  @Test(
    "write YAML that reads back",
    arguments: [
      "service-integration-architecture/load-balancing/api-gateway-integration/gateway-configuration",
      "monitoring-and-observability/integration-monitoring/metrics-collection/monitoring-stack",
      "monitoring-and-observability/integration-monitoring/distributed-tracing/tracing-configuration",
      "monitoring-and-observability/logging-and-auditing/centralized-logging/logging-configuration",
      "performance-and-scalability/scalability-architecture/horizontal-scaling/container-orchestration",
      "communication-architecture/synchronous-communication/http-rest-api-communication/api-specification",
    ])
  func yaml(id: String) throws {
    let documents = fenced(id)
    #expect(!documents.isEmpty)
    for document in documents { _ = try YAMLReader.value(of: document) }
  }

  @Test("deploy the component on which most depend, with its probes")
  func kubernetes() throws {
    let documents = try fenced(
      "performance-and-scalability/scalability-architecture/horizontal-scaling/container-orchestration"
    ).map(YAMLReader.value)
    #expect(
      documents.compactMap { $0["kind"]?.stringValue } == [
        "Deployment", "Service", "HorizontalPodAutoscaler",
      ])
  }

  @Test("alert on a ratio, never on a bare count of errors")
  func alerts() {
    let text = body(
      "monitoring-and-observability/integration-monitoring/metrics-collection/monitoring-stack")
    #expect(text.contains("status=~\"5..\"}[1h])) / sum by (service) (rate("))
  }

  @Test("send traces by OTLP only")
  func tracing() throws {
    let value = try YAMLReader.value(
      of: fenced(
        "monitoring-and-observability/integration-monitoring/distributed-tracing/tracing-configuration"
      )[0])
    #expect(value["exporters"]?.members?.map(\.key) == ["otlp"])
  }

  @Test("say in one line why there is no gRPC")
  func noGRPC() {
    let text = body(
      "communication-architecture/synchronous-communication/grpc-communication/service-definition")
    #expect(text.hasPrefix("No call in scope uses gRPC"))
    #expect(!text.contains("\n"))
  }

  @Test("tell in a runbook what each dependant does")
  func runbooks() {
    let text = body("appendices/f-operational-runbooks")
    #expect(text.contains("**Stripe is down.**"))
    #expect(text.contains("- Payment Service (charge the card): "))
  }
}
