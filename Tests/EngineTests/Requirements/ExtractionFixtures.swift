import Foundation

@testable import Engine

/// The documents in many styles that the tests of the extraction read.
enum ExtractionFixtures {
  /// The documents of the project's own, by file name.
  static let own: [SourceDocument] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return documents(in: tests.appending(path: "Fixtures/extraction"))
  }()

  /// The documents of the folder that `DOVETAIL_CORPUS` names; none where it names none.
  static let corpus: [SourceDocument] = {
    guard let folder = ProcessInfo.processInfo.environment["DOVETAIL_CORPUS"] else { return [] }
    return documents(in: URL(filePath: folder).appending(path: "docs"))
  }()

  private static func documents(in folder: URL) -> [SourceDocument] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().compactMap { file in
      guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return nil }
      return SourceDocument(name: file, kind: .loose, bytes: Array(data))
    }
  }
}
