package import Screen

/// Where the parts of the screen are: a line of breadcrumb, a line of hints, the rest is the user's.
package struct FrameLayout: Equatable, Sendable {
  package let breadcrumbRow = 0
  /// The rule below the breadcrumb; nil where rows are scarce.
  package let upperRule: Int?
  /// What the step draws in.
  package let body: Rect
  /// The rule above the hints, which also bears notices.
  package let noticeRow: Int
  package let footerRow: Int
  package let columns: Int

  /// Divides a screen of that size.
  package init(_ size: ScreenSize) {
    let hasRule = size.rows >= 20
    upperRule = hasRule ? 1 : nil
    let top = hasRule ? 2 : 1
    body = Rect(row: top, column: 0, height: size.rows - top - 2, width: size.columns)
    noticeRow = size.rows - 2
    footerRow = size.rows - 1
    columns = size.columns
  }
}

extension WizardState {
  /// Where the parts of the screen are now.
  package var layout: FrameLayout { FrameLayout(size) }

  /// Which keys work now.
  package var context: KeyContext { overlay?.context ?? stepContext }

  /// Which keys work in the step, whatever stands in front of it.
  package var stepContext: KeyContext {
    switch step {
    case .session: .sessions
    case .scope: .scope
    case .dependencies: dependencies.view == .table ? .dependencies : .picture
    case .patterns: assumptions.isShown ? .assumptions : .patterns
    case .sections: sections.editor == nil ? .outline : .editor
    case .review:
      switch review.view {
      case .files: .reviewFiles
      case .preview: .reviewPreview
      case .findings: .reviewFindings
      case .changes: .reviewChanges
      case .contract: .reviewContract
      case .disputes: review.rewriting == nil ? .reviewConflicts : .conflictEditor
      }
    case .done: .done
    }
  }
}
