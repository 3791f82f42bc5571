/// A place in the interface that a theme gives a style to.
package enum Role: Int, CaseIterable, Hashable, Sendable {
  /// Running text and the screen's background.
  case uiText
  /// Text of lesser weight.
  case uiDim
  /// The row or text under the cursor.
  case uiSelection
  /// Rules and frames.
  case uiBorder
  /// Breadcrumb and status lines.
  case uiStatus
  /// Key hints in the footer.
  case uiHint
  /// A Markdown heading.
  case markupHeading
  /// Code spans and fenced code.
  case markupCode
  /// Link text and addresses.
  case markupLink
  /// Block quotes.
  case markupQuote
  /// Added lines of a diff.
  case diffPlus
  /// Removed lines of a diff.
  case diffMinus
  /// Hunk headers and changed names.
  case diffDelta
  /// An interaction that the reviewer accepted.
  case reviewAccepted
  /// An interaction that the reviewer rejected.
  case reviewRejected
  /// An interaction that the reviewer changed.
  case reviewEdited
  /// An interaction that the reviewer added.
  case reviewAdded
  /// An interaction without a decision.
  case reviewPending
  /// A finished step of the breadcrumb.
  case stepDone
  /// The step on screen.
  case stepCurrent
  /// A step whose result no longer fits its inputs.
  case stepStale
  /// A finding that blocks.
  case findingError
  /// A finding that deserves a look.
  case findingWarning
  /// A remark.
  case findingNote

  /// The name that theme files use in `scopes:`, such as `ui.text`.
  package var name: String {
    switch self {
    case .uiText: "ui.text"
    case .uiDim: "ui.dim"
    case .uiSelection: "ui.selection"
    case .uiBorder: "ui.border"
    case .uiStatus: "ui.status"
    case .uiHint: "ui.hint"
    case .markupHeading: "markup.heading"
    case .markupCode: "markup.code"
    case .markupLink: "markup.link"
    case .markupQuote: "markup.quote"
    case .diffPlus: "diff.plus"
    case .diffMinus: "diff.minus"
    case .diffDelta: "diff.delta"
    case .reviewAccepted: "review.accepted"
    case .reviewRejected: "review.rejected"
    case .reviewEdited: "review.edited"
    case .reviewAdded: "review.added"
    case .reviewPending: "review.pending"
    case .stepDone: "step.done"
    case .stepCurrent: "step.current"
    case .stepStale: "step.stale"
    case .findingError: "finding.error"
    case .findingWarning: "finding.warning"
    case .findingNote: "finding.note"
    }
  }

  /// Finds a role by the name that theme files use; nil where there is none.
  package init?(name: String) {
    guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
