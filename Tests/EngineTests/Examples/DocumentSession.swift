import Engine
import Foundation
import TestSupport
import Testing

/// A session made of one of the fixtures' documents, as the pipeline takes it.
enum DocumentSession {
  /// Documents in other styles and languages than the built-in examples.
  static let names = ["market-korean", "transit-german"]

  /// The session of a document among the fixtures of the extraction; its marks are left out.
  static func input(_ name: String, review: Review = Review()) throws -> PipelineInput {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/extraction")
    let text = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    return try input(name, text: text, review: review)
  }

  /// The session of a component design that a test writes down.
  static func input(
    _ name: String, text: String, review: Review = Review()
  ) throws -> PipelineInput {
    let session = try #require(Session(folder: "001-\(name)"))
    return PipelineInput(
      session: session,
      documents: [
        SourceDocument(
          name: "component-design_\(name).md", kind: .componentDesign, bytes: Array(text.utf8))
      ],
      review: review,
      dates: DocumentDates(created: "2026-01-31", updated: "2026-01-31"), knowledge: .builtIn)
  }
}
