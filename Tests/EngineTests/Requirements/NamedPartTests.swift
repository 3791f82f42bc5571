import Testing

@testable import Engine

@Suite("Parts that a text begins with or that prose knows by name")
struct NamedPartTests {
  @Test("Paragraphs that begin with a name in bold and say what it does are parts")
  func paragraphs() {
    let found = extracted(
      """
      ## The pieces

      **Edge Agent.** Reads the meters and forwards batches to the Ingest Gateway over HTTPS.

      **Ingest Gateway** (Kotlin)
      Terminates TLS. Stores every batch in MongoDB.
      """)
    #expect(found.parts.contains("component Edge Agent"))
    #expect(found.arrows.contains("Edge Agent > Ingest Gateway sync"))
    #expect(found.arrows.contains("Ingest Gateway > MongoDB data"))
  }

  @Test("Principles in bold are no parts")
  func principles() {
    let found = extracted(
      """
      ## What guides us

      **Loose Coupling.** Teams deliver on their own.

      **Data Ownership.** One team answers for each record.
      """)
    #expect(found.elements.isEmpty)
  }

  @Test("In prose a name with an article acts, one without is asked")
  func properNames() {
    let found = extracted(
      """
      ## How it works

      The Draft Desk hands the article to the Publisher over HTTP. The Publisher tells Quickcache to drop
      the old copy. Readers come in through Quickcache. The Draft Desk keeps nothing that the Publisher has.
      """)
    #expect(found.parts.contains("component Draft Desk"))
    #expect(found.parts.contains("component Publisher"))
    #expect(found.parts.contains("externalSystem Quickcache"))
    #expect(found.arrows.contains("Draft Desk > Publisher sync"))
  }

  @Test("Below a title for neighbours a marked item is an external system, with who uses it")
  func externals() {
    let found = extracted(
      twoServices + """
        ## External systems

        - **Rate Board**: Called by the Payment Service.
        - **Tax Office**: Called by the Order Service.
        """)
    #expect(found.parts.contains("externalSystem Rate Board"))
    #expect(
      found.arrows.filter { $0.contains("Rate Board") }.map { $0.hasPrefix("Payment Service >") }
        == [true])
  }

  @Test("A title of a column is put together from its words")
  func headers() {
    #expect(HeaderVocabulary.role(of: "Inbound from") == .usedBy)
    #expect(HeaderVocabulary.role(of: "Outbound to") == .dependsOn)
    #expect(HeaderVocabulary.role(of: "Master data in") == .store)
    #expect(HeaderVocabulary.role(of: "Calling application") == .from)
    #expect(HeaderVocabulary.role(of: "Incoming events") == .other)
  }

  @Test("A provider beside a consumer is the end that is called")
  func providers() {
    let found = extracted(
      twoServices + """
        ## Interfaces

        | Provider | Consumer | Technology |
        | --- | --- | --- |
        | Payment Service | Order Service | gRPC |
        """)
    #expect(found.arrows == ["Order Service > Payment Service sync"])
  }

  @Test("The marks of a matrix mean what the text beside it says")
  func legend() {
    let found = extracted(
      twoServices + """
        ## Who calls whom

        ● = synchronous, ○ = asynchronous

        | | Order Service | Payment Service |
        | --- | --- | --- |
        | Order Service | – | ● |
        | Payment Service | ○ | – |
        """)
    #expect(found.arrows.contains("Order Service > Payment Service sync"))
    #expect(found.arrows.contains("Payment Service > Order Service async"))
  }

  @Test("A verb inside an event's name publishes nothing")
  func eventNames() {
    let found = extracted(
      """
      ### Catalog Service
      - **Responsibility:** keeps products
      - **Events published:** `ProductPublished`

      ### Pricing Service
      - **Responsibility:** keeps prices
      - **Events consumed:**
        - `ProductPublished` from Catalog Service, to drop the cached tax class
      """)
    let catalog = found.elements.first { $0.name == "Catalog Service" }?.id
    #expect(found.events.map(\.publisher) == [catalog])
    #expect(found.findings.filter { $0.rule == "EXT-05" }.isEmpty)
  }

  @Test("Notes and installed files of a deployment draw nothing")
  func notes() {
    let found = extracted(
      """
      ```plantuml
      @startuml
      component "Trade Capture" as TC
      [Price Forecaster] as PF --> TC
      note right of PF
        PF --> EPEX is planned
      end note
      node "Host" {
        artifact "trade-capture.jar"
      }
      @enduml
      ```
      """)
    #expect(found.arrows == ["Price Forecaster > Trade Capture unknown"])
    #expect(found.elements.map(\.name).sorted() == ["Price Forecaster", "Trade Capture"])
  }

  @Test("A person is not the service that is called like one")
  func persons() {
    let found = extracted(
      """
      ## Patient Service
      - **Responsibility:** keeps patients

      ## Flow

      ```mermaid
      sequenceDiagram
        actor Patient
        participant A as Booking App
        Patient->>A: book
        A->>S: find
        participant S as Patient Service
      ```
      """)
    #expect(found.arrows == ["Booking App > Patient Service unknown"])
  }

  @Test("Boxes whose rows are shifted by wide characters are boxes still")
  func wideBoxes() {
    let found = extracted(
      """
      ```
      ┌─────────┐ ┌─────────┐
      │ 运单服务 │ │ 调度服务 │
      └────┬────┘ └────┬────┘
           ▼           ▼
      ┌─────────┐ ┌─────────┐
      │  MySQL  │ │  Redis  │
      └─────────┘ └─────────┘
      ```
      """)
    #expect(found.arrows == ["运单服务 > MySQL data", "调度服务 > Redis data"])
  }
}
