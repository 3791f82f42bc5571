import Testing

@testable import TextEditing

@Suite("Markdown colours")
struct MarkdownHighlighterTests {
  /// The roles of a line other than plain text, with the text they are given to.
  private func roles(_ line: String, in state: FenceState = .outside) -> [String] {
    let bytes = Array(line.utf8)
    return MarkdownHighlighter.spans(of: bytes, in: state, mark: nil).map {
      "\($0.role):\(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(
    "A line shows what its parts are",
    arguments: [
      ("## Order Service", ["heading:## Order Service"]),
      ("#hash", []),
      ("> quoted", ["quote:> quoted"]),
      ("- item", ["listMarker:- "]),
      ("  12. item", ["listMarker:12. "]),
      ("call `GET /x` now", ["code:`GET /x`"]),
      ("``a ` b``", ["code:``a ` b``"]),
      ("an `open tick", []),
      ("a **bold** and *thin*", ["strong:**bold**", "emphasis:*thin*"]),
      ("snake_case_name", []),
      ("2 * 3 * 4", []),
      ("see [docs](http://x) ok", ["link:[docs](http://x)"]),
      ("see <https://x.org>", ["link:<https://x.org>"]),
      ("a \\*b\\* c", []),
      ("|---|:-:|", ["table:|---|:-:|"]),
      ("| a | b", ["table:|", "table:|"]),
      ("Assumption: 3 s", ["assumption:Assumption"]),
      ("**Assumption:** 3 s", ["strong:**", "assumption:Assumption", "strong::**"]),
      ("two assumptions", ["assumption:assumptions"]),
      ("assumptionless", []),
      ("a <!-- note --> b", ["comment:<!-- note -->"]),
    ])
  func parts(line: String, expected: [String]) {
    #expect(roles(line) == expected)
  }

  @Test("What is inside a fence is code, up to a fence that closes it")
  func fences() {
    let text = "# a\n````mermaid\n# b\n```\n~~~\n````\n# c\n    ```\n# d"
    let frame = EditorState(TextBuffer(text)).frame(measure: .terminal)
    #expect(
      frame.rows.map { $0.runs.first?.role ?? .text }
        == [.heading, .fence, .code, .code, .code, .fence, .heading, .text, .heading])
  }

  @Test("A fence that is typed colours what follows, also below the view's start")
  func typedFence() {
    let text = (1...40).map { "# line \($0)" }.joined(separator: "\n")
    let start = EditorState(TextBuffer(text), viewport: Viewport(columns: 20, rows: 5))
    let state = start.after([.insert("```"), .newline, .move(.documentEnd)])
    #expect(
      state.frame(measure: .terminal).rows.allSatisfy { $0.runs.allSatisfy { $0.role == .code } })
    let undone = state.after([.undo, .undo, .move(.documentEnd)])
    #expect(
      undone.frame(measure: .terminal).rows.allSatisfy {
        $0.runs.allSatisfy { $0.role == .heading }
      })
  }
}
