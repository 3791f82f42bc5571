import Testing

@testable import TextEditing

extension SeededRandom {
  /// Any command, with text that is hard on an editor.
  mutating func command() -> EditorCommand {
    let motion = CursorMotion.allCases.randomElement(using: &self) ?? .left
    let piece = String(decoding: text(upTo: 8), as: UTF8.self)
    switch Int.random(in: 0..<34, using: &self) {
    case 0...4: return .move(motion)
    case 5...8: return .select(motion)
    case 9...12: return .insert(piece)
    case 13: return .newline
    case 14: return .paste(piece + "\r" + piece)
    case 15: return .pasteBytes(text(upTo: 20))
    case 16: return .deleteBackward
    case 17: return .deleteForward
    case 18: return .deleteWordBackward
    case 19: return .deleteWordForward
    case 20: return .deleteLine
    case 21: return isRare ? .selectAll : .selectLine
    case 22: return isRare ? .cut : .copy
    case 23: return .pasteClipboard
    case 24: return .duplicateLine
    case 25: return .moveLineUp
    case 26: return .moveLineDown
    case 27: return .indent
    case 28: return .outdent
    case 29: return .undo
    case 30: return .redo
    case 31: return .search("w", forward: isRare, caseSensitive: false)
    case 32: return isRare ? .replaceAll(with: piece) : .replace(with: piece)
    default:
      return .placeCursor(
        ScreenCell(
          row: Int.random(in: 0..<12, using: &self), column: Int.random(in: 0..<30, using: &self)))
    }
  }
}

@Suite("Whatever the user does")
struct EditorPropertyTests {
  @Test("Undo to the beginning restores every byte, redo to the end too", arguments: 0..<25)
  func undoRedo(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let start = TextBuffer(random.text(upTo: 600))
    var state = EditorState(start, viewport: Viewport(columns: 24, rows: 8))
    for _ in 0..<150 { _ = state.apply(random.command(), measure: .terminal) }
    while state.apply(.redo, measure: .terminal).didChangeText {}
    let end = state.buffer
    while state.apply(.undo, measure: .terminal).didChangeText {}
    #expect(state.buffer.bytes == start.bytes)
    while state.apply(.redo, measure: .terminal).didChangeText {}
    #expect(state.buffer.bytes == end.bytes)
  }

  @Test("Both ends of the selection are always between characters", arguments: 0..<25)
  func boundaries(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 100)
    var state = EditorState(
      TextBuffer(random.text(upTo: 600)), viewport: Viewport(columns: 24, rows: 8))
    for _ in 0..<150 {
      let command = random.command()
      _ = state.apply(command, measure: .terminal)
      for offset in [state.selection.anchor, state.selection.head] {
        #expect(state.buffer.boundary(atOrBefore: offset) == offset, "after \(command)")
      }
    }
  }

  @Test("The cursor is in view after every command that moves it, at any size", arguments: 0..<25)
  func inView(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 200)
    let viewport = Viewport(
      columns: Int.random(in: 4...40, using: &random), rows: Int.random(in: 1...12, using: &random))
    var state = EditorState(TextBuffer(random.text(upTo: 900)), viewport: viewport)
    for _ in 0..<100 {
      let command = random.command()
      _ = state.apply(command, measure: .terminal)
      let frame = state.frame(measure: .terminal)
      #expect(frame.rows.count <= viewport.rows)
      #expect(frame.cursor != nil || !command.showsCursor, "after \(command)")
      for run in frame.rows.flatMap(\.runs) {
        #expect(run.column >= 0 && run.column + run.width <= viewport.columns)
        #expect(run.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
    }
  }

  @Test("A frame made from the last one is the frame made anew", arguments: 0..<25)
  func remembered(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 500)
    var state = EditorState(
      TextBuffer(random.text(upTo: 900)), viewport: Viewport(columns: 24, rows: 8))
    var memory = LineMemory()
    for _ in 0..<150 {
      let command = random.command()
      _ = state.apply(command, measure: .terminal)
      #expect(
        state.frame(measure: .terminal, remembering: &memory) == state.frame(measure: .terminal),
        "after \(command)")
    }
  }

  @Test("Fences kept edit by edit are those of the text read anew", arguments: 0..<15)
  func fences(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 300)
    var state = EditorState(TextBuffer(random.text(upTo: 900)))
    for _ in 0..<100 {
      let command = random.command()
      _ = state.apply(command, measure: .terminal)
      #expect(state.fences == FenceIndex(state.buffer), "after \(command)")
    }
  }

  @Test("Walking right and left visits the same boundaries", arguments: 0..<10)
  func walking(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 400)
    let buffer = TextBuffer(random.text(upTo: 3000))
    var right = [buffer.contentStart]
    while let last = right.last, last < buffer.byteCount {
      right.append(buffer.characterEnd(after: last))
    }
    var left = [buffer.byteCount]
    while let last = left.last, last > buffer.contentStart {
      left.append(buffer.characterStart(before: last))
    }
    #expect(left.reversed() == right)
  }
}
