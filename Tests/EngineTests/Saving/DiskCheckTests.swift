import Testing

@testable import Engine

@Suite("The files on disk against what the sources give")
struct DiskCheckTests {
  /// A way in which somebody changes a file by hand.
  enum Change: CaseIterable {
    case word, value, number, deletion, insertion, beginning, ending
  }

  private struct Saved {
    var generated: [String: String]
    var sources: [String: String]
    var artifacts: [Artifact]
  }

  private func saved(_ position: Int) throws -> Saved {
    let input = try ExampleSession.input(position)
    let generation = position == 0 ? ExampleSession.first : Pipeline.generation(of: input)
    let artifacts = generation.artifacts.filter { $0.kind != .review }
    return Saved(
      generated: Dictionary(
        artifacts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first }),
      sources: Dictionary(
        input.documents.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
        uniquingKeysWith: { first, _ in first }),
      artifacts: artifacts)
  }

  private func findings(_ saved: Saved, onDisk: [String: String]) -> [Finding] {
    let plan = SavePlanner(onDisk: onDisk, lastSaved: saved.generated).plan(saved.artifacts)
    return DiskCheck(
      plan, lastSaved: saved.generated, generated: saved.generated, sources: saved.sources
    ).findings
  }

  @Test("Files as they were generated give no finding", arguments: [0, 1])
  func untouched(position: Int) throws {
    let saved = try saved(position)
    #expect(findings(saved, onDisk: saved.generated).isEmpty)
  }

  @Test(
    "A change by hand to any contract is found, with its line and a second place",
    arguments: [0, 1], Change.allCases)
  func contracts(position: Int, change: Change) throws {
    let saved = try saved(position)
    let paths = saved.artifacts.filter { $0.kind != .document }.map(\.path)
    var onDisk = saved.generated
    for path in paths { onDisk[path] = saved.generated[path].map { change.applied(to: $0) } }
    let found = findings(saved, onDisk: onDisk)
    #expect(Set(found.compactMap(\.places.first?.place.document)) == Set(paths))
    for finding in found {
      let first = try #require(finding.places.first?.place)
      let second = try #require(finding.places.dropFirst().first?.place, "\(finding.message)")
      #expect(second.document != first.document)
      let text = saved.generated[second.document] ?? saved.sources[second.document] ?? ""
      #expect(second.line <= TextDiff.lines(of: text).count)
      #expect(finding.message.contains(second.description))
      #expect(finding.severity == .error)
    }
  }

  @Test(
    "A file that is taken away is missing, and another file or a source tells of it",
    arguments: [0, 1])
  func missing(position: Int) throws {
    let saved = try saved(position)
    for path in saved.generated.keys.sorted() {
      var onDisk = saved.generated
      onDisk[path] = nil
      let plan = SavePlanner(onDisk: onDisk, lastSaved: saved.generated).plan(saved.artifacts)
      let found = DiskCheck(plan, lastSaved: saved.generated).findings
      #expect(found.map(\.rule) == ["DRF-11"], "\(path)")
      #expect(found.first?.places.first?.place.document == path)
    }
    let all = findings(saved, onDisk: [:])
    #expect(all.count == saved.generated.count)
    #expect(all.allSatisfy { Set($0.places.map(\.place.document)).count > 1 })
  }

  @Test(
    "An operation, a channel, a field and a method that somebody adds are found where they stand")
  func additions() throws {
    let saved = try saved(0)
    let additions = [
      (
        "openapi/order-service.yaml", "paths:\n",
        "paths:\n  /drafts:\n    get:\n      operationId: x\n"
      ),
      ("asyncapi.yaml", "channels:\n", "channels:\n  mine:\n    address: mine.v1\n"),
      (
        "schemas/order-placed.schema.json", "        \"orderId\": {",
        "        \"mine\": {\"type\": \"string\"},\n        \"orderId\": {"
      ),
      ("proto/pricing.proto", "message Quote {\n", "message Quote {\n  string mine = 99;\n"),
      ("data-mapping.yaml", "mappings:\n", "mappings:\n  - entity: mine\n"),
    ]
    for (name, old, new) in additions {
      let path = "integration-specs/" + name
      let text = try #require(saved.generated[path])
      try #require(text.contains(old), "\(name)")
      var onDisk = saved.generated
      onDisk[path] = text.replacing(old, with: new, maxReplacements: 1)
      let found = findings(saved, onDisk: onDisk)
      #expect(found.count == 1, "\(name)")
      let places = found.first?.places.map(\.place) ?? []
      #expect(places.first?.document == path)
      #expect(places.contains { $0.document != path }, "\(name)")
    }
  }

  @Test(
    "Any fact of the document that is taken out is found, with a second place", arguments: [0, 1])
  func everyFact(position: Int) throws {
    let saved = try saved(position)
    let path = try #require(saved.artifacts.first { $0.kind == .document }?.path)
    let lines = TextDiff.lines(of: saved.generated[path] ?? "")
    let rows = lines.indices.filter { lines[$0].hasPrefix("| ") && lines[$0].contains("`") }
    for index in stride(from: 3, to: rows.count, by: max(1, rows.count / 12)).map({ rows[$0] }) {
      let cell = try #require(CodeSpans.spans(in: lines[index]).first)
      var changed = lines
      changed[index] = lines[index].replacing(cell, with: "somethingElse")
      var onDisk = saved.generated
      onDisk[path] = changed.joined(separator: "\n") + "\n"
      let found = findings(saved, onDisk: onDisk)
      #expect(found.map(\.rule) == ["DRF-16"], "\(lines[index])")
      #expect(Set(found.flatMap { $0.places.map(\.place.document) }).count > 1, "\(lines[index])")
    }
  }

  @Test("A renamed operation is held against the line that states it")
  func operation() throws {
    let saved = try saved(0)
    let path = "integration-specs/openapi/order-service.yaml"
    var onDisk = saved.generated
    onDisk[path] = saved.generated[path]?.replacing(
      "operationId: getOrder\n", with: "operationId: x\n")
    let finding = try #require(findings(saved, onDisk: onDisk).first)
    #expect(finding.places[1].quote.contains("GET /orders/{orderId}"))
  }

  @Test("A document whose table, artefact or name was changed no longer says what contracts say")
  func documentFacts() throws {
    let saved = try saved(0)
    let path = "integration-architecture_enterprise-expansion.md"
    let text = try #require(saved.generated[path])
    let changes = [
      ("| `POST /orders` |", "| `POST /order` |"),
      ("operationId: createOrder", "operationId: make"),
      ("`integration-specs/openapi/order-service.yaml`", "`orders.yaml`"),
    ]
    for (old, new) in changes {
      try #require(text.contains(old))
      var onDisk = saved.generated
      onDisk[path] = text.replacing(old, with: new, maxReplacements: 1)
      let finding = try #require(findings(saved, onDisk: onDisk).first, "\(old)")
      #expect(finding.rule == "DRF-16")
      #expect(finding.places.count > 1)
    }
  }

  @Test("A row that somebody adds to a table of the document is found; a table of one's own is not")
  func documentRows() throws {
    let saved = try saved(0)
    let path = "integration-architecture_enterprise-expansion.md"
    var lines = TextDiff.lines(of: saved.generated[path] ?? "")
    let row = try #require(lines.lastIndex { $0.hasPrefix("| `POST /orders`") })
    var onDisk = saved.generated
    let own = ["", "| Who | When |", "| --- | --- |", "| we | today |", ""]
    let strategy = try #require(lines.firstIndex(of: "### Integration Strategy"))
    onDisk[path] =
      (lines[...strategy] + own + lines[(strategy + 1)...]).joined(separator: "\n") + "\n"
    #expect(findings(saved, onDisk: onDisk).isEmpty)
    lines.insert("| `POST /drafts` | made up |", at: row + 1)
    onDisk[path] = lines.joined(separator: "\n") + "\n"
    let found = findings(saved, onDisk: onDisk)
    #expect(found.map(\.rule) == ["DRF-16"])
    #expect(found.first?.places.first?.place.line == row + 2)
  }

  @Test("Words that somebody adds to the document are the architect's")
  func documentWords() throws {
    let saved = try saved(0)
    let path = "integration-architecture_enterprise-expansion.md"
    var onDisk = saved.generated
    onDisk[path] = saved.generated[path]?.replacing(
      "### Integration Strategy\n",
      with: "### Integration Strategy\n\nAgreed with the platform team on Tuesday.\n")
    #expect(onDisk[path] != saved.generated[path])
    #expect(findings(saved, onDisk: onDisk).isEmpty)
  }
}

