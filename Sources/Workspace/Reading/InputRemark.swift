package import Engine

/// What there is to say of a session's files, apart from what they say.
package enum InputRemark: Hashable, Sendable {
  case missingFramework(String)
  case notAFile(String)
  case leftOut(String, bytes: Int, limit: Int)
  case notUTF8(String)
  /// A file of the workspace's knowledge that could not be read.
  case unreadableKnowledge(String, reason: String)
  /// An interrupted save was carried on to its end.
  case finishedSave(fileCount: Int)
  /// A file changed after the save that was to write it was interrupted.
  case keptBoth(path: String, kept: String)

  package var finding: Finding {
    switch self {
    case .missingFramework(let name):
      Finding(
        .warning, rule: "INP-01", message: "There is no architecture framework (\(name)).",
        suggestion: "Add it so that layers, principles and quality goals are known.")
    case .notAFile(let name):
      Finding(
        .warning, rule: "INP-02", message: "\(name) is no regular file and was left out.",
        places: place(name), suggestion: "Put a file in its place.")
    case .leftOut(let name, let bytes, let limit):
      Finding(
        .warning, rule: "INP-03",
        message: "\(name) has \(bytes) bytes (limit \(limit)) and was left out.",
        places: place(name), suggestion: "Divide it into several documents.")
    case .notUTF8(let name):
      Finding(
        .warning, rule: "INP-04",
        message: "\(name) holds bytes that are no UTF-8; they show as U+FFFD.",
        places: place(name), suggestion: "Convert it to UTF-8 before saving.")
    case .unreadableKnowledge(let path, let reason):
      Finding(
        .warning, rule: "INP-07",
        message: "\(path) could not be read (\(reason)); what is built in stays known.",
        places: place(path), suggestion: "Make it a readable YAML file, or remove it.")
    case .finishedSave(let count):
      Finding(
        .note, rule: "INP-05",
        message: "A save that was interrupted has been finished: \(count) files written.",
        suggestion: "Nothing needs to be done.")
    case .keptBoth(let path, let kept):
      Finding(
        .warning, rule: "INP-06",
        message: "\(path) was edited after a save that was to write it was interrupted; "
          + "the edited file stays and the text of that save is in \(kept).",
        places: place(path), suggestion: "Take over what you need, then remove \(kept).")
    }
  }

  private func place(_ name: String) -> [Evidence] {
    [Evidence(place: Place(document: name, line: 1), quote: "")]
  }
}
