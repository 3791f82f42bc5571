import Engine
import Screen

/// What is otherwise than in the last save: what breaks whom first, then what came, went and changed.
enum ChangesView {
  static func draw(_ state: WizardState, _ painter: inout Painter) {
    let changes = state.review.changes
    guard !changes.isEmpty else {
      painter.emptiness(absence(state), in: state.reviewListLayout.rows)
      return
    }
    ReviewListView.draw(
      state, heading: heading(state), labelWidth: 6, pane: [Span("What it does", .uiDim)], &painter
    ) { index in
      let change = changes[index]
      return ReviewListView.Row(
        mark: change.mark.sign, role: change.mark.role, label: change.kind.rule.rawValue,
        text: change.sentence)
    }
  }

  private static func absence(_ state: WizardState) -> Failure {
    let wasSaved = state.review.plan?.files.contains { $0.current != nil && $0.kind == .document }
    return wasSaved == true
      ? Failure(
        "The design says the same as at the last save.",
        advice: "Only texts and dates may differ: the files show them.")
      : Failure(
        "Nothing was saved yet, so nothing can have changed.",
        advice: "From the second save on, this tells what breaks whom.")
  }

  private static func heading(_ state: WizardState) -> [Span] {
    let evolution = Evolution(state.review.changes)
    var spans = [Span("Since the last save: \(evolution.summary)", .markupHeading)]
    let concerned = evolution.concerned
    if !concerned.isEmpty {
      spans.append(Span(" · hurts \(English.list(concerned, limit: 3))", .findingWarning))
    }
    return spans
  }

  /// The chosen change: what it was and is, what such a change does, whom it hurts, and where it stands.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let change = state.chosenChange else { return [] }
    var lines = ReviewListView.wrapped(change.sentence, change.mark.role, width: width)
    func add(_ label: String, _ text: String?, _ role: Role = .uiText) {
      guard let text, !text.isEmpty else { return }
      lines += ReviewListView.labelled(label, text, role, width: width)
    }
    add("means", change.kind.summary)
    if change.isBreaking {
      add(
        "hurts",
        change.consumers.isEmpty
          ? "Nobody who is known to use it" : English.list(change.consumers), .findingWarning)
      add("to do", change.finding.suggestion)
    } else if !change.consumers.isEmpty {
      add("concerns", English.list(change.consumers))
    }
    add("was", change.before, .diffMinus)
    add("is", change.after, .diffPlus)
    add("file", change.file, .markupLink)
    return lines
      + EvidenceLines.lines(
        change.places, chosen: state.review.list.place, state.session, width: width)
  }
}

extension Change {
  /// One cell that tells whether something breaks, came, went or changed.
  var mark: (sign: String, role: Role) {
    if isBreaking { return ("✗", .findingError) }
    return switch kind {
    case .added, .contractAdded, .interactionAdded, .decisionAdded: ("+", .diffPlus)
    case .removedUnused, .interactionRemoved, .decisionRemoved: ("-", .diffMinus)
    default: ("~", .diffDelta)
    }
  }
}

extension WizardState {
  /// The change under the cursor.
  var chosenChange: Change? {
    let index = review.list.cursor.index
    guard review.view == .changes, review.changes.indices.contains(index) else { return nil }
    return review.changes[index]
  }

  /// Answers a command of the list of changes; nil where the command belongs elsewhere.
  mutating func performInChanges(_ command: Command) -> [WizardEffect]? {
    guard command == .showPlace else { return performInReviewList(command) }
    guard let change = chosenChange else { return [] }
    if let path = change.file {
      guard let file = review.plan?.files.firstIndex(where: { $0.path == path }) else {
        notice = Notice(.hint, "\(path) is no file that this run knows")
        return []
      }
      review.view = .files
      goToFile(file)
      return []
    }
    let target = dependencies.all.first { dependencies.title($0) == change.subject }
    guard let target else {
      notice = Notice(.hint, "It stands in no file and is no interaction of this run")
      return []
    }
    return goToDependency(target.id)
  }
}
