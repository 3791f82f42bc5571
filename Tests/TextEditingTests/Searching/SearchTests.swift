import Testing

@testable import TextEditing

@Suite("Searching and replacing")
struct SearchTests {
  @Test(
    "Searching selects the match",
    arguments: [
      EditorTriple(
        "▮one two one", [.search("two", forward: true, caseSensitive: true)], "one ▯two▮ one"),
      EditorTriple(
        "▮one two one", [.search("one", forward: true, caseSensitive: true), .searchNext],
        "one two ▯one▮"),
      EditorTriple(
        "one two▮ one", [.search("one", forward: false, caseSensitive: true)], "▯one▮ two one"),
      EditorTriple(
        "▮One ONE", [.search("one", forward: true, caseSensitive: false), .searchNext], "One ▯ONE▮"),
      EditorTriple(
        "▮Über ÜBER", [.search("über", forward: true, caseSensitive: false), .searchNext],
        "Über ▯ÜBER▮"),
      EditorTriple("▮one\ntwo", [.search("x", forward: true, caseSensitive: true)], "▮one\ntwo"),
      EditorTriple(
        "▮e\u{301} e", [.search("e", forward: true, caseSensitive: true)], "e\u{301} ▯e▮"),
      EditorTriple("▮주문 결제 주문", [.search("결제", forward: true, caseSensitive: true)], "주문 ▯결제▮ 주문"),
    ])
  func finds(_ triple: EditorTriple) { triple.check() }

  @Test("A search goes round the end and says so")
  func wraps() {
    var state = EditorState(marked: "one two▮")
    let outcome = state.apply(
      .search("one", forward: true, caseSensitive: true), measure: .terminal)
    #expect(outcome.message == .searchWrapped)
    #expect(state.marked == "▯one▮ two")
    let back = state.apply(.searchPrevious, measure: .terminal)
    #expect(back.message == .searchWrapped)
    #expect(state.marked == "▯one▮ two")
    let nothing = state.apply(
      .search("zzz", forward: true, caseSensitive: true), measure: .terminal)
    #expect(nothing.message == .notFound(query: "zzz"))
  }

  @Test("Replacing goes on to the next match; replacing all is one step")
  func replaces() {
    let state = EditorState(marked: "▮a b a b a").after([
      .search("a", forward: true, caseSensitive: true), .replace(with: "xx"),
    ])
    #expect(state.marked == "xx b ▯a▮ b a")
    var all = state
    let outcome = all.apply(.replaceAll(with: "yyy"), measure: .terminal)
    #expect(outcome.message == .replaced(count: 2))
    #expect(all.buffer.string == "xx b yyy b yyy")
    #expect(all.after([.undo]).buffer.string == "xx b a b a")
  }

  @Test("Matches are found across the blocks and leaves of a large text")
  func large() throws {
    let filler = String(repeating: "abcdefghij klmnop\n", count: 10_000)
    let text = filler + "needle" + filler
    let buffer = TextBuffer(text)
    let pattern = try #require(SearchPattern("needle", isCaseSensitive: true))
    let place = filler.utf8.count..<filler.utf8.count + 6
    #expect(buffer.firstMatch(of: pattern, from: 0) == place)
    #expect(buffer.lastMatch(of: pattern, before: buffer.byteCount) == place)
    for border in [65_536 - 3, 65_536, 131_072 - 1] {
      var cut = TextBuffer(filler)
      cut.replace(border..<border, with: TextBuffer("needle"))
      #expect(cut.firstMatch(of: pattern, from: 0) == border..<border + 6)
      #expect(cut.matches(of: pattern, in: 0..<cut.byteCount) == [border..<border + 6])
    }
  }
}
