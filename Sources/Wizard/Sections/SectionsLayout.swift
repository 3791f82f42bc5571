import Screen

/// Where the parts of the sections step are.
struct SectionsLayout {
  /// The outline; empty where the editor has the whole of a narrow screen.
  let outline: Rect
  /// The title above the text.
  let title: Rect
  /// The text: read, or written.
  let text: Rect
  /// The line below the text that tells where the cursor is.
  let status: Rect
  let isWide: Bool

  init(_ body: Rect, hasEditor: Bool) {
    isWide = body.width >= 100
    let right: Rect
    if isWide {
      let split = body.splitLeft(min(56, body.width * 2 / 5))
      outline = split.left
      right = split.rest.splitLeft(2).rest
    } else if hasEditor {
      outline = body.splitTop(0).top
      right = body
    } else {
      let split = body.splitBottom(body.height < 12 ? 4 : max(7, body.height * 2 / 5))
      outline = split.rest
      right = split.bottom
    }
    let parts = right.splitTop(1)
    title = parts.top
    (text, status) = hasEditor ? parts.rest.splitBottom(1) : parts.rest.splitBottom(0)
  }

  /// Columns for line numbers and the space behind them.
  static func gutter(lineCount: Int) -> Int { max(2, String(max(1, lineCount)).count) + 2 }

  /// The cells that the editor's text takes, without the gutter.
  func textArea(lineCount: Int) -> Rect {
    text.splitLeft(Self.gutter(lineCount: lineCount)).rest
  }
}
