import Screen

/// A list, and the pane that explains its chosen line: below it, or beside it where the screen is wide.
struct ListLayout {
  /// The rows above the list.
  let headings: [Rect]
  let rows: Rect
  let pane: Rect
  let isWide: Bool

  /// How many rows the pane takes below the list.
  struct PaneHeight {
    /// On a screen of few rows.
    var scarce: Int
    var least: Int
    /// Of the whole, in tenths.
    var tenths: Int
  }

  /// Divides the body of a step.
  ///
  /// - Parameters:
  ///   - body: what the step draws in.
  ///   - step: whose line between the two parts counts.
  ///   - dividers: where the user moved the lines.
  ///   - headingRows: rows above the list.
  ///   - height: how many rows the pane takes below the list.
  ///   - columns: from how many columns on the pane stands beside the list.
  init(
    _ body: Rect, of step: WizardStep, _ dividers: Dividers, headingRows: Int, height: PaneHeight,
    wideFrom columns: Int = 150
  ) {
    isWide = body.width >= columns
    var list: Rect
    if isWide {
      let width = dividers.length(
        step, isWide: true, standard: body.width - body.width * 11 / 20,
        in: Dividers.range(least: 40, of: body.width, leaving: 60))
      (list, pane) = body.splitRight(width)
    } else {
      let standard =
        body.height < 12 ? height.scarce : max(height.least, body.height * height.tenths / 10)
      let rows = dividers.length(
        step, isWide: false, standard: standard,
        in: Dividers.range(least: 3, of: body.height, leaving: headingRows + 3))
      (list, pane) = body.splitBottom(rows)
    }
    var headings: [Rect] = []
    for _ in 0..<headingRows {
      let parts = list.splitTop(1)
      headings.append(parts.top)
      list = parts.rest
    }
    self.headings = headings
    rows = list
  }

  /// The pane without its title.
  var paneText: Rect { pane.splitTop(1).rest.splitLeft(isWide ? 2 : 1).rest }
}

extension ListLayout {
  /// Draws the line between the two parts with the pane's title, and the pane's lines in view.
  func drawPane(
    _ title: [Span], _ lines: [[Span]], _ scroll: ScrollOffset, _ painter: inout Painter
  ) {
    let text = paneText
    let visible = scroll.visible(count: lines.count, height: text.height)
    if isWide {
      painter.grid.verticalLine(
        row: pane.row, column: pane.column, length: pane.height, style: painter.theme[.uiBorder])
      painter.spans(title, row: pane.row, column: pane.column + 2, width: pane.width - 2)
    } else {
      painter.rule(row: pane.row, column: pane.column, width: pane.width, title: title)
    }
    painter.share(of: visible, count: lines.count, row: pane.row)
    for (offset, index) in visible.enumerated() {
      painter.spans(lines[index], row: text.row + offset, column: text.column, width: text.width)
    }
  }
}
