import Engine
import Foundation

/// The tests of all rules by what they show, read from the files that hold them.
struct RuleTestTable {
  /// What a rule's tests have to show.
  enum Aspect: String, CaseIterable {
    case trigger, nonTrigger, override, explanation

    /// What a test that shows it cannot do without.
    var marks: [String] {
      switch self {
      case .trigger: ["#expect(", "#require(", "expectReviewerWins("]
      case .nonTrigger: ["#expect("]
      case .override: ["review:", "expectReviewerWins("]
      case .explanation:
        [".reason", "whyNot", ".message", ".suggestion", ".overruled", "expectReviewerWins("]
      }
    }
  }

  /// One test with its text from its attribute to the next test.
  struct Row {
    var title: String
    var aspects: Set<Aspect>
    var body: String
  }

  private var rows: [RuleID: [Row]] = [:]

  /// Reads the test files below a folder; the file of a rule bears its type's name.
  init(below folder: URL) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    for rule in RuleCatalog.rules {
      let name = "\(String(describing: type(of: rule)))Tests.swift"
      guard let path = paths.first(where: { $0.hasSuffix("/" + name) }) else { continue }
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      rows[type(of: rule).id] = Self.rows(in: text)
    }
  }

  /// The tests of a rule that show one aspect.
  func tests(of rule: RuleID, showing aspect: Aspect) -> [Row] {
    (rows[rule] ?? []).filter { $0.aspects.contains(aspect) }
  }

  /// The tests of a rule.
  func tests(of rule: RuleID) -> [Row] { rows[rule] ?? [] }

  /// The tests in a file's text.
  static func rows(in text: String) -> [Row] {
    text.components(separatedBy: "  @Test(").dropFirst().map { body in
      let attribute = body.components(separatedBy: "  func ")[0]
      let title = attribute.components(separatedBy: "\"").dropFirst().first ?? ""
      let tags = attribute.components(separatedBy: ".tags(").dropFirst().first ?? ""
      let names = tags.prefix { $0 != ")" }.split { !$0.isLetter }.map(String.init)
      return Row(title: title, aspects: Set(names.compactMap(Aspect.init)), body: body)
    }
  }
}
