import Engine
import Screen

/// The second pane of a step, which explains the row of the first.
extension WizardState {
  /// Whether the keys for moving scroll the second pane.
  var isPaneFocused: Bool {
    get {
      switch stepContext {
      case .dependencies: dependencies.isPaneFocused
      case .patterns: patterns.isPaneFocused
      case .assumptions: assumptions.isPaneFocused
      case .outline: sections.isPaneFocused
      case .reviewFiles: review.isPaneFocused
      case .reviewFindings, .reviewChanges, .reviewContract: review.list.isPaneFocused
      default: false
      }
    }
    set {
      switch stepContext {
      case .dependencies: dependencies.isPaneFocused = newValue
      case .patterns: patterns.isPaneFocused = newValue
      case .assumptions: assumptions.isPaneFocused = newValue
      case .outline: sections.isPaneFocused = newValue
      case .reviewFiles: review.isPaneFocused = newValue
      case .reviewFindings, .reviewChanges, .reviewContract: review.list.isPaneFocused = newValue
      default: break
      }
    }
  }

  /// Whether a place is in the second pane; nil where the step has none.
  func isInPane(_ position: Position) -> Bool? {
    guard !stepContext.isWriting, let parts = parts(dividers) else { return nil }
    return parts.second.contains(position)
  }

  /// The line between two parts that is drawn at a place; nil where there is none.
  func divider(at position: Position) -> Dividers.Line? {
    guard overlay == nil, let (_, second, isWide) = parts(dividers), second.contains(position),
      isWide ? position.column <= second.column + 1 : position.row == second.row
    else { return nil }
    return Dividers.Line(step: step, isWide: isWide)
  }

  /// Lets the line that the mouse holds follow it.
  mutating func moveDivider(to position: Position) -> [WizardEffect] {
    guard let line = dividers.held, line.step == step, let standard = parts(Dividers()),
      standard.isWide == line.isWide
    else { return [] }
    let second = standard.second
    dividers.move(
      line, by: line.isWide ? second.column - position.column : second.row - position.row)
    fitEditor()
    layOutDiff()
    return []
  }

  /// Chooses the line of a list that was clicked; a second click takes it.
  mutating func click(_ picker: Picker, _ mouse: MouseEvent) -> [WizardEffect] {
    let text = OverlayLayout(size, overlay: overlay).text
    let height = OverlayLayout.pickerRows(size, picker)
    let visible = picker.cursor.visible(count: picker.shown.count, height: height)
    let row = visible.lowerBound + mouse.position.row - text.row - 1
    guard visible.contains(row) else { return [] }
    var picker = picker
    picker.cursor.go(to: row, count: picker.shown.count, height: height)
    overlay = .picker(picker)
    return mouse.clicks == 2 ? perform(.confirm) : pickerMoved()
  }
}
