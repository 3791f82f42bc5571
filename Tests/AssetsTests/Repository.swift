import Foundation

/// The checked-out repository, to compare what is built in with the files it was built from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the plain files in a folder of the repository, ordered.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
