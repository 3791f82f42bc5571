import Engine
import TestSupport
import Testing

@Suite("The built-in knowledge")
struct BuiltInKnowledgeTests {
  private static let catalog = KnowledgeCatalog.builtIn

  @Test("Every file is understood as a whole, and no two entries share an id or a name")
  func noProblems() {
    #expect(Self.catalog.problems.map { "\($0.file):\($0.line): \($0.reason)" } == [])
  }

  @Test("It covers at least 120 technologies")
  func size() { #expect(Self.catalog.entries.count >= 120) }

  @Test("Every entry states a fact, and every fact one short sentence with an address and a date")
  func facts() {
    for entry in Self.catalog.entries {
      #expect(!entry.facts.isEmpty, "\(entry.id)")
      #expect(!entry.provides.isEmpty, "\(entry.id)")
      for fact in entry.facts {
        #expect(fact.says.count <= 240, "\(entry.id): \(fact.says)")
        #expect(fact.source.hasPrefix("https://"), "\(entry.id)")
        #expect(fact.read >= "2026-01-01", "\(entry.id)")
      }
    }
  }

  @Test("What is only known by the ends of its versions is no part that a text names")
  func releases() {
    let releases = Self.catalog.entries.filter { $0.kind == .release }
    #expect(!releases.isEmpty)
    for entry in releases {
      #expect(Self.catalog.entry(named: entry.name) == nil, "\(entry.id)")
      #expect(Self.catalog.entries(in: "It runs on \(entry.name).") == [], "\(entry.id)")
      #expect(!entry.facts(.supportEnd).isEmpty, "\(entry.id)")
    }
  }

  @Test("Every entry but those about releases is found by its name and by each alias")
  func names() {
    for entry in Self.catalog.entries where entry.kind != .release {
      for name in [entry.name] + entry.aliases {
        #expect(Self.catalog.entry(named: name)?.id == entry.id, "\(name)")
      }
    }
  }
}
