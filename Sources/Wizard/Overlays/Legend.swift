import Engine
import Screen

/// What the marks of a place stand for, told below its keys.
enum Legend {
  /// A mark and its meaning.
  struct Entry: Equatable {
    var mark: String
    var role: Role
    var meaning: String
  }

  /// The marks that a place draws, in the order of their columns; none where it draws none.
  static func entries(in context: KeyContext) -> [Entry] {
    switch context {
    case .dependencies: verdicts + severities.dropFirst() + rows
    case .picture: verdicts + styles
    case .patterns, .assumptions: origins
    case .outline:
      [SectionMark.generated, .assumption, .edited, .conflict, .outOfScope].map {
        Entry(mark: $0.mark, role: $0.role, meaning: $0.title)
      }
    case .reviewFiles:
      [PlannedFile.Change.new, .changed, .unchanged, .conflict, .obsolete].map { change in
        let mark = FileMark(change)
        return Entry(mark: mark.mark, role: mark.role, meaning: mark.title)
      }
    case .reviewFindings: severities
    case .sessions:
      [
        ("F", "architecture framework"), ("C", "component design"),
        ("I", "integration architecture"),
      ]
      .map { Entry(mark: $0.0, role: .uiText, meaning: "The session has its \($0.1)") }
    default: []
    }
  }

  private static let verdicts: [Entry] = [
    (DependencyMark.pending, "no verdict yet"), (.accepted, "accepted"), (.rejected, "rejected"),
    (.edited, "changed by you"), (.added, "added by you"),
  ].map { Entry(mark: $0.0.mark, role: $0.0.role, meaning: $0.1) }

  private static let severities: [Entry] = [
    (Finding.Severity.error, "an error was found"), (.warning, "something deserves a look"),
    (.note, "a remark"),
  ].map { Entry(mark: $0.0.mark, role: $0.0.role, meaning: $0.1) }

  private static let rows: [Entry] = [
    Entry(mark: "≠", role: .findingError, meaning: "places of the documents contradict each other"),
    Entry(mark: "~", role: .stepStale, meaning: "at the right: its source changed meanwhile"),
  ]

  private static let origins: [Entry] = [DecisionOrigin.source, .rule, .assumption, .reviewer].map {
    let role: Role =
      switch $0 {
      case .assumption: .findingWarning
      case .reviewer: .reviewEdited
      case .source, .rule: .uiText
      }
    return Entry(mark: $0.mark, role: role, meaning: $0.title)
  }

  private static let styles: [Entry] = [
    ("s", "a call that waits for its answer"), ("a", "a message"), ("d", "data is read or written"),
    ("?", "no source tells the style"), ("‹ ›", "part of a cycle"),
  ].map { Entry(mark: $0.0, role: $0.0 == "‹ ›" ? .findingError : .uiText, meaning: $0.1) }
}
