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
  /// The text with its title, and the line before it.
  let second: Rect
  let isWide: Bool

  init(_ body: Rect, hasEditor: Bool, _ dividers: Dividers) {
    isWide = body.width >= 100
    let right: Rect
    if isWide {
      let width = dividers.length(
        .sections, isWide: true, standard: body.width - min(56, body.width * 2 / 5),
        in: Dividers.range(least: 40, of: body.width, leaving: 20))
      (outline, second) = body.splitRight(width)
      right = second.splitLeft(2).rest
    } else if hasEditor {
      outline = body.splitTop(0).top
      second = body
      right = body
    } else {
      let height = dividers.length(
        .sections, isWide: false,
        standard: body.height < 12 ? 4 : max(7, body.height * 2 / 5),
        in: Dividers.range(least: 3, of: body.height, leaving: 3))
      (outline, second) = body.splitBottom(height)
      right = second
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