extension DiskCheckTests.Change {
  /// The text with the change made, about its middle.
  func applied(to text: String) -> String {
    var lines = TextDiff.lines(of: text)
    let middle = lines.indices.first { $0 >= lines.count / 2 && lines[$0].count > 3 } ?? 0
    switch self {
    case .word: lines[middle] += "x"
    case .value:
      // What stands behind the last mark that parts a name from its value.
      let line = lines.indices.first { $0 >= middle && Self.valueStart(lines[$0]) != nil } ?? middle
      let start = Self.valueStart(lines[line]) ?? lines[line].endIndex
      lines[line] = String(lines[line][..<start]) + "changed"
    case .number:
      let line = lines.indices.first { lines[$0].contains(where: \.isWholeNumber) } ?? middle
      lines[line] = lines[line].replacing("1", with: "7").replacing("0", with: "8") + " "
    case .deletion: lines.remove(at: middle)
    case .insertion: lines.insert("added by hand", at: middle)
    case .beginning: lines.insert("added by hand", at: 0)
    case .ending: lines.append("added by hand")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where the value of `key: value`, `"key": "value"`, `type name = 1;` or `| cell | cell |` begins.
  private static func valueStart(_ line: String) -> String.Index? {
    for mark in [": ", " = ", " | "] {
      if let range = line.ranges(of: mark).last, range.upperBound < line.endIndex {
        return range.upperBound
      }
    }
    return nil
  }
}
