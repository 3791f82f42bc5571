import Engine
import Screen

extension WizardState {
  /// Answers a command of the session step; nil where the command belongs elsewhere.
  mutating func performInSessions(_ command: Command) -> [WizardEffect]? {
    let height = SessionsLayout(layout.body).rows.height
    let count = sessions.list?.count ?? 0
    if let lines = command.lines(page: height) {
      let target = min(max(0, sessions.cursor.index + lines), max(0, count - 1))
      sessions.cursor.go(to: target, count: count, height: height)
      sessions.openFailure = nil
      return []
    }
    switch command {
    case .openSession: return openSelected()
    case .startAnew:
      guard let selected = sessions.selected else { return [] }
      overlay = .confirmation(
        Confirmation(
          .dropDraft(folder: selected.session.folder),
          question: "Throw away the draft of \(selected.session.folder)?",
          details: ["What was decided and not saved is lost. What was saved stays."]))
    case .reload:
      sessions.list = nil
      sessions.failure = nil
      return [.loadSessions]
    default: return nil
    }
    return []
  }

  private mutating func openSelected() -> [WizardEffect] {
    guard let selected = sessions.selected else { return [] }
    let folder = selected.session.folder
    // The session that is open already is gone on with, not read again over what was decided.
    if session?.session.folder == folder {
      let isStale = session?.changed.isEmpty == false
      return enter(.scope) + (isStale ? [.openSession(folder: folder)] : [])
    }
    sessions.opening = folder
    sessions.openFailure = nil
    return [.openSession(folder: folder)]
  }
}
