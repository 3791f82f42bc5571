import Testing

@testable import Screen

@Suite("Keys as text")
struct KeyTextTests {
  @Test(
    "Configuration names are read",
    arguments: [
      ("ctrl-s", Key.control("s")), ("Ctrl+S", .control("s")), ("C-s", .control("s")),
      ("alt-x", .alt("x")), ("alt-X", .alt("X")),
      ("ctrl-alt-x", Key(.character("x"), [.control, .alt])),
      ("enter", Key(.enter)), ("⏎", Key(.enter)), ("esc", Key(.escape)), ("escape", Key(.escape)),
      ("space", .character(" ")), ("ctrl-space", .control(" ")), ("f5", Key(.function(5))),
      ("shift-tab", Key(.backTab)), ("shift-up", Key(.up, .shift)), ("↑", Key(.up)),
      ("pgdn", Key(.pageDown)), ("?", .character("?")), ("-", .character("-")),
      ("+", .character("+")), ("ctrl--", .control("-")), ("shift-a", .character("A")),
      ("주", .character("주")), ("f", .character("f")),
    ])
  func reads(text: String, key: Key) {
    #expect(Key(text) == key)
  }

  @Test(
    "What names no key is refused", arguments: ["", "ctrl-", "hyper-x", "ab", "f25", "f0", "ctrl"])
  func refuses(text: String) {
    #expect(Key(text) == nil)
  }

  @Test("Every key is read back from its own description and from its label")
  func roundTrips() {
    let codes: [Key.Code] =
      [
        .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
        .home, .end, .pageUp, .pageDown, .character("q"), .character("?"), .character(" "),
        .character("-"), .character("+"),
      ] + (1...24).map { .function($0) }
    let modifiers: [Modifiers] = [[], .control, .alt, [.control, .alt]]
    for code in codes {
      for modifier in modifiers {
        let key = Key(code, modifier)
        #expect(Key(key.description) == key)
        #expect(Key(key.label) == key)
      }
    }
  }

  @Test("Labels are short enough for a footer")
  func labels() {
    #expect(Key.control("s").label == "ctrl-s")
    #expect(Key(.enter).label == "⏎")
    #expect(Key(.down).label == "↓")
    #expect(Key.character(" ").label == "space")
    #expect(Key(.function(1)).label == "f1")
  }

  @Test("Only plain characters type text")
  func typed() {
    #expect(Key.character("a").typed == "a")
    #expect(Key.control("a").typed == nil)
    #expect(Key.alt("a").typed == nil)
    #expect(Key(.enter).typed == nil)
  }
}
