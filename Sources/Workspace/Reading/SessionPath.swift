package import Engine

/// The names that a session's files have, as paths inside the session folder.
package enum SessionPath {
  package static let state = "_session-state.json"
  package static let specifications = "integration-specs"
  /// Where what colleagues share is kept: the review, the ledger, the merge bases.
  package static let shared = ".dovetail"
  package static let review = ".dovetail/review.yaml"
  /// What the workspace knows of technologies, as a path inside the workspace: all its sessions share it.
  package static let knowledge = ".dovetail/knowledge"
  package static let base = ".dovetail/base"
  /// Where a text of an interrupted save is put that could not be written to its place.
  package static let kept = ".dovetail/kept"
  /// The staging folder of a save.
  package static let staging = ".dovetail-saving"

  /// Whether a path is made of plain names only: relative, no `..`, no control characters.
  package static func isSafe(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = names.allSatisfy { name in
      !name.isEmpty && name.count <= 255 && !name.elementsEqual(".".utf8)
        && !name.elementsEqual("..".utf8) && name.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
    return isPlain && path.utf8.count <= 4000
  }

  /// Whether a path lies in a folder.
  static func lies(_ path: String, in folder: String) -> Bool {
    path.utf8.starts(with: (folder + "/").utf8)
  }

  /// The session that a folder's name stands for: `001-enterprise-expansion`.
  package static func session(folder: String) -> Session? {
    let digits = folder.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = folder.utf8.dropFirst(digits.count)
    guard isSafe(folder), !folder.utf8.contains(UInt8(ascii: "/")), rest.count > 1,
      rest.first == UInt8(ascii: "-"), let index = Int(String(Substring(digits)))
    else { return nil }
    return Session(folder: folder, index: index, name: String(Substring(rest.dropFirst())))
  }

  static func isFramework(_ name: String) -> Bool {
    name.hasPrefix("architecture-framework_") && name.hasSuffix(".md")
  }

  static func isComponentDesign(_ name: String) -> Bool {
    name.hasPrefix("component-design_") && name.hasSuffix(".md")
  }

  /// Whether a file in the folder of the specifications may be one of ours, by its ending.
  static func isGenerated(_ path: String) -> Bool {
    let endings = [".md", ".yaml", ".yml", ".json", ".proto", ".graphql"]
    return endings.contains { path.utf8.count > $0.utf8.count && path.hasSuffix($0) }
  }
}

/// The order of names by their bytes, which no locale changes.
func isBefore(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
