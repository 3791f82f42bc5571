import Foundation
import Markup
import Testing

@testable import Engine

/// Documents that are broken at random: nothing that they hold makes a run fail.
///
/// `DOVETAIL_LONG=1` (`make fuzz-documents`) reads twenty thousand and runs a thousand of them to the end.
@Suite("Whatever a document holds, it is read")
struct HostileDocumentTests {
  private static let isLong = ProcessInfo.processInfo.environment["DOVETAIL_LONG"] != nil
  private static let documents: [SourceDocument] = {
    let examples = (0..<2).compactMap { try? ExampleSession.input($0).documents }.joined()
    return ExtractionFixtures.own + ExtractionFixtures.corpus + examples
  }()

  @Test("A document of broken bytes is read, and its evidence quotes lines that it has")
  func reading() {
    for seed in 0..<UInt64(Self.isLong ? 20_000 : 150) {
      let document = HostileDocument(seed, of: Self.documents).document
      let found = Extraction.requirements(of: [document])
      let lines = ParsedDocument(document).markup.lines.count
      let places =
        found.elements.flatMap(\.evidence).map(\.place)
        + found.interactions.flatMap(\.evidence).map(\.place)
      for place in places {
        #expect(1...lines ~= place.line && place.line...lines ~= place.endLine, "seed \(seed)")
      }
    }
  }

  @Test("A session of a broken document is designed and written to the end")
  func running() throws {
    var input = try ExampleSession.input(0)
    for seed in 0..<UInt64(Self.isLong ? 1_000 : 6) {
      input.documents = [HostileDocument(seed, of: Self.documents).document]
      let generation = Pipeline.generation(of: input)
      #expect(generation.artifacts.contains { $0.kind == .document }, "seed \(seed)")
    }
  }

  @Test("Bytes that are no UTF-8 take nothing of the text beside them")
  func invalidBytes() {
    let text = "# Shop\n\n## Order Service\n\n- **Dependencies:** Payment Service for payments\n"
    let broken = Array(text.utf8) + [0xFF, 0xFE] + Array("\n\nThe Order Service calls the ".utf8)
    let bytes = broken + [0xE2, 0x82] + Array(" Stock Service.\n\n## Stock Service\n".utf8)
    let found = Extraction.requirements(
      of: [SourceDocument(name: "shop.md", kind: .componentDesign, bytes: bytes)])
    #expect(found.components.map(\.name).contains("Stock Service"))
    #expect(found.interactions.count == 2)
  }
}
