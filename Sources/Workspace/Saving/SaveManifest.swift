/// What a committed save writes and removes: the content of `COMMIT` in the staging folder.
///
/// One line per file in the order of writing; the last line seals those before it. A staged file is
/// named by its position.
struct SaveManifest: Hashable, Sendable {
  enum Entry: Hashable, Sendable {
    /// Put staged file number `index` in the path's place.
    case write(index: Int, path: String, old: ContentHash?, new: ContentHash)
    case remove(path: String, old: ContentHash)

    var path: String {
      switch self {
      case .write(_, let path, _, _), .remove(let path, _): path
      }
    }
  }

  /// The file that makes a save count.
  static let name = "COMMIT"
  static let temporaryName = "COMMIT.tmp"
  private static let title = "dovetail save 1"

  var entries: [Entry]

  init(entries: [Entry]) { self.entries = entries }

  var text: String {
    var text = Self.title + "\n"
    for entry in entries {
      switch entry {
      case .write(let index, let path, let old, let new):
        text += "write \(index) \(old?.description ?? "-") \(new) \(path)\n"
      case .remove(let path, let old): text += "remove \(old) \(path)\n"
      }
    }
    return text + "end \(ContentHash(Array(text.utf8)))\n"
  }

  /// Reads a manifest; `nil` when it is not whole.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.title[...], lines.popLast() == "" else { return nil }
    guard let seal = lines.popLast(), seal.hasPrefix("end ") else { return nil }
    let sealed = bytes.dropLast(seal.utf8.count + 1)
    guard ContentHash(seal.dropFirst(4)) == ContentHash(Array(sealed)) else { return nil }
    entries = []
    for line in lines.dropFirst() {
      guard let entry = Self.entry(line), SessionPath.isSafe(entry.path) else { return nil }
      entries.append(entry)
    }
  }

  private static func entry(_ line: Substring) -> Entry? {
    let isWrite = line.hasPrefix("write ")
    let parts = line.split(
      separator: " ", maxSplits: isWrite ? 4 : 2, omittingEmptySubsequences: false)
    if isWrite {
      guard parts.count == 5, let index = Int(parts[1]), let new = ContentHash(parts[3]) else {
        return nil
      }
      let old = ContentHash(parts[2])
      guard old != nil || parts[2] == "-" else { return nil }
      return .write(index: index, path: String(parts[4]), old: old, new: new)
    }
    guard parts.count == 3, parts[0] == "remove", let old = ContentHash(parts[1]) else {
      return nil
    }
    return .remove(path: String(parts[2]), old: old)
  }
}
