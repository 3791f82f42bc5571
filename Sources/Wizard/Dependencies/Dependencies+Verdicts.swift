import Engine
import OrderedCollections

extension WizardState {
  /// Accepts interactions and goes on where only one was chosen.
  mutating func accept(_ interactions: [Interaction]) -> [WizardEffect] {
    let edits = interactions.compactMap { interaction -> ReviewEdit? in
      let old = draft.review.verdicts[interaction.id]
      guard old?.answer != .accepted else { return nil }
      return .verdict(interaction.id, Verdict(.accepted), position: nil)
    }
    let isSingle = dependencies.marked.isEmpty && dependencies.view == .table
    defer {
      if isSingle { moveDependency(to: dependencies.cursor.index + 1) }
    }
    guard !edits.isEmpty else {
      notice = Notice(.hint, "Accepted already")
      return []
    }
    dependencies.marked = []
    return change("Accept \(name(of: interactions))", edits)
  }

  /// Asks for the reason of a rejection, and what it would change.
  mutating func askForRejection() -> [WizardEffect] {
    let chosen = chosenInteractions
    guard !chosen.isEmpty else { return [] }
    overlay = .prompt(
      Prompt(
        .rejectReason(chosen.map(\.id)), label: "Why not \(name(of: chosen))?",
        suggestions: reasonsGiven))
    return tryOut(
      chosen.map { .verdict($0.id, Verdict(.rejected), position: nil) })
  }

  /// Reasons for rejections: of this run the newest first, then those of the kept review.
  private var reasonsGiven: [String] {
    var reasons = dependencies.reasons
    for verdict in draft.review.verdicts.values.reversed()
    where verdict.answer == .rejected && !verdict.reason.isEmpty
      && !reasons.contains(verdict.reason)
    {
      reasons.append(verdict.reason)
    }
    return reasons
  }

  /// Rejects interactions with a reason, which may be empty.
  mutating func reject(_ ids: [InteractionID], reason: String) -> [WizardEffect] {
    if !reason.isEmpty {
      dependencies.reasons.removeAll { $0 == reason }
      dependencies.reasons.insert(reason, at: 0)
    }
    let interactions = dependencies.all.filter { ids.contains($0.id) }
    dependencies.marked = []
    let effects = change(
      "Reject \(name(of: interactions))",
      ids.map { .verdict($0, Verdict(.rejected, reason: reason), position: nil) })
    if ids.count == 1, dependencies.view == .table {
      moveDependency(to: dependencies.cursor.index + 1)
    }
    return effects
  }

  /// Takes verdicts away, so that the interactions are undecided again.
  mutating func clearVerdicts(_ interactions: [Interaction]) -> [WizardEffect] {
    let edits = interactions.compactMap { interaction -> ReviewEdit? in
      guard draft.review.verdicts[interaction.id] != nil else { return nil }
      return .verdict(interaction.id, nil, position: nil)
    }
    guard !edits.isEmpty else {
      notice = Notice(.hint, "There is no verdict to take away")
      return []
    }
    dependencies.marked = []
    return change("Clear \(name(of: interactions))", edits)
  }

  /// Asks whether all shown rows that are as sure as the chosen one are to be accepted.
  mutating func askToAcceptConfident() {
    guard let selected = dependencies.selected else { return }
    let limit = selected.confidence.percent
    let rows = undecidedShown.filter { $0.confidence.percent >= limit }
    guard !rows.isEmpty else {
      notice = Notice(.hint, "Every row that is at least as sure has a verdict")
      return
    }
    ask(toAccept: rows, which: "with confidence \(limit) % or more")
  }

  /// Asks whether all rows that the filter shows are to be accepted.
  mutating func askToAcceptShown() {
    let rows = undecidedShown
    guard !rows.isEmpty else {
      notice = Notice(.hint, "Every interaction shown has a verdict")
      return
    }
    let filter = dependencies.filter
    ask(toAccept: rows, which: filter.isEmpty ? "of all" : "that hold “\(filter.text)”")
  }

  /// The rows in view of the filter that have no verdict, in their order.
  private var undecidedShown: [Interaction] {
    dependencies.shown.map { dependencies.all[$0] }.filter {
      draft.review.verdicts[$0.id] == nil
    }
  }

  private mutating func ask(toAccept rows: [Interaction], which: String) {
    overlay = .confirmation(
      Confirmation(
        .acceptAll(rows.map(\.id)), question: "Accept \(rows.count) undecided \(which)?",
        details: rows.map { interaction in
          let via = DependenciesState.via(interaction)
          return "\(DependencyRow.confidence(interaction.confidence.percent))  "
            + dependencies.title(interaction) + (via == "—" ? "" : "  \(via)")
        }))
  }

  /// One interaction by its ends, several by their number.
  private func name(of interactions: [Interaction]) -> String {
    guard interactions.count == 1, let only = interactions.first else {
      return "\(interactions.count) interactions"
    }
    return dependencies.title(only)
  }
}

extension String {
  /// The text, or nil when there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
