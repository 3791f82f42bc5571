import Screen

/// Where the parts of the review step are.
struct ReviewLayout {
  /// The line that says what saving will do.
  let summary: Rect
  let files: Rect
  /// The title above the difference.
  let diffTitle: Rect
  let diff: Rect
  /// The difference with its title, and the line before it.
  let second: Rect
  let preview: Rect
  /// A conflict in full.
  let dispute: Rect
  let isWide: Bool

  /// Divides the body; two texts side by side take its whole width.
  init(_ body: Rect, isSideBySide: Bool, _ dividers: Dividers) {
    isWide = body.width >= 110 && !isSideBySide
    let parts = body.splitTop(1)
    summary = parts.top
    let rest = parts.rest
    let right: Rect
    if isWide {
      let width = dividers.length(
        .review, isWide: true, standard: rest.width - min(60, body.width * 2 / 5),
        in: Dividers.range(least: 40, of: rest.width, leaving: 24))
      (files, second) = rest.splitRight(width)
      right = second.splitLeft(2).rest
    } else {
      let height = dividers.length(
        .review, isWide: false,
        standard: rest.height < 10 ? rest.height / 2 : rest.height * 3 / 5,
        in: Dividers.range(least: 3, of: rest.height, leaving: 3))
      (files, second) = rest.splitBottom(height)
      right = second
    }
    (diffTitle, diff) = right.splitTop(1)
    let margin = max(1, (body.width - 120) / 2)
    preview = rest.inset(columns: margin)
    dispute = preview
  }
}
