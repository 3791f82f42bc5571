import Testing

@testable import Engine

@Suite("Facts about components and the system")
struct FactExtractorTests {
  @Test(
    "Numbers with units become measures",
    arguments: [
      ("p95 below 350 ms", QualityAttribute.Measure.latency(milliseconds: 350, percentile: 95)),
      ("P99 < 1.2s", .latency(milliseconds: 1200, percentile: 99)),
      ("<10ms response time", .latency(milliseconds: 10, percentile: nil)),
      ("99.95 % availability", .availability(0.9995)), ("가용성 99.9%", .availability(0.999)),
      ("4,200 requests/s at peak", .throughput(perSecond: 4200, unit: "requests")),
      ("600 orders per minute", .throughput(perSecond: 10, unit: "orders")),
      ("RPO 15 minutes", .recoveryPoint(seconds: 900)),
      ("RTO 4 hours", .recoveryTime(seconds: 14400)),
      ("RPO 0", .recoveryPoint(seconds: 0)),
      ("Orders are kept 10 years", .retention(seconds: 315_360_000)),
    ])
  func measures(text: String, expected: QualityAttribute.Measure) {
    #expect(MeasureReader.measures(in: text, topic: "") == [expected])
  }

  @Test("A component's quality, interfaces and data are attached to it")
  func component() {
    let found = extracted(
      """
      ## Order Service
      - **Responsibility:** takes orders
      - **Interfaces:** REST and gRPC
        - `POST /orders` submits an order
        - gRPC `Stock.ReserveStock` reserves
      - **Data owned:** `order`: `orderId: uuid`, `total: decimal(12,2)`
      - **Quality:** p95 below 200 ms. 99.9 % availability.
      """)
    #expect(found.components.first?.responsibility?.text == "takes orders")
    #expect(
      found.components.first?.interfaces.map(\.signature) == [
        .http(method: "POST", path: "/orders"), .rpc(service: "Stock", method: "ReserveStock"),
      ])
    #expect(found.components.first?.interfaces.map(\.purpose) == ["submits an order", "reserves"])
    #expect(found.entities.map(\.name) == ["order"])
    #expect(
      found.entities.first?.fields == [
        DataField(name: "orderId", type: "uuid"), DataField(name: "total", type: "decimal(12,2)"),
      ])
    #expect(
      found.qualities.map(\.subject) == [
        .element("order-service".id), .element("order-service".id),
      ])
    #expect(found.qualities.map(\.name) == ["Latency", "Availability"])
  }

  @Test("Published and consumed events are joined across sections, with channel and fields")
  func events() {
    let found = extracted(
      """
      ## Order Service
      - **Responsibility:** x
      - **Events published:**
        - `OrderPlaced` on `orders.order-placed.v1`: `orderId: uuid`
      ## Mail Service
      - **Responsibility:** y
      - **Events consumed:**
        - `OrderPlaced` from Order Service, to send a mail
      """)
    #expect(found.events.count == 1)
    #expect(found.events.first?.channel == "orders.order-placed.v1")
    #expect(found.events.first?.consumers == ["mail-service".id])
    #expect(found.events.first?.fields.map(\.name) == ["orderId"])
    #expect(found.arrows == ["Order Service > Mail Service async"])
    #expect(found.interactions.first?.channel == "orders.order-placed.v1")
  }

  @Test(
    "What is undecided is an open question, not a fact",
    arguments: [
      "Search engine: to be decided", "Returns are TBD.", "검색 엔진은 미정이다.",
    ])
  func open(text: String) {
    let found = extracted("# Notes\n\n\(text)\n")
    #expect(found.openQuestions.map(\.text) == [text])
    #expect(found.openQuestions.first?.evidence.place.line == 3)
    #expect(found.elements.isEmpty)
  }

  @Test("A document of section titles alone names no component")
  func sections() {
    let text =
      "# Overview\n\n## Purpose\n\nx\n\n## Data Flow\n\n## Security\n\n## API\n\n## Deployment\n"
    #expect(extracted(text).elements.isEmpty)
  }
}
