package import Screen

/// A stretch of text with a role.
package struct Span: Equatable, Sendable {
  package var text: String
  package var role: Role
  /// Emphasis beyond the role's.
  package var attributes: Attributes

  /// Makes a stretch of text.
  package init(_ text: String, _ role: Role = .uiText, _ attributes: Attributes = []) {
    self.text = text
    self.role = role
    self.attributes = attributes
  }

  var width: Int { CellWidth.of(text) }
}

/// Draws into a grid with a theme, so that drawing code names roles and never styles.
struct Painter {
  var grid: Grid
  let theme: Theme
  /// What the last frame worked out.
  var memory = FrameMemory()

  /// Writes text into one row of a rectangle and gives the columns used.
  @discardableResult
  mutating func text(
    _ text: String, _ role: Role = .uiText, row: Int, column: Int, width: Int
  ) -> Int {
    guard width > 0 else { return 0 }
    return grid.write(
      text, row: row, column: column, style: theme[role], limit: width, ellipsis: true)
  }

  /// Writes stretches one behind the other and gives the columns used.
  @discardableResult
  mutating func spans(_ spans: [Span], row: Int, column: Int, width: Int) -> Int {
    var used = 0
    for span in spans where used < width {
      used += grid.write(
        span.text, row: row, column: column + used,
        style: theme[span.role].adding(span.attributes), limit: width - used, ellipsis: true)
    }
    return used
  }

  /// Writes text with some of its bytes marked, as the letters that a filter found.
  mutating func marked(
    _ text: String, _ role: Role, marks: Set<Int>, row: Int, column: Int, width: Int
  ) {
    self.text(text, role, row: row, column: column, width: width)
    guard !marks.isEmpty else { return }
    var used = 0
    var offset = 0
    for character in text {
      let cells = CellWidth.of(character)
      guard used + cells <= width else { return }
      if marks.contains(offset) {
        let rect = Rect(row: row, column: column + used, height: 1, width: cells)
        grid.overlay(Style(attributes: [.bold, .underline]), in: rect)
      }
      used += cells
      offset += character.utf8.count
    }
  }

  /// Lays the selection over a row.
  mutating func select(row: Int, column: Int, width: Int) {
    grid.overlay(
      theme[.uiSelection], in: Rect(row: row, column: column, height: 1, width: width))
  }

  /// Draws a rule with an optional title in it.
  mutating func rule(row: Int, column: Int = 0, width: Int, title: [Span] = []) {
    grid.horizontalLine(row: row, column: column, length: width, style: theme[.uiBorder])
    guard !title.isEmpty, width > 8 else { return }
    var place = column + 2
    text(" ", row: row, column: place, width: 1)
    place += 1 + spans(title, row: row, column: place + 1, width: width - 6)
    text(" ", row: row, column: place, width: 1)
  }

  /// Tells at the right end of a rule which lines are in view, where that is not all of them.
  mutating func share(of visible: Range<Int>, count: Int, row: Int) {
    guard visible.count < count else { return }
    let text = " \(visible.lowerBound + 1)–\(visible.upperBound) of \(count) "
    let width = CellWidth.of(text)
    self.text(text, .uiDim, row: row, column: grid.width - width - 2, width: width)
  }

  /// Tells at the right end of a row of counts which line of a list is chosen, where there is room.
  mutating func place(of index: Int, among count: Int, _ rect: Rect, behind used: Int) {
    let text = "\(count == 0 ? 0 : index + 1)/\(count)"
    guard used + text.count + 4 < rect.width else { return }
    self.text(
      text, .uiDim, row: rect.row, column: rect.column + rect.width - text.count - 1,
      width: text.count)
  }

  /// Blanks a rectangle.
  mutating func clear(_ rect: Rect) { grid.fill(rect, style: theme[.uiText]) }

  /// Writes a text broken into lines from the top of a rectangle and gives the rows used.
  @discardableResult
  mutating func paragraph(_ text: String, _ role: Role = .uiText, in rect: Rect) -> Int {
    guard rect.height > 0, rect.width > 0 else { return 0 }
    let lines = TextWrap.lines(of: text, width: rect.width).prefix(rect.height)
    for (index, line) in lines.enumerated() {
      self.text(line, role, row: rect.row + index, column: rect.column, width: rect.width)
    }
    return lines.count
  }

  /// Shows what is the case and what helps, in the middle of a rectangle.
  mutating func emptiness(_ failure: Failure, in rect: Rect, role: Role = .uiText) {
    let width = min(rect.width - 4, 64)
    let summary = TextWrap.lines(of: failure.summary, width: max(1, width))
    let advice = TextWrap.lines(of: failure.advice, width: max(1, width))
    let height = summary.count + 1 + advice.count
    let place = rect.centered(height: height, width: max(1, width))
    for (index, line) in summary.enumerated() {
      text(line, role, row: place.row + index, column: place.column, width: place.width)
    }
    for (index, line) in advice.enumerated() {
      text(
        line, .uiDim, row: place.row + summary.count + 1 + index, column: place.column,
        width: place.width)
    }
  }
}
