private import CAssets

/// The files that are built into the program: the palettes, the example workspace, the knowledge catalogue.
package enum Assets {
  /// The names of all built-in files, as paths with `/`, in ascending order of their bytes.
  package static var names: [String] { entries.map(\.name) }

  /// The bytes of a built-in file, exactly as in the repository; `nil` when there is no such file.
  package static func bytes(named name: String) -> [UInt8]? {
    entries.first { $0.name == name }.map { Array($0.bytes) }
  }

  /// A built-in file as text; `nil` when there is no such file or when it is not UTF-8.
  package static func text(named name: String) -> String? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return String(validating: entry.bytes, as: UTF8.self)
  }

  /// The palettes, ordered by name: the file's name without folder and extension, and its YAML.
  package static func palettes() -> [(name: String, text: String)] {
    let folder = "Themes/"
    let ending = ".yaml"
    return entries.compactMap { entry in
      guard entry.name.hasPrefix(folder), entry.name.hasSuffix(ending),
        let text = String(validating: entry.bytes, as: UTF8.self)
      else { return nil }
      return (String(entry.name.dropFirst(folder.count).dropLast(ending.count)), text)
    }
  }

  /// The files of the knowledge catalogue, ordered by name: the file's name and its YAML.
  package static func knowledge() -> [(name: String, text: String)] {
    let folder = "Knowledge/"
    return entries.compactMap { entry in
      guard entry.name.hasPrefix(folder),
        let text = String(validating: entry.bytes, as: UTF8.self)
      else { return nil }
      return (String(entry.name.dropFirst(folder.count)), text)
    }
  }

  /// The files of the example workspace, ordered by path, with paths relative to the workspace.
  package static func exampleWorkspace() -> [(path: String, bytes: [UInt8])] {
    let folder = "Examples/"
    return entries.compactMap { entry in
      guard entry.name.hasPrefix(folder) else { return nil }
      let path = ".taskmaster/docs/design/architecture/" + entry.name.dropFirst(folder.count)
      return (path, Array(entry.bytes))
    }
  }

  /// The rows of the C table; the bytes are constants of the binary and live as long as it runs.
  private static var entries: [(name: String, bytes: UnsafeBufferPointer<UInt8>)] {
    UnsafeBufferPointer(start: dovetail_first_asset(), count: dovetail_asset_count()).compactMap {
      guard let name = $0.name else { return nil }
      return (String(cString: name), UnsafeBufferPointer(start: $0.bytes, count: $0.size))
    }
  }
}
