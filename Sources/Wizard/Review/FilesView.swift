import Engine
import Screen

/// The files that saving writes, beside what would change in the chosen one.
enum FilesView {
  static func draw(_ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter) {
    guard let plan = state.review.plan else { return }
    let review = state.review
    let rect = area.files
    let visible = review.cursor.visible(count: plan.files.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let isChosen = index == review.cursor.index
      draw(
        plan.files[index], review, isChosen: isChosen, row: rect.row + offset, rect, &painter)
    }
    drawDiff(state, area, &painter)
  }

  private static func draw(
    _ file: PlannedFile, _ review: ReviewState, isChosen: Bool, row: Int, _ rect: Rect,
    _ painter: inout Painter
  ) {
    let mark = FileMark(file.change)
    let diff = review.diffs[file.path]
    var counts = diff.map { $0.isEmpty ? "" : "+\($0.addedCount) −\($0.removedCount)" } ?? ""
    if let left = review.left[file.path], let hunks = diff?.hunks.count {
      counts = left.count == hunks ? "left as it is" : "\(left.count) of \(hunks) left out"
    }
    painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
    painter.text(mark.mark, mark.role, row: row, column: rect.column + 1, width: 2)
    let countWidth = counts.isEmpty ? 0 : CellWidth.of(counts) + 1
    let room = rect.width - 4 - countWidth
    painter.text(
      DoneView.shortened(file.path, width: room),
      file.change == .unchanged || file.change == .obsolete ? .uiDim : .uiText, row: row,
      column: rect.column + 3, width: room)
    painter.text(
      counts, .uiDim, row: row, column: rect.column + rect.width - countWidth, width: countWidth)
    if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
  }

  private static func conflicts(open: Int, of count: Int) -> String {
    guard count > 1 else { return open > 0 ? "1 conflict open" : "1 conflict settled" }
    return open > 0 ? "\(open) of \(count) conflicts open" : "\(count) conflicts settled"
  }

  private static func drawDiff(
    _ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter
  ) {
    guard let file = state.review.selected else { return }
    let hunks = state.review.selectedDiff?.hunks.count ?? 0
    let disputes = state.review.disputes(of: file)
    let open = disputes.filter { state.review.settlement(of: $0, in: file.path) == nil }.count
    var title = [
      disputes.isEmpty
        ? Span(FileMark(file.change).title, FileMark(file.change).role)
        : state.review.broken.contains(file.path)
          ? Span("settled, but no \(file.formatName) any more", .findingError)
          : Span(
            conflicts(open: open, of: disputes.count),
            open > 0 ? .findingError : .reviewAccepted),
      Span(
        hunks > 1 ? " · change \(min(state.review.hunk, hunks - 1) + 1) of \(hunks)" : "", .uiDim),
    ]
    if state.review.isPaneFocused { title[0].role = .stepCurrent }
    if area.isWide {
      painter.grid.verticalLine(
        row: area.diffTitle.row, column: area.diffTitle.column - 2,
        length: area.diff.height + 1, style: painter.theme[.uiBorder])
      painter.spans(
        title, row: area.diffTitle.row, column: area.diffTitle.column,
        width: area.diffTitle.width)
    } else {
      painter.rule(
        row: area.diffTitle.row, column: area.diffTitle.column, width: area.diffTitle.width,
        title: title)
    }
    let rows = state.review.diffRows
    let visible = state.review.diffScroll.visible(count: rows.count, height: area.diff.height)
    for (offset, index) in visible.enumerated() {
      DiffView.draw(
        rows[index], of: state.review, row: area.diff.row + offset, area.diff, &painter)
    }
    painter.share(of: visible, count: rows.count, row: area.diffTitle.row)
  }
}

/// What saving does to a file, as the list shows it.
struct FileMark {
  let mark: String
  let title: String
  let role: Role

  init(_ change: PlannedFile.Change) {
    switch change {
    case .new: (mark, title, role) = ("+", "new file", .diffPlus)
    case .changed: (mark, title, role) = ("~", "changed", .diffDelta)
    case .unchanged: (mark, title, role) = ("=", "unchanged", .uiDim)
    case .obsolete: (mark, title, role) = ("-", "no longer produced; stays on disk", .uiDim)
    case .conflict:
      (mark, title, role) = (
        "⚡", "edited on disk; your disk wins unless you take it", .findingError
      )
    }
  }
}
