import Foundation
import Testing

@testable import Engine

/// What a perfect reading of an example session finds, and what it must not find.
private struct Expectation: Decodable {
  struct Named: Decodable {
    var name: String
    var aliases: [String]?
  }
  struct Arrow: Decodable {
    var from: String
    var to: String
    var style: String
  }
  struct Message: Decodable {
    var name: String
    var publisher: String?
    var consumers: [String]
  }
  struct Absent: Decodable {
    var components: [String]
    var externals: [String]
    var dependencies: [[String]]
  }
  var components: [Named]
  var externals: [Named]
  var datastores: [Named]
  var dependencies: [Arrow]
  var events: [Message]
  var absent: Absent
}

/// An example session with its documents and what they state.
private struct Example {
  let expected: Expectation
  let documents: [SourceDocument]
  let found: Requirements

  init(_ folder: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Fixtures/examples/\(folder.prefix(3)).expected.json")
    expected = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file))
    let session = tests.appending(path: "../../Sources/CAssets/Examples/\(folder)")
    let name = folder.dropFirst(4)
    documents = try [
      ("architecture-framework", SourceDocument.Kind.framework),
      ("component-design", .componentDesign),
    ].map { title, kind in
      let file = "\(title)_\(name).md"
      return SourceDocument(
        name: file, kind: kind, bytes: Array(try Data(contentsOf: session.appending(path: file))))
    }
    found = Extraction.requirements(of: documents)
  }

  func names(_ kind: Element.Kind) -> Set<String> { Set(found.elements(kind).map(\.name)) }
}

@Suite("Reading the example sessions")
struct ExampleReadingTests {
  private static let folders = ["001-enterprise-expansion", "002-city-library-renewal"]

  @Test("All elements are found under their names, and nothing that is none", arguments: folders)
  func elements(folder: String) throws {
    let example = try Example(folder)
    #expect(Set(example.expected.components.map(\.name)) == example.names(.component))
    #expect(
      Set(example.expected.externals.map(\.name)).isSubset(of: example.names(.externalSystem)))
    #expect(Set(example.expected.datastores.map(\.name)) == example.names(.dataStore))
    #expect(example.names(.component).isDisjoint(with: example.expected.absent.components))
    #expect(example.names(.externalSystem).isDisjoint(with: example.expected.absent.externals))
    for component in example.expected.components {
      let element = try #require(example.found.components.first { $0.name == component.name })
      let keys = ([element.name] + element.aliases).map { ElementName($0).exactKey }
      #expect((component.aliases ?? []).allSatisfy { keys.contains(ElementName($0).exactKey) })
    }
  }

  @Test("All dependencies are found with their styles, and none that is denied", arguments: folders)
  func dependencies(folder: String) throws {
    let example = try Example(folder)
    let found = example.found
    let arrows = Set(found.arrows)
    for arrow in example.expected.dependencies {
      #expect(arrows.contains("\(arrow.from) > \(arrow.to) \(arrow.style)"))
    }
    // An event may go where no call goes.
    let calls = found.interactions.filter { $0.style != .async }
    for pair in example.expected.absent.dependencies {
      #expect(
        !calls.contains { [found.name($0.source), found.name($0.target)] == pair }, "\(pair)")
    }
    let known = Set(example.expected.dependencies.map { "\($0.from) > \($0.to) \($0.style)" })
    let components = example.names(.component)
    let extra = found.interactions.filter {
      components.contains(found.name($0.source)) && components.contains(found.name($0.target))
    }.map { "\(found.name($0.source)) > \(found.name($0.target)) \($0.style.rawValue)" }
    #expect(Set(extra).subtracting(known).isEmpty)
  }

  @Test("All events are found with publisher and consumers", arguments: folders)
  func events(folder: String) throws {
    let example = try Example(folder)
    let found = example.found
    #expect(found.events.count == example.expected.events.count)
    for message in example.expected.events {
      let event = try #require(found.events.first { $0.name == message.name }, "\(message.name)")
      #expect(event.publisher.map { found.name($0) } == message.publisher)
      #expect(Set(event.consumers.map { found.name($0) }) == Set(message.consumers))
    }
  }

  @Test("Every element and event stands on the lines that are said to name it", arguments: folders)
  func lines(folder: String) throws {
    let example = try Example(folder)
    let texts = Dictionary(
      uniqueKeysWithValues: example.documents.map { document in
        let text = String(decoding: document.bytes, as: UTF8.self)
        return (document.name, text.split(separator: "\n", omittingEmptySubsequences: false))
      })
    func stands(_ names: [String], _ place: Place) throws -> Bool {
      let lines = try #require(texts[place.document])[(place.line - 1)..<place.endLine]
      let words = TextWords.words(lines.joined(separator: " ")).joined()
      return names.contains { words.contains(ElementName($0).looseKey) }
    }
    for element in example.found.elements {
      for evidence in element.evidence {
        #expect(
          try stands([element.name] + element.aliases, evidence.place),
          "\(element.name) at \(evidence.place.line)")
      }
    }
    for event in example.found.events {
      for evidence in event.evidence {
        #expect(
          try stands([event.name, event.channel ?? event.name], evidence.place),
          "\(event.name) at \(evidence.place.line)")
      }
    }
  }
}
