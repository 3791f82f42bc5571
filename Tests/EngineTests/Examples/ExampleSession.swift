import Assets
import Engine
import TestSupport
import Testing

/// A session of the example workspace that is built in, as the pipeline takes it.
enum ExampleSession {
  static let folders = ["001-enterprise-expansion", "002-city-library-renewal"]

  /// What the pipeline makes of the first session; made once, because many tests look at it.
  static let first: Generation = {
    guard let input = try? input(0) else { preconditionFailure("The example is built in.") }
    return Pipeline.generation(of: input)
  }()

  /// The session at that position of ``folders``.
  static func input(_ position: Int, review: Review = Review()) throws -> PipelineInput {
    try input(folders[position], review: review)
  }

  /// The session's documents with an empty review and fixed dates.
  static func input(_ folder: String, review: Review = Review()) throws -> PipelineInput {
    let session = try #require(Session(folder: folder))
    let prefix = ".taskmaster/docs/design/architecture/\(folder)/"
    let documents = Assets.exampleWorkspace().compactMap { file -> SourceDocument? in
      guard file.path.hasPrefix(prefix) else { return nil }
      let name = String(file.path.dropFirst(prefix.count))
      return SessionDocuments.kind(ofFileName: name).map {
        SourceDocument(name: name, kind: $0, bytes: file.bytes)
      }
    }
    try #require(documents.count == 2)
    return PipelineInput(
      session: session, documents: documents, review: review,
      dates: DocumentDates(created: "2026-01-31", updated: "2026-01-31"), knowledge: .builtIn)
  }
}
