import Testing

@testable import TextEditing

extension CellMeasure {
  /// Two cells for East Asian characters and emoji, one for all others, as terminals have it.
  static let terminal = CellMeasure { character in
    guard let scalar = character.unicodeScalars.first else { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60,
      0x1F1E6...0x1FAFF:
      return 2
    default: return 1
    }
  }
}

extension EditorState {
  /// An editor from a text in which `▮` marks the cursor and `▯` the selection's anchor.
  init(
    marked text: String, options: EditorOptions = EditorOptions(), viewport: Viewport = Viewport()
  ) {
    var bytes: [UInt8] = []
    var head: Int?
    var anchor: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "▮": head = bytes.count
      case "▯": anchor = bytes.count
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.init(TextBuffer(bytes), viewport: viewport, options: options)
    setSelection(Selection(anchor: anchor ?? head ?? 0, head: head ?? 0))
  }

  /// The text with the marks of cursor and anchor.
  var marked: String {
    let range = selection.range
    let start = selection.head <= selection.anchor ? "▮" : "▯"
    let end = selection.isEmpty ? "" : (selection.head > selection.anchor ? "▮" : "▯")
    return buffer.string(in: 0..<range.lowerBound) + start + buffer.string(in: range) + end
      + buffer.string(in: range.upperBound..<buffer.byteCount)
  }

  /// The state after commands; the last outcome is dropped.
  func after(_ commands: [EditorCommand]) -> EditorState {
    var state = self
    for command in commands { _ = state.apply(command, measure: .terminal) }
    return state
  }
}

/// A text with marks, what the user does, and the text with marks that must come of it.
struct EditorTriple: CustomTestStringConvertible, Sendable {
  var before: String
  var commands: [EditorCommand]
  var after: String

  init(_ before: String, _ commands: [EditorCommand], _ after: String) {
    self.before = before
    self.commands = commands
    self.after = after
  }

  var testDescription: String { "\(before.debugDescription) \(commands)" }

  func check(options: EditorOptions = EditorOptions()) {
    #expect(EditorState(marked: before, options: options).after(commands).marked == after)
  }
}
