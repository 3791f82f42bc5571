import Engine
import Testing

@Suite("Reading the knowledge catalogue")
struct KnowledgeReaderTests {
  private static let courier = """
    - id: acme-courier
      name: Acme Courier
      aliases: [ACME Express, "Acme API"]
      kind: shipping
      vendor: Acme
      provides: [parcel-label, tracking]
      facts:
        - about: rate-limit
          value: 20
          unit: per-second
          says: "20 label requests per second and key."
          source: https://acme.example/limits
          read: 2026-11-22
        - about: webhook
          value: yes
          says: "Tracking changes are posted to one address."
          source: https://acme.example/webhooks
          read: 2026-11-22
    """

  @Test("An entry is read with its facts, their values and their line")
  func entry() throws {
    let reading = KnowledgeReader.reading(of: KnowledgeFile(name: "a.yaml", text: Self.courier))
    let entry = try #require(reading.entries.first)
    #expect(reading.problems.isEmpty)
    #expect(entry.id == "acme-courier")
    #expect(entry.aliases == ["ACME Express", "Acme API"])
    #expect(entry.kind == .shipping)
    #expect(entry.provides == ["parcel-label", "tracking"])
    #expect(entry.facts.map(\.about) == [.rateLimit, .webhook])
    #expect(entry.facts[0].number(.perSecond) == 20)
    #expect(entry.facts[1].word == "yes")
    #expect(entry.line == 1)
    #expect(entry.facts[0].read == "2026-11-22")
  }

  @Test(
    "A fault is named with its line and costs only what it stands in",
    arguments: [
      ("kind: shipping", "kind: pigeon", 4, "“pigeon” is no known kind", 0, 0),
      ("id: acme-courier", "id: Acme", 1, "“Acme” is no id of small letters", 0, 0),
      ("unit: per-second", "unit: bytes", 9, "a number about rate limit needs a unit", 1, 1),
      ("about: webhook", "about: weather", 14, "“weather”, which is no known aspect", 1, 1),
      ("value: yes", "value: maybe", 15, "“maybe” is none of yes, no", 1, 1),
      ("https://acme.example/limits", "http://acme.example", 12, "is no https address", 1, 1),
      ("read: 2026-11-22", "read: 22.11.2026", 13, "is no date", 1, 1),
      ("vendor: Acme", "seller: Acme", 5, "unknown key “seller”", 0, 0),
      ("name: Acme Courier", "nam: Acme Courier", 2, "unknown key “nam”", 0, 0),
    ])
  func fault(
    _ original: String, _ broken: String, _ line: Int, _ reason: String, _ entries: Int,
    _ facts: Int
  ) throws {
    let start = try #require(Self.courier.ranges(of: original).first)
    let text = Self.courier.replacingCharacters(in: start, with: broken)
    let reading = KnowledgeReader.reading(of: KnowledgeFile(name: "a.yaml", text: text))
    let problem = try #require(reading.problems.first)
    #expect(reading.problems.count == 1)
    #expect(problem.line == line)
    #expect(problem.reason.contains(reason))
    #expect(reading.entries.count == entries)
    #expect((reading.entries.first?.facts.count ?? 0) == facts)
    #expect(problem.finding.message.contains("a.yaml, line \(line)"))
  }

  @Test("Broken YAML costs the file, with the line, and no other file")
  func brokenFile() throws {
    let catalog = KnowledgeCatalog([
      KnowledgeFile(name: "good.yaml", text: Self.courier),
      KnowledgeFile(name: "bad.yaml", text: "- id: x\n  name: [\n"),
    ])
    #expect(catalog.entries.map(\.id) == ["acme-courier"])
    #expect(catalog.problems.map(\.file) == ["bad.yaml"])
    #expect((catalog.problems.first?.line ?? 0) >= 2)
  }
}

extension String {
  /// The text with a range of it replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
