import Engine
import TextEditing

extension DraftRecord {
  /// One line of printable UTF-8 without its line end, as the draft log keeps it.
  package var encoded: [UInt8] {
    var writer = TokenWriter()
    switch self {
    case .changed(let name, let edits): Self.write("changed", name, edits, to: &writer)
    case .undone(let name, let edits): Self.write("undone", name, edits, to: &writer)
    case .redone(let name, let edits): Self.write("redone", name, edits, to: &writer)
    case .entered(let step):
      writer.put("entered")
      writer.put(step.rawValue)
    case .editorOpened(let section, let text, let base):
      writer.put("opened")
      writer.put(section.rawValue)
      writer.put(text)
      writer.put(base)
    case .editorResumed(let section, let text, let base):
      writer.put("resumed")
      writer.put(section.rawValue)
      writer.put(text)
      writer.put(base)
    case .editorChanged(let record):
      writer.put("typed")
      record.encoded.withUnsafeBufferPointer { writer.put(utf8: $0) }
    case .changesChosen(let path, let choice):
      writer.put("chosen")
      writer.put(path)
      writer.put(choice.left)
      writer.put(choice.taken)
    case .conflictSettled(let path, let dispute, let settlement):
      writer.put("settled")
      writer.put(path)
      writer.put(dispute)
      writer.put(settlement) { $1.write(to: &$0) }
    case .editorClosed: writer.put("closed")
    }
    return writer.bytes
  }

  /// The record that a line of the draft log holds; nil when it is damaged.
  package init?(encoded bytes: [UInt8]) {
    var reader = TokenReader(bytes)
    guard let record = try? Self.read(&reader), reader.isAtEnd else { return nil }
    self = record
  }

  private static func write(
    _ kind: String, _ name: String, _ edits: [ReviewEdit], to writer: inout TokenWriter
  ) {
    writer.put(kind)
    writer.put(name)
    writer.put(all: edits) { $1.write(to: &$0) }
  }

  private static func read(_ reader: inout TokenReader) throws(DamagedTokens) -> DraftRecord {
    switch try reader.text() {
    case "changed": return .changed(name: try reader.text(), edits: try edits(&reader))
    case "undone": return .undone(name: try reader.text(), edits: try edits(&reader))
    case "redone": return .redone(name: try reader.text(), edits: try edits(&reader))
    case "entered": return .entered(try reader.raw(WizardStep.self))
    case "opened":
      return .editorOpened(
        SectionID(try reader.text()), text: try reader.text(), base: try reader.text())
    case "resumed":
      return .editorResumed(
        SectionID(try reader.text()), text: try reader.text(), base: try reader.text())
    case "typed":
      guard let record = EditorRecord(encoded: Array(try reader.text().utf8)) else {
        throw DamagedTokens()
      }
      return .editorChanged(record)
    case "chosen":
      return .changesChosen(
        path: try reader.text(),
        HunkChoice(left: try reader.texts(), taken: try reader.texts()))
    case "settled":
      return .conflictSettled(
        path: try reader.text(), dispute: try reader.text(),
        try reader.optional { reader throws(DamagedTokens) in
          try EditDispute.Settlement(from: &reader)
        })
    case "closed": return .editorClosed
    default: throw DamagedTokens()
    }
  }

  private static func edits(_ reader: inout TokenReader) throws(DamagedTokens) -> [ReviewEdit] {
    try reader.list { reader throws(DamagedTokens) in try ReviewEdit(from: &reader) }
  }
}

extension EditDispute.Settlement {
  fileprivate func write(to writer: inout TokenWriter) {
    switch self {
    case .onDisk: writer.put("onDisk")
    case .generated: writer.put("generated")
    case .both: writer.put("both")
    case .written(let text):
      writer.put("written")
      writer.put(text)
    }
  }

  fileprivate init(from reader: inout TokenReader) throws(DamagedTokens) {
    switch try reader.text() {
    case "onDisk": self = .onDisk
    case "generated": self = .generated
    case "both": self = .both
    case "written": self = .written(try reader.text())
    default: throw DamagedTokens()
    }
  }
}
