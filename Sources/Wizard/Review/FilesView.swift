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

  private static func drawDiff(
    _ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter
  ) {
    guard let file = state.review.selected else { return }
    let hunks = state.review.selectedDiff?.hunks.count ?? 0
    var title = [
      Span(FileMark(file.change).title, FileMark(file.change).role),
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
    let lines = DiffView.lines(state.review)
    let visible = state.review.diffScroll.visible(count: lines.count, height: area.diff.height)
    for (offset, index) in visible.enumerated() {
      DiffView.draw(
        lines[index], column: state.review.diffColumn, row: area.diff.row + offset, area.diff,
        &painter)
    }
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

/// A difference as lines.
enum DiffView {
  /// A line of the difference with the change that it belongs to.
  struct Line: Equatable {
    var mark: String
    var text: String
    var role: Role
    /// The change whose header this line is; nil for the others.
    var hunk: Int?
  }

  /// The lines of the chosen file's difference.
  static func lines(_ review: ReviewState) -> [Line] {
    guard let file = review.selected, let diff = review.selectedDiff else { return [] }
    guard !diff.isEmpty else {
      return [
        Line(
          mark: " ", text: "The file on disk says the same already.", role: .uiDim, hunk: nil)
      ]
    }
    let left = review.left[file.path] ?? []
    return diff.hunks.enumerated().flatMap { index, hunk -> [Line] in
      let isLeft = left.contains(index)
      let isCurrent = index == min(review.hunk, diff.hunks.count - 1)
      let note = isLeft ? "  left out: the disk stays as it is" : ""
      let header = Line(
        mark: isCurrent ? "▸" : " ", text: hunk.header + note,
        role: isLeft ? .reviewEdited : .diffDelta, hunk: index)
      return [header]
        + hunk.lines.map { line in
          switch line {
          case .context(let text): Line(mark: " ", text: text, role: .uiText, hunk: nil)
          case .removed(let text):
            Line(mark: "-", text: text, role: isLeft ? .uiDim : .diffMinus, hunk: nil)
          case .added(let text):
            Line(mark: "+", text: text, role: isLeft ? .uiDim : .diffPlus, hunk: nil)
          }
        }
    }
  }

  static func draw(
    _ line: Line, column: Int, row: Int, _ rect: Rect, _ painter: inout Painter
  ) {
    painter.text(line.mark, line.role, row: row, column: rect.column, width: 1)
    let text = column == 0 || line.hunk != nil ? Substring(line.text) : line.text.dropFirst(column)
    painter.text(
      String(text), line.role, row: row, column: rect.column + 1, width: rect.width - 1)
  }
}
