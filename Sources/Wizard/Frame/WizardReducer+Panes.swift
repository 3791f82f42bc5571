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
      case .outline: sections.isPaneFocused
      case .reviewFiles: review.isPaneFocused
      default: false
      }
    }
    set {
      switch stepContext {
      case .dependencies: dependencies.isPaneFocused = newValue
      case .patterns: patterns.isPaneFocused = newValue
      case .outline: sections.isPaneFocused = newValue
      case .reviewFiles: review.isPaneFocused = newValue
      default: break
      }
    }
  }

  /// Whether a place is in the second pane; nil where the step has none.
  func isInPane(_ position: Position) -> Bool? {
    let rows: Rect
    switch stepContext {
    case .dependencies: rows = DependenciesLayout(layout.body).rows
    case .patterns: rows = PatternsLayout(layout.body).rows
    case .outline: rows = SectionsLayout(layout.body, hasEditor: false).outline
    case .reviewFiles: rows = ReviewLayout(layout.body).files
    default: return nil
    }
    return layout.body.contains(position) && position.row >= rows.row && !rows.contains(position)
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
