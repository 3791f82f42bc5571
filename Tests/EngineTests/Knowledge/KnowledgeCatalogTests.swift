import Engine
import TestSupport
import Testing

@Suite("The knowledge catalogue")
struct KnowledgeCatalogTests {
  private static let base = KnowledgeFile(
    name: "brokers.yaml",
    text: """
      - id: acme-log
        name: Acme Log
        aliases: [AcmeMQ]
        kind: broker
        provides: [event-log]
        facts:
          - {about: payload-limit, value: 1048576, unit: bytes, says: "1 MiB a record.", source: "https://acme.example/a", read: 2026-11-22}
          - {about: ordering, value: per-key, says: "Order holds per key.", source: "https://acme.example/b", read: 2026-11-22}
      - id: acme-maps
        name: Acme Maps
        aliases: [Maps]
        kind: maps
      """)

  @Test(
    "A name is found in any spelling, with a version, a vendor or a bracket around it",
    arguments: [
      "Acme Log", "acme-log", "AcmeLog", "AcmeMQ", "Event Bus (Acme Log)", "Acme Log cluster",
      "Acme Log 3", "Amazon Acme Log",
    ])
  func lookup(_ name: String) {
    #expect(KnowledgeCatalog([Self.base]).entry(named: name)?.id == "acme-log")
  }

  @Test("A longer text names products by their whole names, everyday words name none")
  func inText() {
    let catalog = KnowledgeCatalog([Self.base])
    #expect(catalog.entries(in: "Kotlin with the Acme Log client").map(\.id) == ["acme-log"])
    #expect(catalog.entries(in: "Stores maps of the city").isEmpty)
    #expect(catalog.entry(named: "Maps")?.id == "acme-maps")
  }

  @Test("The workspace's entry extends the built-in one and overrides facts by what they are about")
  func merge() throws {
    let house = KnowledgeFile(
      name: ".dovetail/knowledge/house.yaml",
      text: """
        - id: acme-log
          name: Acme Log
          aliases: [House Bus]
          kind: broker
          facts:
            - {about: payload-limit, value: 65536, unit: bytes, says: "Our cluster takes 64 KiB.", source: "https://wiki.example/bus", read: 2026-11-23}
        """)
    let base = KnowledgeCatalog([Self.base])
    for catalog in [
      KnowledgeCatalog([Self.base, house]), KnowledgeCatalog([house], extending: base),
    ] {
      let entry = try #require(catalog.entry(named: "House Bus"))
      #expect(entry.facts(.payloadLimit).map { $0.number(.bytes) } == [65536])
      #expect(entry.facts(.ordering).map(\.word) == ["per-key"])
      #expect(catalog.entry(named: "AcmeMQ") == entry)
      #expect(entry.provides == ["event-log"])
      #expect(catalog.entries.count == 2)
    }
  }

  @Test("A name that two entries claim is a problem with file and line, and the first keeps it")
  func ambiguous() {
    let other = KnowledgeFile(
      name: "other.yaml", text: "- id: zeta\n  name: Zeta\n  aliases: [Acme MQ]\n  kind: broker\n")
    let catalog = KnowledgeCatalog([Self.base, other])
    #expect(catalog.entry(named: "AcmeMQ")?.id == "acme-log")
    #expect(catalog.problems.map(\.file) == ["other.yaml"])
    #expect(catalog.problems.first?.reason == "“Acme MQ” of Zeta is a name of Acme Log already")
  }

  @Test("A component is only what its whole name says, anything else what its name contains")
  func elements() {
    let catalog = KnowledgeCatalog([Self.base])
    let built = RequirementsBuilder {
      $0.component("Acme Log Consumer")
      $0.broker("Main Acme Log Backbone")
      $0.store("Orders", technology: "Acme Log")
    }
    let index = KnowledgeIndex(built.requirements, catalog: catalog)
    #expect(index.entries(of: ElementID("acme-log-consumer")).isEmpty)
    #expect(index.entries(of: ElementID("main-acme-log-backbone")).map(\.id) == ["acme-log"])
    #expect(index.entries(of: ElementID("orders")).map(\.id) == ["acme-log"])
  }
}
