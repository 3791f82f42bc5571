import Screen
import Testing

@testable import Terminal

@Suite("Bytes from the terminal become events")
struct InputDecoderTests {
  private static let esc = "\u{1B}"

  /// What a whole burst of bytes means, after the silence that follows it.
  private func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }

  @Test(
    "Keys",
    arguments: [
      ("a", "a"), ("é", "é"), ("주", "주"), ("\r", "enter"), ("\n", "enter"), ("\t", "tab"),
      ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{0}", "ctrl-space"),
      ("\u{1}", "ctrl-a"), ("\u{1A}", "ctrl-z"), ("\u{1C}", "ctrl-\\"), ("\u{1F}", "ctrl-_"),
      (esc, "esc"), ("\(esc)x", "alt-x"), ("\(esc)\r", "alt-enter"), ("\(esc)é", "alt-é"),
      ("\(esc)\u{7F}", "alt-backspace"), ("\(esc)[", "alt-["), ("\(esc)O", "alt-O"),
      ("\(esc)]", "alt-]"), ("\(esc)P", "alt-P"),
      ("\(esc)[A", "up"), ("\(esc)OA", "up"), ("\(esc)[1;5C", "ctrl-right"),
      ("\(esc)[1;2D", "shift-left"), ("\(esc)[1;3B", "alt-down"),
      ("\(esc)[H", "home"), ("\(esc)[1~", "home"), ("\(esc)[7~", "home"), ("\(esc)OH", "home"),
      ("\(esc)[F", "end"), ("\(esc)[4~", "end"), ("\(esc)[8~", "end"), ("\(esc)[2~", "insert"),
      ("\(esc)[3~", "delete"), ("\(esc)[3;5~", "ctrl-delete"), ("\(esc)[5~", "pageup"),
      ("\(esc)[6~", "pagedown"), ("\(esc)[Z", "backtab"), ("\(esc)OP", "f1"),
      ("\(esc)[11~", "f1"), ("\(esc)[[A", "f1"), ("\(esc)[15~", "f5"), ("\(esc)[17~", "f6"),
      ("\(esc)[24~", "f12"), ("\(esc)[1;2P", "shift-f1"), ("\(esc)Oj", "*"), ("\(esc)Op", "0"),
      ("\(esc)OM", "enter"), ("\(esc)[a", "shift-up"), ("\(esc)Oa", "ctrl-up"),
      ("\(esc)[27;5;13~", "ctrl-enter"), ("\(esc)[97;5u", "ctrl-a"), ("\(esc)[27u", "esc"),
      ("\(esc)[13;2u", "shift-enter"),
    ])
  func keys(bytes: String, key: String) throws {
    #expect(events(bytes) == [.key(try #require(Key(key)))])
  }

  @Test(
    "Sequences without a meaning here are eaten whole, the key behind them is not",
    arguments: [
      "[?62;22c", "[12;40R", "[>0;276;0c", "[?2026;2$y", "[999~", "[1;5X", "[=3u", "Oz",
      "]11;rgb:ffff/ffff/ffff\u{7}", "]52;c;aGFsbG8=\u{1B}\\", "P>|tmux 3.3a\u{1B}\\",
      "P1$r0m\u{1B}\\", "[<0;10", "[57358u",
    ])
  func unknown(tail: String) {
    let cut = tail == "[<0;10" ? "\u{1}" : "q"
    let key = tail == "[<0;10" ? Key.control("a") : Key.character("q")
    #expect(events(Self.esc + tail + cut) == [.key(key)])
  }

  @Test("An endless sequence gives the keyboard back")
  func endless() {
    let long = Self.esc + "[" + String(repeating: "1;", count: 400) + "q"
    #expect(events(long + "\rx").suffix(2) == [.key(Key(.enter)), .key(.character("x"))])
  }

  @Test(
    "The mouse in SGR encoding",
    arguments: [
      ("[<0;10;5M", MouseEvent(.press(.left), at: Position(row: 4, column: 9))),
      ("[<0;10;5m", MouseEvent(.release(.left), at: Position(row: 4, column: 9))),
      ("[<2;1;1M", MouseEvent(.press(.right), at: Position(row: 0, column: 0))),
      ("[<32;300;200M", MouseEvent(.drag(.left), at: Position(row: 199, column: 299))),
      ("[<64;2;3M", MouseEvent(.wheelUp, at: Position(row: 2, column: 1))),
      ("[<65;2;3M", MouseEvent(.wheelDown, at: Position(row: 2, column: 1))),
      (
        "[<20;2;3M",
        MouseEvent(.press(.left), at: Position(row: 2, column: 1), modifiers: [.control, .shift])
      ),
    ])
  func mouse(tail: String, event: MouseEvent) {
    #expect(events(Self.esc + tail) == [.mouse(event)])
  }

  @Test("The mouse in its oldest encoding, with bytes that look like keys or broken UTF-8")
  func oldMouse() {
    let press: [UInt8] = [0x1B, 0x5B, 0x4D, 32, 32 + 200, 33, 0x71]
    #expect(
      events(press) == [
        .mouse(MouseEvent(.press(.left), at: Position(row: 0, column: 199))),
        .key(.character("q")),
      ])
  }

  @Test("Impossible mouse reports are dropped")
  func brokenMouse() {
    #expect(events("\(Self.esc)[<0;0;5M\(Self.esc)[<0;5M\(Self.esc)[<128;5;5M") == [])
  }

  @Test("Focus")
  func focus() {
    #expect(events("\(Self.esc)[I\(Self.esc)[O") == [.focusGained, .focusLost])
  }

  @Test("A paste is one event, with line feeds, whatever stands in it")
  func paste() {
    let text = "one\rtwo\r\nthree\n\(Self.esc)[A\u{3} 주문 \(Self.esc)[201"
    #expect(
      events("a\(Self.esc)[200~\(text)\(Self.esc)[201~b") == [
        .key(.character("a")),
        .paste("one\ntwo\nthree\n\(Self.esc)[A\u{3} 주문 \(Self.esc)[201"),
        .key(.character("b")),
      ])
  }

  @Test("A paste without end is delivered once the terminal is silent")
  func pasteWithoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\(Self.esc)[200~half".utf8)) == [])
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("half")])
    #expect(!decoder.isPasting)
    #expect(decoder.decode(Array("x".utf8)) == [.key(.character("x"))])
  }

  @Test("Where the bytes are cut makes no difference")
  func cuts() {
    let text =
      "주é\(Self.esc)[1;5C\(Self.esc)[<0;10;5M\(Self.esc)[200~a\r주\(Self.esc)[201~\(Self.esc)[?1cz"
    let bytes = Array(text.utf8)
    let whole = events(bytes)
    #expect(whole.count == 6)
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      let parts = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      #expect(parts == whole, "cut at \(cut)")
    }
    var decoder = InputDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == whole)
  }

  @Test("A lone ESC waits for the silence, and only then is a key")
  func loneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.key(Key(.escape))])
    #expect(!decoder.isPending)
    #expect(events([0x1B, 0x1B]) == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test("An arrow right behind Escape is two keys, however fast they come; rxvt sends Alt so")
  func escapeAndArrow() {
    let bytes = Array("\(Self.esc)\(Self.esc)[A".utf8)
    #expect(events(bytes) == [.key(Key(.escape)), .key(Key(.up))])
    for cut in 0...bytes.count {
      var decoder = InputDecoder(terminal: "xterm-256color")
      let parts = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      #expect(parts == [.key(Key(.escape)), .key(Key(.up))], "cut at \(cut)")
    }
    var decoder = InputDecoder(terminal: "rxvt-unicode-256color")
    #expect(decoder.decode(bytes) == [.key(Key(.up, .alt))])
  }

  @Test("A typed cluster is one key, broken UTF-8 never stops the rest")
  func text() {
    #expect(events("👨‍👩‍👧e\u{301}") == [.key(.character("👨‍👩‍👧")), .key(.character("e\u{301}"))])
    #expect(events([0xFF, 0x61]).last == .key(.character("a")))
    #expect(events([0xC2, 0x9B, 0x61]) == [.key(.character("a"))])
  }

  @Test("Random bytes are taken without end or trap, and the keyboard works afterwards")
  func random() {
    var generator = SplitMix(state: 42)
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      let length = Int.random(in: 0...60, using: &generator)
      let alphabet: [UInt8] =
        Array("\u{1B}\u{1B}[[O;<M~0125200~201uP]\\".utf8) + [0x07, 0xC3, 0xFF]
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      _ = decoder.decode(bytes)
      _ = decoder.flush()
      #expect(!decoder.isPending && !decoder.isPasting)
      #expect(decoder.decode([0x71]) == [.key(.character("q"))])
    }
  }
}

/// A small generator with a fixed start, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
