/// Where a key is pressed: what it does depends on it.
package enum KeyContext: String, CaseIterable, Hashable, Sendable {
  case sessions, scope, dependencies, picture, patterns, assumptions, outline, editor
  case reviewFiles, reviewPreview, reviewFindings, reviewChanges, reviewContract, reviewConflicts
  /// The lines of a conflict are being written.
  case conflictEditor
  case done
  /// A line of text is being typed: filter, search, reason.
  case prompt
  case form, picker, confirmation, reading
  /// Matches are replaced one by one.
  case replacing

  /// The name in the help.
  package var title: String {
    switch self {
    case .sessions: "Session"
    case .scope: "Scope"
    case .dependencies: "Dependencies"
    case .picture: "Picture and matrix"
    case .patterns: "Patterns"
    case .assumptions: "Assumptions"
    case .outline: "Sections"
    case .editor: "Editor"
    case .reviewFiles: "Review: files"
    case .reviewPreview: "Review: preview"
    case .reviewFindings: "Review: findings"
    case .reviewChanges: "Review: since the last save"
    case .reviewContract: "Review: contract"
    case .reviewConflicts: "Review: conflicts"
    case .conflictEditor: "Review: text of a conflict"
    case .done: "Done"
    case .prompt: "Typing a line"
    case .form: "Form"
    case .picker: "List"
    case .confirmation: "Question"
    case .reading: "Reading"
    case .replacing: "Replacing"
    }
  }

  /// Whether characters are typed into a text, so that they cannot be commands.
  package var takesText: Bool { isWriting || [.prompt, .form, .picker].contains(self) }

  /// Whether a text of several lines is being written.
  package var isWriting: Bool { self == .editor || self == .conflictEditor }

  /// Whether it stands in front of a step.
  package var isOverlay: Bool {
    [.prompt, .form, .picker, .confirmation, .reading, .replacing].contains(self)
  }

  /// The lists of the review step that have a pane.
  static let reviewLists: [KeyContext] = [.reviewFindings, .reviewChanges, .reviewContract]

  static let steps: [KeyContext] = [
    .sessions, .scope, .dependencies, .picture, .patterns, .assumptions, .outline, .reviewFiles,
    .reviewPreview, .reviewFindings, .reviewChanges, .reviewContract, .reviewConflicts, .done,
  ]
}
