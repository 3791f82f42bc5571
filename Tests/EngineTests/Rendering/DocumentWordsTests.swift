import Engine
import Foundation
import Testing

@Suite("The words of a whole document")
struct DocumentWordsTests {
  private static let sessions = ExampleSession.folders + DocumentSession.names

  private static func document(_ name: String) throws -> RenderedDocument {
    Pipeline.generation(
      of: ExampleSession.folders.contains(name)
        ? try ExampleSession.input(name) : try DocumentSession.input(name)
    ).document
  }

  /// The lines outside of fences, with the title of their section.
  private static func prose(_ document: RenderedDocument) -> [(section: String, text: String)] {
    document.sections.flatMap { section -> [(section: String, text: String)] in
      var isFenced = false
      return section.body.split(separator: "\n").compactMap { line in
        if line.hasPrefix("```") {
          isFenced.toggle()
          return nil
        }
        return isFenced ? nil : (section.title, String(line))
      }
    }
  }

  @Test("show no value of the program itself", arguments: sessions)
  func values(name: String) throws {
    for line in Self.prose(try Self.document(name)) {
      for word in ["Passage(", "Optional(", "Engine.", "[]", "nil,"] {
        #expect(!line.text.contains(word), "\(line.section): \(line.text)")
      }
    }
  }

  @Test("run into each other nowhere", arguments: sessions)
  func spaces(name: String) throws {
    for line in Self.prose(try Self.document(name)) {
      // The end of a code span or of a bracket followed by a letter, or a comma without its space.
      let glued = line.text.firstMatch(
        of: /`[^`|]+`(?:and|or|is|are)\b|\)[a-z]{2,}|[a-z],[a-z]{2,}/)
      #expect(glued == nil || line.text.contains("/"), "\(line.section): \(line.text)")
      // Two spaces begin a nested bullet and end a line of the title.
      let words = line.text.trimmingCharacters(in: .whitespaces)
      #expect(!words.contains("  "), "\(line.section): \(line.text)")
    }
  }

  @Test("stand in no two bullets of a section alike", arguments: sessions)
  func repetition(name: String) throws {
    for section in try Self.document(name).sections {
      var seen: Set<Substring> = []
      for line in section.body.split(separator: "\n") where line.hasPrefix("- ") {
        // What shows a failure, what follows it and where that is told may be the same for two elements.
        let mayRepeat = [
          "- **", "- Shown by", "- Back again", "- Behind it: as when", "- Behind them: as when",
        ]
        guard !mayRepeat.contains(where: line.hasPrefix) else { continue }
        #expect(seen.insert(line).inserted, "\(section.title): \(line)")
      }
    }
  }

  @Test(
    "leave no column of the compared interactions that says the same in each row",
    arguments: sessions)
  func columns(name: String) throws {
    let document = try Self.document(name)
    for id in [
      "communication-architecture/synchronous-communication",
      "communication-architecture/asynchronous-communication",
      "appendices/c-message-schema-registry",
    ] {
      let lines = document.section(SectionID(id))?.body.split(separator: "\n") ?? []
      let rows = lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map {
        $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      let width = rows.first?.count ?? 0
      let table = rows.prefix { $0.count == width }.dropFirst()
      guard table.count > 2 else { continue }
      for column in 0..<width
      where !["From", "To", "Named as", "Consumers"].contains(rows[0][column]) {
        let texts = Set(table.map { $0[column].replacing(/\]\[[^\]]*\]/, with: "]") })
        #expect(texts.count > 1 || texts == ["–"], "\(id): \(rows[0][column])")
      }
    }
  }
}
