import Engine
import Screen

/// A difference as rows: one text below the other, or side by side.
enum DiffView {
  /// A line of the difference.
  struct Line: Equatable, Sendable {
    var mark: String
    var text: String
    var role: Role
    /// The line that stands on the other side, where one took the place of the other.
    var partner: String?
  }

  /// A row of the view.
  enum Row: Equatable, Sendable {
    /// The header of a change, by its number.
    case header(String, hunk: Int, isLeft: Bool)
    /// A line over the whole width.
    case full(Line)
    /// The old and the new text, broken to their width; empty where one side has no more.
    case halves([Span], [Span])

    /// The change whose header this row is; nil for the others.
    var hunk: Int? { if case .header(_, let hunk, _) = self { hunk } else { nil } }
  }

  /// The rows of the chosen file's difference; `half` is the width of one of two texts side by side.
  static func rows(_ review: ReviewState, half: Int?) -> [Row] {
    guard let file = review.selected, let diff = review.selectedDiff else { return [] }
    guard !diff.isEmpty else {
      let text = "The file on disk says the same already."
      return [.full(Line(mark: " ", text: text, role: .uiDim))]
    }
    let left = review.left[file.path] ?? []
    return diff.hunks.enumerated().flatMap { index, hunk -> [Row] in
      let isLeft = left.contains(index)
      let lines = pairs(of: hunk, isLeft: isLeft)
      let rows = half.map { width in lines.flatMap { halves($0, $1, width: width) } }
      return [.header(hunk.header, hunk: index, isLeft: isLeft)]
        + (rows ?? unified(lines).map { .full($0) })
    }
  }

  /// The lines of a change one below the other, those of one replacement together.
  static func lines(of hunk: TextDiff.Hunk, isLeft: Bool) -> [Line] {
    unified(pairs(of: hunk, isLeft: isLeft))
  }

  private static func unified(_ pairs: [(old: Line?, new: Line?)]) -> [Line] {
    var lines: [Line] = []
    var added: [Line] = []
    for (old, new) in pairs {
      let isContext = old != nil && old == new
      if isContext || old == nil && new == nil {
        lines += added
        added = []
      }
      if let old { lines.append(old) }
      if let new, !isContext { added.append(new) }
    }
    return lines + added
  }

  /// Old and new lines side by side.
  ///
  /// Lines that took each other's place know their partner, and an empty pair stands between two
  /// replacements that follow each other.
  private static func pairs(
    of hunk: TextDiff.Hunk, isLeft: Bool
  ) -> [(old: Line?, new: Line?)] {
    var pairs: [(old: Line?, new: Line?)] = []
    var removed: [String] = []
    var added: [String] = []
    func flush() {
      let isPaired = removed.count == added.count
      for index in 0..<max(removed.count, added.count) {
        let old = removed.indices.contains(index) ? removed[index] : nil
        let new = added.indices.contains(index) ? added[index] : nil
        pairs.append(
          (
            old.map {
              Line(
                mark: "-", text: $0, role: isLeft ? .uiDim : .diffMinus,
                partner: isPaired ? new : nil)
            },
            new.map {
              Line(
                mark: "+", text: $0, role: isLeft ? .uiDim : .diffPlus,
                partner: isPaired ? old : nil)
            }
          ))
      }
      removed = []
      added = []
    }
    for line in hunk.lines {
      switch line {
      case .removed(let text):
        if !added.isEmpty {
          flush()
          pairs.append((nil, nil))
        }
        removed.append(text)
      case .added(let text): added.append(text)
      case .context(let text):
        flush()
        let context = Line(mark: " ", text: text, role: .uiText)
        pairs.append((context, context))
      }
    }
    flush()
    return pairs
  }

  private static func halves(_ old: Line?, _ new: Line?, width: Int) -> [Row] {
    let left = old.map { broken($0, width: width) } ?? []
    let right = new.map { broken($0, width: width) } ?? []
    return (0..<max(left.count, right.count)).map { row in
      .halves(
        left.indices.contains(row) ? left[row] : [], right.indices.contains(row) ? right[row] : [])
    }
  }

  /// A line with its mark, broken wherever the width ends, so that indentation stays.
  private static func broken(_ line: Line, width: Int) -> [[Span]] {
    let room = max(4, width - 1)
    var rows: [[Span]] = [[Span(line.mark, line.role)]]
    var used = 0
    for span in spans(of: line, from: 0) {
      for character in span.text {
        let cells = CellWidth.of(character)
        if used + cells > room {
          rows.append([Span(" ", line.role)])
          used = 0
        }
        used += cells
        let row = rows.count - 1
        let isFirst = rows[row].count == 1
        if !isFirst, rows[row].last?.attributes == span.attributes {
          rows[row][rows[row].count - 1].text.append(character)
        } else {
          rows[row].append(Span(String(character), span.role, span.attributes))
        }
      }
    }
    return rows
  }

  static func draw(
    _ row: Row, of review: ReviewState, row place: Int, _ rect: Rect, _ painter: inout Painter
  ) {
    switch row {
    case .header(let text, let hunk, let isLeft):
      let isCurrent = hunk == min(review.hunk, (review.selectedDiff?.hunks.count ?? 1) - 1)
      let role: Role = isLeft ? .reviewEdited : .diffDelta
      painter.spans(
        [
          Span((isCurrent ? "▸" : " ") + text, role),
          Span(isLeft ? "  left out: the disk stays as it is" : "", role),
        ], row: place, column: rect.column, width: rect.width)
    case .full(let line):
      painter.text(line.mark, line.role, row: place, column: rect.column, width: 1)
      painter.spans(
        spans(of: line, from: review.diffColumn), row: place, column: rect.column + 1,
        width: rect.width - 1)
    case .halves(let old, let new):
      let half = halfWidth(rect.width)
      painter.spans(old, row: place, column: rect.column, width: half)
      painter.text("│", .uiBorder, row: place, column: rect.column + half, width: 1)
      painter.spans(new, row: place, column: rect.column + half + 1, width: half)
    }
  }

  /// The width of one of two texts side by side.
  static func halfWidth(_ width: Int) -> Int { (width - 1) / 2 }

  /// The text behind so many characters, with the words marked that the other side does not have.
  private static func spans(of line: Line, from column: Int) -> [Span] {
    guard let partner = line.partner else {
      return [Span(String(line.text.dropFirst(column)), line.role)]
    }
    var left = column
    return WordDiff.parts(of: line.text, against: partner).compactMap { part in
      let skipped = min(left, part.text.count)
      left -= skipped
      let text = part.text.dropFirst(skipped)
      return text.isEmpty ? nil : Span(String(text), line.role, part.isChanged ? .reverse : [])
    }
  }
}

extension WizardState {
  /// Lays the chosen difference out where it is not yet, so that drawing and moving need not.
  mutating func layOutDiff() {
    guard step == .review, review.view == .files, let path = review.selected?.path else { return }
    // A file that is new has nothing to stand beside.
    let isNew = review.selected?.change == .new
    let isSplit = review.isSideBySide && !isNew
    let half = isSplit ? DiffView.halfWidth(reviewLayout.diff.width) : nil
    let basis = ReviewState.DiffBasis(
      path: path, planNumber: review.planNumber, left: review.left[path] ?? [], half: half)
    guard basis != review.diffRowsOf else { return }
    review.diffRowsOf = basis
    review.diffRows = DiffView.rows(review, half: half)
  }
}
