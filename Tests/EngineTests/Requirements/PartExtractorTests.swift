import Testing

@testable import Engine

@Suite("Parts without a heading of their own")
struct PartExtractorTests {
  @Test("Items that hold labels or what the part does are parts")
  func nestedItems() {
    let marked = MarkedText(
      """
      ## Platform

      - Back end
        - Trip Builder
          - Purpose: joins points to trips
          «- Depends on: Map Matching (REST)»
        - Map Matching
          - Depends on: none
        - Driver Score
          «- reads trips from Trip Builder»
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["Trip Builder", "Map Matching", "Driver Score"])
    #expect(
      found.arrows == [
        "Trip Builder > Map Matching sync", "Driver Score > Trip Builder data",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A bold line above labelled lines names a part, and the section's title does not")
  func boldLines() {
    let marked = MarkedText(
      """
      ## Parts at a glance

      **Search Service** (Rust)
      Finds hotels.
      «*Talks to:* Rates Service via gRPC»

      **Rates Service** (Go)
      Knows prices.
      *Talks to:* nothing
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["Search Service", "Rates Service"])
    #expect(found.arrows == ["Search Service > Rates Service sync"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A table of labels describes the part of its heading, or the one that it names")
  func cards() {
    let marked = MarkedText(
      """
      ## Component: Call Console

      | Field | Value |
      |---|---|
      | Responsibility | takes calls |
      «| Depends on | Incident Service |»

      ## Catalogue

      | Component | Incident Service |
      |---|---|
      | Responsibility | owns incidents |
      «| Publishes | IncidentOpened |»
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["Call Console", "Incident Service"])
    #expect(found.arrows == ["Call Console > Incident Service unknown"])
    #expect(found.events.map(\.name) == ["IncidentOpened"])
    #expect(found.interactionLines == [marked.lines[0]])
    #expect(found.events.first?.evidence.map(\.place.line) == [marked.lines[1]])
  }

  @Test("Codes in a column or before a name are other names of the part")
  func codes() {
    let marked = MarkedText(
      """
      ## Components

      | ID | Component | Depends On |
      |---|---|---|
      «| C-01 | Portal | C-02, DS-01 |»
      «| C-02 | Permit API | SC-3 |»

      ## Data stores

      | ID | Store | Technology |
      |---|---|---|
      | DS-01 | Permit Base | PostgreSQL |

      ## SC-3 Map Server

      - **Purpose:** draws maps
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["Portal", "Permit API", "Map Server"])
    #expect(
      found.arrows == [
        "Portal > Permit API unknown", "Portal > Permit Base data",
        "Permit API > Map Server unknown",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test(
    "A number before a title that counts something else is no part",
    arguments: ["ADR-001 Use queues", "FR-2: Export Service", "NFR-3 Fast Service"])
  func otherNumbers(title: String) {
    let found = extracted("## \(title)\n\n- **Purpose:** x\n- **Dependencies:** none\n")
    #expect(found.components.isEmpty)
  }

  @Test("A document about one component is read with its title as the part")
  func sole() {
    let found = extracted(
      """
      # Wallet service – design

      ## Dependencies

      | Dependency | Type | Direction | Protocol |
      |---|---|---|---|
      | fraud-check | Service | outbound | gRPC |
      | game-server | Service | inbound | REST |
      | wallet-store | Database | outbound | SQL |
      """)
    #expect(
      found.arrows == [
        "Wallet service > fraud-check sync", "game-server > Wallet service sync",
        "Wallet service > wallet-store data",
      ])
  }

  @Test("Headings below a title that announces parts name them; titles of sections do not")
  func building() {
    let found = extracted(
      """
      ## Building blocks

      ### Ordering

      Ordering calls Inventory.

      ### Inventory

      Counts things.

      ### Error Handling

      Retries.
      """)
    #expect(found.components.map(\.name).prefix(2) == ["Ordering", "Inventory"])
    #expect(found.arrows == ["Ordering > Inventory sync"])
  }

  @Test("Short headings whose texts begin with what something does name parts")
  func deeds() {
    let found = extracted(
      """
      # Tutoring

      ## Matching
      Finds tutors. Reads profiles from Profiles over gRPC.

      ## Profiles
      Stores tutors in PostgreSQL.

      ## Payments
      Wraps Stripe.

      ## Deployment
      Everything runs in one cluster.
      """)
    #expect(found.components.map(\.name) == ["Matching", "Profiles", "Payments"])
    #expect(found.arrows.contains("Matching > Profiles sync"))
  }
}
