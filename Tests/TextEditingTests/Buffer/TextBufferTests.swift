import Testing

@testable import TextEditing

@Suite("Text buffer")
struct TextBufferTests {
  @Test("Lines end at LF and CRLF, and bytes stay as they came")
  func lines() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\nb\n\rc\n".utf8) + [0xFF, 0]
    let buffer = TextBuffer(bytes)
    #expect(buffer.bytes == bytes)
    #expect(buffer.lineCount == 4)
    #expect(buffer.line(at: 0) == "a")
    #expect(buffer.line(at: 1) == "b")
    #expect(buffer.line(at: 2) == "\rc")
    #expect(buffer.lineBytes(3) == [0xFF, 0])
    #expect(buffer.lineRange(0) == 0..<6)
    #expect(buffer.contentStart == 3)
    #expect(buffer.lineEnding(near: 3) == .carriageReturnLineFeed)
    #expect(buffer.lineEnding(near: bytes.count) == .lineFeed)
  }

  @Test("Offsets and positions are each other's inverse at every character")
  func positions() {
    let buffer = TextBuffer("ab\r\né日👨‍👩‍👧\n\n")
    var offset = 0
    while offset < buffer.byteCount {
      #expect(buffer.offset(of: buffer.position(ofOffset: offset)) == offset)
      offset = buffer.characterEnd(after: offset)
    }
    #expect(buffer.position(ofOffset: buffer.byteCount) == TextPosition(line: 3, column: 0))
    #expect(buffer.offset(of: TextPosition(line: 1, column: 2)) == 4 + 2 + 3)
  }

  @Test("It agrees with plain bytes after any replacements", arguments: 0..<20)
  func model(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var plain = random.text(upTo: 12_000)
    var buffer = TextBuffer(plain)
    for _ in 0..<150 {
      let lower = Int.random(in: 0...plain.count, using: &random)
      let most = random.isRare ? plain.count : min(plain.count, lower + 40)
      let upper = Int.random(in: lower...max(lower, most), using: &random)
      let new = random.text(upTo: random.isRare ? 9_000 : 6)
      plain.replaceSubrange(lower..<upper, with: new)
      buffer.replace(lower..<upper, with: TextBuffer(new))
      #expect(buffer.byteCount == plain.count)
      #expect(buffer.root.isBalanced)
      let starts = [0] + plain.indices.filter { plain[$0] == .lineFeed }.map { $0 + 1 }
      #expect(buffer.lineCount == starts.count)
      let line = Int.random(in: 0..<starts.count, using: &random)
      #expect(buffer.lineStart(line) == starts[line])
      let place = Int.random(in: 0...plain.count, using: &random)
      #expect(buffer.line(ofOffset: place) == starts.filter { $0 <= place }.count - 1)
      let part = min(lower, place)..<max(lower, place)
      #expect(buffer.slice(part) == TextBuffer(plain[part]))
    }
    #expect(buffer.bytes == plain)
    #expect(buffer == TextBuffer(plain))
  }

  @Test("Texts with the same bytes are equal however they were made")
  func equality() {
    let line = "some line of text\n"
    var built = TextBuffer()
    for _ in 0..<2000 { built.append(TextBuffer(line)) }
    let whole = TextBuffer(String(repeating: line, count: 2000))
    #expect(built == whole)
    var changed = whole
    changed.replace(20_000..<20_001, with: TextBuffer("X"))
    #expect(changed != whole)
  }

  @Test("A copy keeps its text when the original is edited")
  func value() {
    let original = TextBuffer("abc")
    var copy = original
    copy.replace(1..<2, with: TextBuffer("X"))
    #expect(original.string == "abc")
    #expect(copy.string == "aXc")
  }
}

extension RopeNode {
  /// Whether all children are of one height and no node is over-full or, below the root, starved.
  var isBalanced: Bool {
    if isLeaf { return byteCount <= Self.maxLeafBytes }
    return children.count <= Self.maxChildren && children.count >= 2
      && children.allSatisfy { $0.height == height - 1 && $0.isFullEnough && $0.isBalanced }
  }
}
