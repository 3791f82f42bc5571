import Testing

@testable import Engine

@Suite("Mermaid flowcharts")
struct FlowchartTests {
  private func chart(_ body: String) -> Requirements {
    extracted("```mermaid\nflowchart LR\n\(body)\n```\n")
  }

  @Test(
    "Every way to draw an arrow is read",
    arguments: [
      ("A --> B --> C", "A>B B>C"), ("A & B --> C & D", "A>C A>D B>C B>D"),
      ("A -- text --> B", "A>B"), ("A -->|text| B", "A>B"), ("A-.->B", "A>B"), ("A ==> B", "A>B"),
      ("A -. text .-> B", "A>B"), ("A == text ==> B", "A>B"), ("A --- B", "A>B"),
      ("A --x B", "A>B"),
      ("A[One] --> B(Two); B --> C", "A>B B>C"), ("A ~~~ B", ""), ("A ----> B", "A>B"),
      ("A:::hot --> B", "A>B"), ("A -->|\"x --> y\"| B", "A>B"), ("a-b --> c.d", "a-b>c.d"),
    ])
  func arrows(text: String, expected: String) {
    let (diagram, unread) = FlowchartReader.diagram([
      CodeLine(text: "graph TD", line: 1), CodeLine(text: text, line: 2),
    ])
    let edges = diagram.edges.map { "\(diagram.nodes[$0.from].id)>\(diagram.nodes[$0.to].id)" }
    #expect(edges.joined(separator: " ") == expected)
    #expect(unread.isEmpty)
  }

  @Test("Shapes, tags and groups tell what the boxes are")
  func shapes() {
    let found = chart(
      """
      subgraph core [Core]
        ord["Order<br/>Service"] -->|SQL| db[(Orders)]
      end
      subgraph External Services
        pay[Paymatic]
      end
      ord -->|REST| pay
      ord --> web([Shipmatic])
      ord -.->|OrderPlaced| bus{{Kafka}}
      bus --> mail[Mail Service]
      style ord fill:#fff
      """)
    #expect(
      Set(found.parts) == [
        "component Order Service", "dataStore Orders", "externalSystem Paymatic",
        "externalSystem Shipmatic", "broker Kafka", "component Mail Service",
      ])
    #expect(
      found.arrows == [
        "Order Service > Orders data", "Order Service > Paymatic sync",
        "Order Service > Shipmatic unknown", "Order Service > Kafka async",
        "Mail Service > Kafka async",
      ])
    #expect(found.events.map(\.name) == ["OrderPlaced"])
    #expect(found.events.first?.publisher == "order-service".id)
  }

  @Test("Each arrow's line is known and a second telling adds a place and confidence")
  func places() {
    let marked = MarkedText(
      """
      ## Order Service
      - **Responsibility:** x
      - **Dependencies:** «Payment Service for cards, gRPC»

      ## Payment Service
      - **Responsibility:** y

      ```mermaid
      graph TD
        O[Orders svc]
        «ord[Order] --> pay[Payment]»
      ```
      """)
    let found = marked.requirements
    #expect(found.arrows == ["Order Service > Payment Service sync"])
    #expect(found.interactionLines == marked.lines)
    #expect(found.interactions.first?.confidence.percent == 98)
  }

  @Test("The steps of a procedure are no components")
  func process() {
    let found = chart(
      "s[Start checkout] --> v{Valid?}\nv -->|yes| p[Process payment]\np --> e[Send mail]")
    #expect(found.elements.isEmpty)
  }

  @Test("Broken charts end at the line that breaks and harm nothing")
  func broken() {
    for text in [
      "A[unclosed --> B", "--> B", "A -->", "A -- x", "subgraph", "end end", "\"", "A@{",
    ] {
      let found = chart("X --> Y\n\(text)\nX --> Z")
      #expect(found.arrows.count >= 2)
    }
  }

  @Test(
    "An arrow to a group reaches its members; one between groups says nothing")
  func groups() throws {
    let found = chart(
      """
      gw[Shop Gateway] --> core
      subgraph core [Core]
        ord[Order Service]
        pay[Payment Service]
      end
      subgraph rim [Rim]
        mail[Mail Service]
        sms[Text Service]
      end
      core --> rim
      """)
    #expect(
      found.arrows == [
        "Shop Gateway > Order Service unknown", "Shop Gateway > Payment Service unknown",
      ])
    let first = try #require(found.interactions.first)
    #expect(first.confidence.percent < 80)
    #expect(found.components.count == 5)
  }
}
