import Engine
import TestSupport
import Testing

@Suite("Mermaid diagrams of the document")
struct MermaidTests {
  /// The first Mermaid fence of a section.
  private func diagram(_ document: RenderedDocument, _ section: String) -> String? {
    guard let body = document.section(SectionID(section))?.body,
      let start = body.firstRange(of: "```mermaid\n")
    else { return nil }
    let rest = body[start.upperBound...]
    guard let end = rest.firstRange(of: "\n```") else { return nil }
    return String(rest[..<end.lowerBound])
  }

  @Test("keep hostile and Korean names inside quoted labels")
  func names() throws {
    let document = RequirementsBuilder {
      $0.component("A\"] --> X[\"B")
      $0.component("예약 서비스")
      $0.call("A\"] --> X[\"B", "예약 서비스", "read")
    }.document()
    let text = try #require(diagram(document, "integration-overview/integration-landscape"))
    #expect(text.contains("[\"A#34;] --#62; X[#34;B\"]"))
    #expect(text.contains("n2[\"예약 서비스\"]"))
    #expect(text.contains("n1 -->"))
  }

  @Test("draw a chain of calls with its answers")
  func sequence() throws {
    let document = RequirementsBuilder {
      $0.component("Shop")
      $0.component("Orders")
      $0.component("Payments")
      $0.call("Shop", "Orders", "submit; order", via: "REST")
      $0.call("Orders", "Payments", "authorise", via: "REST")
    }.document()
    let text = try #require(
      diagram(document, "communication-architecture/synchronous-communication"))
    let lines = text.split(separator: "\n")
    #expect(lines.first == "sequenceDiagram")
    #expect(lines.contains("  participant p3 as Payments"))
    #expect(lines.contains { $0.hasPrefix("  p1->>p2: submit#59; order") })
    #expect(lines.last?.hasPrefix("  p2-->>p1: answer") == true)
  }

  @Test("draw an event from its publisher over its channel to its consumers")
  func events() throws {
    let document = RequirementsBuilder {
      $0.broker("Kafka")
      $0.component("Orders")
      $0.component("Mail")
      $0.event("OrderPlaced", from: "Orders", to: ["Mail"])
    }.document()
    let text = try #require(
      diagram(
        document,
        "communication-architecture/asynchronous-communication/event-streaming-architecture"))
    #expect(text.contains("n1[\"Orders\"]"))
    #expect(text.contains("n1 -.->|\"OrderPlaced\"| c1"))
    #expect(text.contains("n2[\"Mail\"]"))
  }
}
