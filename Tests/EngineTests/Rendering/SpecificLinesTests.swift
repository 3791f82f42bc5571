import Engine
import Foundation
import TestSupport
import Testing

@Suite("No line is equally true of any system")
struct SpecificLinesTests {
  /// Words that every document may use and that say nothing of the system.
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "both", "all", "none",
    "no",
  ]

  /// Whether a line says something of this system.
  ///
  /// It names a part of it, counts or measures something, quotes a source or points to its line. What is assumed or
  /// does not apply says so itself; a line that ends in a colon only announces others.
  static func isSpecific(_ line: CensusLine, names: Set<String>) -> Bool {
    if [.assumption, .absence, .artefact].contains(line.kind) { return true }
    let text = line.text
      .replacing(/\[[A-Z]{3}-[0-9]{2}\]\[[^\]]*\]/, with: "")
      .replacing(/\b[A-Z]{3}-[0-9]{2}\b/, with: "")
      .replacing(/Appendix [A-F]|CloudEvents 1\.0|L[123] Cache/, with: "")
    if text.hasSuffix(":") || text.hasPrefix("As under ") { return true }
    if text.contains("“") || text.contains("`") || text.contains(where: \.isNumber) { return true }
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    return !words.isDisjoint(with: numbers) || names.contains(where: text.contains)
  }

  private static func names(_ requirements: Requirements) -> Set<String> {
    Set(requirements.elements.map(\.name) + requirements.events.map(\.name))
  }

  private static let fixtures = [
    "canteen-chinese", "crew-system-tables", "farm-shop-building-blocks", "market-korean",
    "newsroom-prose", "parcels-japanese", "rides-pipeline-prose", "transit-german",
  ]

  @Test(
    "but names, counts, measures or quotes something of it",
    arguments: ExampleSession.folders + fixtures)
  func sessions(name: String) throws {
    let isExample = ExampleSession.folders.contains(name)
    let generation = Pipeline.generation(
      of: isExample ? try ExampleSession.input(name) : try DocumentSession.input(name))
    let names = Self.names(generation.blueprint.requirements)
    let lines = DocumentWriter.lines(generation.blueprint)
    #expect(lines.count > 200)
    for line in lines {
      #expect(Self.isSpecific(line, names: names), "\(line.section.rawValue): \(line.text)")
    }
  }

  @Test("in the document of a shop that a test writes down")
  func shop() {
    let blueprint = RequirementsBuilder.shop.blueprint()
    let names = Self.names(blueprint.requirements)
    for line in DocumentWriter.lines(blueprint) {
      #expect(Self.isSpecific(line, names: names), "\(line.section.rawValue): \(line.text)")
    }
  }

  @Test(
    "which general advice does not pass",
    arguments: [
      "Services should be loosely coupled and fail gracefully.",
      "Every message carries an id, so duplicates are dropped ([MSG-04][r-msg-04]).",
    ])
  func advice(text: String) {
    let line = CensusLine(section: SectionID("integration-overview"), text: text, kind: .rule)
    #expect(!Self.isSpecific(line, names: ["Order Service"]))
  }
}
