import Testing

@testable import Engine

@Suite("Lines of extracted items")
struct ItemLineTests {
  private static let documents = ExtractionFixtures.own + ExtractionFixtures.corpus

  @Test("Fixture documents are there to be read")
  func fixtures() {
    #expect(ExtractionFixtures.own.count >= 13)
  }

  @Test(
    "Every element stands on its line under its name, alias or one like it",
    arguments: documents.map(\.name))
  func elements(name: String) throws {
    let (found, lines) = try read(name)
    for element in found.elements {
      let names: [String] = [element.name] + element.aliases
      for evidence in element.evidence {
        let place = evidence.place
        let text = lines[(place.line - 1)..<place.endLine].joined(separator: " ")
        #expect(
          Self.stands(names, in: text), "\(element.name) at \(place.line): \(text.prefix(120))")
      }
    }
  }

  @Test(
    "Every event stands on its line under its name or channel", arguments: documents.map(\.name))
  func events(name: String) throws {
    let (found, lines) = try read(name)
    for event in found.events {
      for evidence in event.evidence {
        let place = evidence.place
        let text = lines[(place.line - 1)..<place.endLine].joined(separator: " ")
        #expect(
          Self.stands([event.name, event.channel ?? event.name], in: text),
          "\(event.name) at \(place.line): \(text.prefix(120))")
      }
    }
  }

  @Test(
    "Every place of an interaction is quoted as it stands there", arguments: documents.map(\.name))
  func quotes(name: String) throws {
    let (found, lines) = try read(name)
    #expect(found.interactions.allSatisfy { !$0.evidence.isEmpty })
    for evidence in found.interactions.flatMap(\.evidence) {
      #expect(evidence.quote.hasPrefix(lines[evidence.place.line - 1]), "\(evidence.place.line)")
    }
  }

  private func read(_ name: String) throws -> (Requirements, [String]) {
    let document = try #require(Self.documents.first { $0.name == name })
    let text = String(decoding: document.bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return (Extraction.requirements(of: [document]), lines.map(String.init))
  }

  /// Whether a text has one of some names, in any spelling, or the words of one of them.
  private static func stands(_ names: [String], in text: String) -> Bool {
    let joined = TextWords.words(text).joined()
    return names.contains { name in
      let parsed = ElementName(name)
      return joined.contains(parsed.looseKey)
        || parsed.words.allSatisfy { joined.contains($0) }
    }
  }
}
