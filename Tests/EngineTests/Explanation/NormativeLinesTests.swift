import Engine
import Foundation
import Testing

@Suite("Every line that asks for something")
struct NormativeLinesTests {
  /// A rule's id that stands outside of a link and of code.
  private static func bareRules(in line: String) -> [String] {
    var rest = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: " ")
    rest = rest.replacing(/\[[^\]]*\]\[[drf]-[0-9a-z-]+\]/, with: "")
    let words = rest.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    let known = Set(RuleCatalog.rules.map { type(of: $0).id.rawValue })
    return words.map(String.init).filter(known.contains)
  }

  /// The labels of the links to decisions and findings in a line.
  private static func handles(in line: String) -> [String] {
    line.components(separatedBy: "][").dropFirst().compactMap { part in
      part.firstIndex(of: "]").map { String(part[..<$0]) }
    }.filter { ["d-", "r-", "f-"].contains(String($0.prefix(2))) }
  }

  @Test(
    "bears an id that leads to its decision or finding, and no rule stands bare",
    arguments: ExampleSession.folders + DocumentSession.names)
  func linked(name: String) throws {
    let isExample = ExampleSession.folders.contains(name)
    let generation = Pipeline.generation(
      of: isExample ? try ExampleSession.input(name) : try DocumentSession.input(name))
    var resolved: Set<String> = []
    for section in generation.document.sections {
      var isFenced = false
      for line in section.body.split(separator: "\n").map(String.init) {
        if line.hasPrefix("```") { isFenced.toggle() }
        guard !isFenced, !line.hasPrefix("```") else { continue }
        #expect(Self.bareRules(in: line) == [], "\(section.title): \(line)")
        for handle in Self.handles(in: line) where resolved.insert(handle).inserted {
          #expect(throws: Never.self, "\(handle) in \(section.title)") {
            _ = try ExplanationQuery(handle, in: generation)
          }
        }
      }
    }
    #expect(resolved.count > 20)
  }

  @Test("that states a decision shows where it comes from", arguments: ExampleSession.folders)
  func founded(name: String) throws {
    let generation = Pipeline.generation(of: try ExampleSession.input(name))
    let lines = DocumentWriter.lines(generation.blueprint)
    #expect(lines.count > 300)
    for line in lines where [.rule, .sourceAndRule].contains(line.kind) {
      let shows =
        line.text.contains("][") || line.text.contains("component-design:")
        || line.text.contains("architecture-framework:")
      #expect(shows, "\(line.section.rawValue): \(line.text)")
    }
  }

  @Test("of a check leads to what breaks it")
  func checks() throws {
    let generation = ExampleSession.first
    let explainer = Explainer(try ExampleSession.input(0), generation: generation)
    for check in Coverage.checks {
      let found = explainer.explanation(
        of: try ExplanationQuery(check.id.rawValue, in: generation))
      let breaches = check.findings(in: CoveredSystem(generation.blueprint))
      #expect(found.findings == breaches, "\(check.id)")
    }
  }

  @Test("of a finding leads to that finding alone")
  func finding() throws {
    let generation = ExampleSession.first
    let wanted = try #require(generation.findings.first { $0.rule == "MSG-09" })
    let query = try ExplanationQuery(wanted.handle, in: generation)
    let found = Explainer(try ExampleSession.input(0), generation: generation)
      .explanation(of: query)
    #expect(found.findings == [wanted])
    #expect(found.evidence == wanted.places)
  }
}
