import Screen

/// Where the parts of the steps are, with the lines between them where the user moved them to.
extension WizardState {
  /// The dependencies: counts, the table's heading, its rows, and where an interaction comes from.
  var dependenciesLayout: ListLayout { dependenciesLayout(dividers) }

  /// The decisions: counts, rows, and the decision explained.
  var patternsLayout: ListLayout { patternsLayout(dividers) }

  /// The assumptions: counts, heading, rows, and the question with what rests on it.
  var assumptionsLayout: ListLayout { assumptionsLayout(dividers) }

  /// The outline and the chosen section's text, or the text that is being written.
  var sectionsLayout: SectionsLayout {
    SectionsLayout(layout.body, hasEditor: sections.editor != nil, dividers)
  }

  /// The files and what would change in the chosen one, or what else the review shows.
  var reviewLayout: ReviewLayout {
    ReviewLayout(layout.body, isSideBySide: review.isSideBySide, dividers)
  }

  private func dependenciesLayout(_ dividers: Dividers) -> ListLayout {
    ListLayout(
      layout.body, of: .dependencies, dividers, headingRows: 2,
      height: ListLayout.PaneHeight(scarce: 3, least: 7, tenths: 4))
  }

  private func patternsLayout(_ dividers: Dividers) -> ListLayout {
    ListLayout(
      layout.body, of: .patterns, dividers, headingRows: 1,
      height: ListLayout.PaneHeight(scarce: 4, least: 8, tenths: 5))
  }

  private func assumptionsLayout(_ dividers: Dividers) -> ListLayout {
    ListLayout(
      layout.body, of: .patterns, dividers, headingRows: 2,
      height: ListLayout.PaneHeight(scarce: 4, least: 9, tenths: 5))
  }

  /// The two parts of the step that is shown: the first, and the second with the line before it; nil
  /// where the step has one only.
  func parts(_ dividers: Dividers) -> (first: Rect, second: Rect, isWide: Bool)? {
    switch stepContext {
    case .dependencies:
      let area = dependenciesLayout(dividers)
      return (area.rows, area.pane, area.isWide)
    case .patterns:
      let area = patternsLayout(dividers)
      return (area.rows, area.pane, area.isWide)
    case .assumptions:
      let area = assumptionsLayout(dividers)
      return (area.rows, area.pane, area.isWide)
    case .outline, .editor:
      let area = SectionsLayout(layout.body, hasEditor: sections.editor != nil, dividers)
      guard !area.outline.isEmpty else { return nil }
      return (area.outline, area.second, area.isWide)
    case .reviewFiles:
      let area = ReviewLayout(layout.body, isSideBySide: review.isSideBySide, dividers)
      return (area.files, area.second, area.isWide)
    case .reviewFindings, .reviewChanges, .reviewContract:
      let area = reviewListLayout(dividers)
      return (area.rows, area.pane, area.isWide)
    default: return nil
    }
  }
}
