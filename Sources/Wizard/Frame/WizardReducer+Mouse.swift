import Engine
import Screen
import TextEditing

extension WizardState {
  /// Answers the mouse: clicks on hints, breadcrumb and rows, the wheel, dragging in the editor.
  mutating func handle(_ mouse: MouseEvent) -> [WizardEffect] {
    guard size.isLargeEnough else { return [] }
    switch mouse.action {
    case .wheelUp: return wheel(by: -3, at: mouse.position)
    case .wheelDown: return wheel(by: 3, at: mouse.position)
    case .wheelLeft, .wheelRight:
      guard overlay == nil, stepContext.isWriting else { return [] }
      return edit(.scrollSideways(mouse.action == .wheelLeft ? -4 : 4))
    case .press(.left):
      dividers.held = divider(at: mouse.position)
      return click(mouse)
    case .release(.left): dividers.held = nil
    case .drag(.left):
      if dividers.held != nil { return moveDivider(to: mouse.position) }
      // Beyond its edge the text goes on being selected, and scrolls.
      guard overlay == nil, stepContext.isWriting,
        let cell = editorCell(mouse.position, isClamped: true)
      else { return [] }
      return edit(.dragCursor(cell))
    default: break
    }
    return []
  }

  private mutating func wheel(by lines: Int, at position: Position) -> [WizardEffect] {
    notice = nil
    if overlay == nil, stepContext.isWriting { return edit(.scroll(lines)) }
    let command: Command = lines < 0 ? .up : .down
    guard keyMap.binding(of: command, in: context) != nil else { return [] }
    // The wheel turns what is under the pointer, whichever pane has the keys.
    let focus = isPaneFocused
    if overlay == nil, let isPane = isInPane(position) { isPaneFocused = isPane }
    defer { isPaneFocused = focus }
    return (0..<abs(lines)).flatMap { _ in perform(command) }
  }

  private mutating func click(_ mouse: MouseEvent) -> [WizardEffect] {
    let position = mouse.position
    notice = nil
    if position.row == layout.footerRow {
      let hint = Footer.hints(self).first { $0.columns.contains(position.column) }
      return hint.map { perform($0.command) } ?? []
    }
    if case .picker(let picker) = overlay { return click(picker, mouse) }
    guard overlay == nil else { return [] }
    if position.row == layout.breadcrumbRow {
      let part = Breadcrumb.parts(self).first { $0.columns.contains(position.column) }
      return part?.step.map { perform(.go(to: $0)) } ?? []
    }
    if stepContext.isWriting { return clickText(mouse) }
    if isInPane(position) == true {
      isPaneFocused = true
      return []
    }
    let effects = clickRow(position)
    guard mouse.clicks == 2, effects.isEmpty, let command = doubleClickCommand else {
      return effects
    }
    return perform(command)
  }

  /// Puts the cursor, or selects the word or line under it.
  private mutating func clickText(_ mouse: MouseEvent) -> [WizardEffect] {
    guard let cell = editorCell(mouse.position) else { return [] }
    if mouse.modifiers.contains(.shift) { return edit(.dragCursor(cell)) }
    let placing = edit(.placeCursor(cell))
    return switch mouse.clicks {
    case 2: placing + edit(.selectWord)
    case 3: placing + edit(.selectLine)
    default: placing
    }
  }

  /// What a double click on a row asks for: what Enter or the first hint would do to that row.
  private var doubleClickCommand: Command? {
    switch stepContext {
    case .sessions: .openSession
    case .dependencies: .edit
    case .patterns: .choose
    case .outline: .openEditor
    case .assumptions: .answer
    case .reviewFindings, .reviewChanges: .showPlace
    case .done: .copyPath
    default: nil
    }
  }

  private mutating func clickRow(_ position: Position) -> [WizardEffect] {
    switch stepContext {
    case .sessions:
      let rows = SessionsLayout(layout.body).rows
      if let row = row(at: position, in: rows, sessions.cursor, sessions.list?.count ?? 0) {
        sessions.cursor.go(to: row, count: sessions.list?.count ?? 0, height: rows.height)
      }
    case .scope:
      if let row = ScopeView.scopeRow(at: position, in: layout.body) {
        scope.cursor.go(to: row, count: 5, height: 5)
        return perform(.toggleScope)
      }
    case .dependencies:
      let rows = dependenciesLayout.rows
      if let row = row(at: position, in: rows, dependencies.cursor, dependencies.shown.count) {
        dependencies.isPaneFocused = false
        moveDependency(to: row)
      }
    case .patterns:
      let rows = patternsLayout.rows
      if let row = row(at: position, in: rows, patterns.cursor, patterns.shown.count) {
        patterns.isPaneFocused = false
        patterns.scroll = ScrollOffset()
        patterns.cursor.go(to: row, count: patterns.shown.count, height: rows.height)
      }
    case .outline:
      let rows = sectionsLayout.outline
      if let row = row(at: position, in: rows, sections.cursor, sections.shown.count) {
        sections.isPaneFocused = false
        sections.scroll = ScrollOffset()
        sections.cursor.go(to: row, count: sections.shown.count, height: rows.height)
      }
    case .reviewFiles:
      let rows = reviewLayout.files
      let count = review.plan?.files.count ?? 0
      if let row = row(at: position, in: rows, review.cursor, count) {
        review.isPaneFocused = false
        review.hunk = 0
        review.diffScroll = ScrollOffset()
        review.cursor.go(to: row, count: count, height: rows.height)
      }
    case .reviewFindings, .reviewChanges, .reviewContract:
      let rows = reviewListLayout.rows
      if let row = row(at: position, in: rows, review.list.cursor, reviewListCount) {
        review.list.isPaneFocused = false
        review.list.go(to: row, count: reviewListCount, height: rows.height)
      }
    case .assumptions:
      let rows = assumptionsLayout.rows
      if let row = row(at: position, in: rows, assumptions.cursor, assumptions.rows.count) {
        assumptions.isPaneFocused = false
        goToAssumption(row)
      }
    default: break
    }
    return []
  }

  private func row(
    at position: Position, in rows: Rect, _ cursor: ListCursor, _ count: Int
  ) -> Int? {
    guard rows.contains(position) else { return nil }
    let visible = cursor.visible(count: count, height: rows.height)
    let row = visible.lowerBound + position.row - rows.row
    return visible.contains(row) ? row : nil
  }

  private func editorCell(_ position: Position, isClamped: Bool = false) -> ScreenCell? {
    guard let area = writtenArea else { return nil }
    guard isClamped || area.contains(position), !area.isEmpty else { return nil }
    // One row beyond the edge, so that the view follows.
    let row = min(max(position.row - area.row, -1), area.height)
    let column = min(max(position.column - area.column, 0), area.width - 1)
    return ScreenCell(row: row, column: column)
  }
}
