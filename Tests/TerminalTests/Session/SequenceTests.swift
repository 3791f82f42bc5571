import Testing

@testable import Terminal

@Suite("Sequences that are written beside ncurses")
struct SequenceTests {
  @Test("Every mode that is turned on is turned off")
  func modes() {
    for mode in [2004, 1004, 1000, 1002, 1006] {
      #expect(TerminalModes.on(usesMouse: true).contains("\u{1B}[?\(mode)h"))
      #expect(TerminalModes.off.contains("\u{1B}[?\(mode)l"))
    }
    #expect(!TerminalModes.on(usesMouse: false).contains("?1000"))
  }

  @Test("Delays of terminfo are left out of the emergency exit")
  func padding() {
    #expect(TerminalModes.withoutPadding("\u{1B}[H\u{1B}[J$<50/>x") == "\u{1B}[H\u{1B}[Jx")
    #expect(TerminalModes.withoutPadding("cost $5 <b>") == "cost $5 <b>")
    #expect(TerminalModes.withoutPadding("plain") == "plain")
  }

  @Test(
    "Base64 as RFC 4648 gives it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("주", "7KO8"),
    ])
  func base64(text: String, encoded: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == encoded)
  }

  @Test("Text goes to the clipboard, not to the selection")
  func clipboard() {
    #expect(Clipboard.sequence(for: "foo") == "\u{1B}]52;c;Zm9v\u{07}")
  }

  @Test("Text that a terminal would drop is refused")
  func limit() throws {
    let sequence = try #require(
      Clipboard.sequence(for: String(repeating: "a", count: Clipboard.limit)))
    #expect(sequence.utf8.count <= 100_000)
    #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.limit + 1)) == nil)
  }
}
