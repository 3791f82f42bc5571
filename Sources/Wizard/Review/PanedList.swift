import Engine
import Screen

/// Where the user is in a list whose chosen line is explained in a pane.
package struct PanedList: Equatable, Sendable {
  package var cursor = ListCursor()
  package var scroll = ScrollOffset()
  /// Whether the keys for moving scroll the pane.
  package var isPaneFocused = false
  /// Which of the places behind the chosen line is shown in its context.
  package var place = 0

  /// At the first line.
  package init() {}

  /// Goes to a line, whose explanation begins at its top.
  mutating func go(to line: Int, count: Int, height: Int) {
    let old = cursor.index
    cursor.go(to: line, count: count, height: height)
    guard cursor.index != old else { return }
    scroll = ScrollOffset()
    place = 0
  }
}

extension WizardState {
  /// Where the parts of a list of the review step are: what saving will do, what the list holds, its
  /// rows, and the chosen row explained.
  var reviewListLayout: ListLayout { reviewListLayout(dividers) }

  func reviewListLayout(_ dividers: Dividers) -> ListLayout {
    // A contract stands beside its section where both have room.
    ListLayout(
      layout.body, of: .review, dividers, headingRows: layout.body.height < 12 ? 1 : 2,
      height: ListLayout.PaneHeight(scarce: 4, least: 9, tenths: 5),
      wideFrom: review.view == .contract ? 110 : 150)
  }

  /// How many rows the list of the review step has that is shown.
  var reviewListCount: Int {
    switch review.view {
    case .findings: review.findings.count
    case .changes: review.changes.count
    case .contract: review.chosenContract?.parts.count ?? 0
    case .files, .preview, .disputes: 0
    }
  }

  /// The source lines behind the chosen row.
  var reviewListEvidence: [Evidence] {
    switch review.view {
    case .findings: chosenFinding?.places ?? []
    case .changes: chosenChange?.places ?? []
    case .contract: review.chosenPart?.origin.evidence.map { [$0] } ?? []
    case .files, .preview, .disputes: []
    }
  }

  /// The lines that explain the chosen row.
  func reviewListLines(width: Int) -> [[Span]] {
    switch review.view {
    case .findings: FindingsView.lines(self, width: width)
    case .changes: ChangesView.lines(self, width: width)
    case .contract: ContractView.lines(self, width: width)
    case .files, .preview, .disputes: []
    }
  }

  /// Moves in a list or its pane, steps through places and opens the source; nil for other commands.
  mutating func performInReviewList(_ command: Command) -> [WizardEffect]? {
    let area = reviewListLayout
    if let lines = command.lines(
      page: review.list.isPaneFocused ? area.paneText.height : area.rows.height)
    {
      if review.list.isPaneFocused {
        let count = reviewListLines(width: area.paneText.width).count
        review.list.scroll.move(by: lines, count: count, height: area.paneText.height)
      } else {
        let last = max(0, reviewListCount - 1)
        review.list.go(
          to: min(max(0, review.list.cursor.index + lines), last), count: reviewListCount,
          height: area.rows.height)
      }
      return []
    }
    switch command {
    case .switchPane: review.list.isPaneFocused.toggle()
    case .nextPlace, .previousPlace:
      stepThrough(
        reviewListEvidence.count, by: command == .nextPlace ? 1 : -1, \.review.list.place)
      review.list.scroll.showPlace(
        in: reviewListLines(width: area.paneText.width), height: area.paneText.height)
    case .editSource: return openSource(reviewListEvidence, review.list.place)
    default: return nil
    }
    return []
  }
}
