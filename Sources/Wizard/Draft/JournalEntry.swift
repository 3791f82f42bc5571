import Engine

/// A line of a run's journal: together they do the run again on the same documents.
package enum JournalEntry: Equatable, Sendable {
  /// A session was opened at a time, `2026-01-31T09:30:00Z`, by a version of the program.
  case opened(session: String, time: String, version: String)
  /// A document as it was read, with its fingerprint.
  case document(name: String, fingerprint: String)
  /// What had been decided and saved before, as the text of a review file.
  case review(String)
  /// What the user did.
  case record(DraftRecord)
  /// All files were written.
  case saved

  /// What a journal begins with, for the people who open it.
  package static let heading = """
    # Dovetail journal 1. Each line is something that was done, under a remark that says what.
    # dovetail --replay FILE does it again and writes the same files.

    """

  /// The entry as one line, under a remark where that helps its reader.
  package var text: String {
    switch self {
    case .opened(let session, let time, let version):
      return "\n# \(time) \(session)\n" + line("session", session, time, version)
    case .document(let name, let fingerprint): return line("document", name, fingerprint)
    case .review(let text): return "# What was decided before\n" + line("review", text)
    case .saved: return "# All files were written\n" + line("saved")
    case .record(let record):
      return record.heading + String(decoding: record.encoded, as: UTF8.self) + "\n"
    }
  }

  private func line(_ tokens: String...) -> String {
    var writer = TokenWriter()
    tokens.forEach { writer.put($0) }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The entries of a journal, and the numbers of the lines that cannot be read.
  package static func entries(
    of text: String
  ) -> (entries: [JournalEntry], damaged: [Int]) {
    var entries: [JournalEntry] = []
    var damaged: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      if let entry = JournalEntry(line: Array(line.utf8)) {
        entries.append(entry)
      } else {
        damaged.append(index + 1)
      }
    }
    return (entries, damaged)
  }

  private init?(line: [UInt8]) {
    var reader = TokenReader(line)
    guard let kind = try? reader.text() else { return nil }
    do throws(DamagedTokens) {
      switch kind {
      case "session":
        self = .opened(
          session: try reader.text(), time: try reader.text(), version: try reader.text())
      case "document":
        self = .document(name: try reader.text(), fingerprint: try reader.text())
      case "review": self = .review(try reader.text())
      case "saved": self = .saved
      default:
        guard let record = DraftRecord(encoded: line) else { return nil }
        self = .record(record)
        return
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension DraftRecord {
  /// The line that stands above the record in a journal; empty for single keys.
  package var heading: String { remark.map { "# \($0)\n" } ?? "" }

  /// What a record is, for the reader of a journal; nil for single keys.
  private var remark: String? {
    switch self {
    case .changed(let name, _): name
    case .undone(let name, _): "Undo: \(name)"
    case .redone(let name, _): "Redo: \(name)"
    case .entered(let step): "Step \(step.number), \(step.title)"
    case .editorOpened(let section, _, _), .editorResumed(let section, _, _):
      "Writing \(section.rawValue)"
    case .editorChanged: nil
    case .changesChosen(let path, _): "Changes of \(path) left out or taken"
    case .conflictSettled(let path, _, let settlement):
      "A conflict in \(path) \(settlement == nil ? "opened again" : "settled")"
    case .editorClosed: "Done with writing"
    }
  }
}
