import Engine
import Foundation
import TestSupport
import Testing

/// The documents of the example workspace, compared with what was recorded and read.
///
/// `DOVETAIL_RECORD=1` records them again; the run fails all the same, so that nobody records by accident.
struct ExampleDocumentsTests {
  static let recorded: [(session: String, paths: [String])] = [
    (
      "001-enterprise-expansion",
      [
        "integration-architecture_enterprise-expansion.md", "integration-specs/decisions.md",
        "integration-specs/asyncapi.yaml", "integration-specs/openapi/order-service.yaml",
      ]
    ),
    (
      "002-city-library-renewal",
      [
        "integration-architecture_city-library-renewal.md", "integration-specs/decisions.md",
        "integration-specs/asyncapi.yaml", "integration-specs/openapi/loan-service.yaml",
      ]
    ),
  ]

  @Test("The examples give the documents that were recorded", arguments: 0..<2)
  func asRecorded(_ position: Int) throws {
    let (folder, paths) = Self.recorded[position]
    let generation = Pipeline.generation(of: try ExampleSession.input(folder))
    let expected = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Fixtures/examples/\(folder.prefix(3))/expected")
    for path in paths {
      let text = try #require(generation.artifacts.first { $0.path == path }?.text)
      let file = expected.appending(path: path)
      if ProcessInfo.processInfo.environment["DOVETAIL_RECORD"] != nil {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(path); run again without DOVETAIL_RECORD")
        continue
      }
      let known = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      #expect(firstDifference(text, known) == nil, "\(folder)/\(path)")
    }
  }

  /// The first line that differs, with its number; `nil` when the texts are the same bytes.
  private func firstDifference(_ text: String, _ known: String) -> String? {
    guard !text.utf8.elementsEqual(known.utf8) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = known.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, old).enumerated() where pair.0 != pair.1 {
      return "line \(number + 1): “\(pair.0)” instead of “\(pair.1)”"
    }
    return "\(lines.count) lines instead of \(old.count)"
  }
}
