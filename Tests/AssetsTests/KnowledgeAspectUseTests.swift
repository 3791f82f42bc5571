import Foundation
import Testing

@Suite("What facts are about")
struct KnowledgeAspectUseTests {
  /// The folders in which facts may be put to use.
  private static let users = [
    "Sources/Engine/Design", "Sources/Engine/SourceReview", "Sources/Engine/Rendering",
    "Sources/Engine/Contracts", "Sources/Engine/Specifications",
  ]

  /// The cases of the enumeration of what facts are about, as the source names them.
  private static func aspects() throws -> [String] {
    let file = Repository.root.appending(path: "Sources/Engine/Knowledge/KnowledgeFact.swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    let declared = text.split(separator: "enum Unit").first ?? ""
    return declared.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("case ") }
      .flatMap { $0.dropFirst(5).split(separator: ",") }
      .map { name in
        String(name.split(separator: "=")[0]).trimmingCharacters(
          in: CharacterSet(charactersIn: " `"))
      }
  }

  private static func text(of folder: String) -> String {
    let root = Repository.root.appending(path: folder)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  @Test("Each of them is asked for by a rule, a check, a section or a contract")
  func everyAspectIsUsed() throws {
    let text = Self.users.map(Self.text).joined()
    let aspects = try Self.aspects()
    #expect(aspects.count > 15)
    let asked = [
      "citation(.%", "(.%)", "Aspect.%,", "facts(.%", "Limit(.%", "least(.%", ", .%,", "[.%,",
      ", .%]", "  .%,",
    ]
    for aspect in aspects {
      let forms = asked.map { $0.replacingOccurrences(of: "%", with: aspect) }
      #expect(forms.contains { text.contains($0) }, "nothing asks for \(aspect)")
    }
  }
}
