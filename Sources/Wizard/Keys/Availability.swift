import Engine
import OrderedCollections

extension WizardState {
  /// Why a command cannot be done now, in a sentence; nil when it can.
  package func reasonAgainst(_ command: Command) -> String? {
    if review.isSaving, command != .suspend, command != .redraw, command != .help,
      command.lines(page: 1) == nil
    {
      return "Saving; one moment"
    }
    if let target = command.targetStep { return reasonAgainst(entering: target) }
    switch command {
    case .forward:
      guard let next = step.next else { return "This is the last step" }
      if step == .review, done.report == nil {
        return "Save first: \(keyMap.label(of: .save, in: .reviewFiles))"
      }
      return reasonAgainst(entering: next)
    case .back where overlay == nil && step == .session:
      let key = keyMap.label(of: .quit, in: .sessions)
      return "This is the first step; \(key) leaves the wizard"
    case .reread: return session == nil ? "Open a session first" : nil
    case .undo: return draft.past.isEmpty ? "Nothing to undo" : nil
    case .redo: return draft.future.isEmpty ? "Nothing to redo" : nil
    case .history:
      guard draft.past.isEmpty, draft.future.isEmpty else { return nil }
      return draft.review.isEmpty
        ? "No change was made yet" : "No change was made since the last save"
    case .showAssumptions: return generation == nil ? waiting : nil
    case .stopWork:
      return work.isRunning || review.isPlanning ? nil : "Nothing is being worked out"
    case .themes: return themes.choices.isEmpty ? "The themes are not loaded" : nil
    default: break
    }
    return overlay == nil ? reasonInStep(command) : nil
  }

  private func reasonAgainst(entering target: WizardStep) -> String? {
    if target == step { return nil }
    switch target {
    case .session: return nil
    case .scope, .dependencies, .patterns, .sections, .review:
      return session == nil ? "Open a session first" : nil
    case .done: return done.report == nil ? "Nothing was saved yet" : nil
    }
  }

  private func reasonInStep(_ command: Command) -> String? {
    switch step {
    case .session: reasonInSessions(command)
    case .scope: nil
    case .dependencies: reasonInDependencies(command)
    case .patterns: reasonInPatterns(command)
    case .sections: reasonInSections(command)
    case .review: reasonInReview(command)
    case .done:
      command == .copyPath || command == .copyAll
        ? (done.report?.written.isEmpty == false ? nil : "No file was written") : nil
    }
  }

  private func reasonInSessions(_ command: Command) -> String? {
    switch command {
    case .openSession:
      guard let selected = sessions.selected else { return "There is no session here" }
      if sessions.opening != nil { return "Opening; one moment" }
      return selected.componentDesigns.isEmpty
        ? "\(selected.session.folder) has no component design" : nil
    case .startAnew:
      return sessions.selected?.hasDraft == true ? nil : "No draft is kept for this session"
    default: return nil
    }
  }

  private func reasonInDependencies(_ command: Command) -> String? {
    let needsRow: [Command] = [
      .accept, .reject, .clearVerdict, .edit, .mark, .markRange, .acceptConfident, .nextUndecided,
      .previousUndecided, .showNeighbourhood,
    ]
    if dependencies.isOnEmptyCell, needsRow.contains(command) || command == .editSource,
      command != .nextUndecided, command != .previousUndecided, command != .showNeighbourhood
    {
      return "No interaction is stated here"
    }
    switch command {
    case .switchPane where dependencies.view == .events: return "Events have one pane only"
    case .add, .teach: return generation == nil ? waiting : nil
    case .showTaught:
      let key = keyMap.label(of: .teach, in: .dependencies)
      return draft.review.teachings.isEmpty ? "Nothing was taught yet; \(key) teaches" : nil
    case .nextPlace, .previousPlace, .editSource:
      guard let selected = dependencies.selected else { return noRow }
      return selected.evidence.isEmpty ? "You added this; no source states it" : nil
    case .showEvents: return dependencies.all.isEmpty ? noRow : nil
    case .showMatrix: return dependencies.matrix.order.isEmpty ? noRow : nil
    case .sort, .reverseSort, .filter, .markAll, .acceptShown:
      return dependencies.all.isEmpty ? noRow : nil
    case .clearMarks: return dependencies.marked.isEmpty ? "No row is marked" : nil
    default: return needsRow.contains(command) && dependencies.selected == nil ? noRow : nil
    }
  }

  /// The words for a command in the footer, which may tell how much there is to do.
  func title(of binding: Binding) -> String {
    switch binding.command {
    case .showAssumptions where generation != nil:
      let count = assumptions.openCount
      return count == 1 ? "1 assumption" : "\(count) assumptions"
    case .switchPane where dependencies.view == .matrix && stepContext == .picture:
      return "next filled"
    default: return binding.title
    }
  }

  private var waiting: String { "The documents are still being read" }

  private var noRow: String {
    if generation == nil { return waiting }
    return dependencies.filter.isEmpty ? "There is no interaction here" : "The filter shows no row"
  }

  private func reasonInPatterns(_ command: Command) -> String? {
    if assumptions.isShown { return reasonInAssumptions(command) }
    switch command {
    case .choose:
      guard let decision = patterns.selected else { return noDecision }
      return Self.outcomes(of: decision).count > 1
        ? nil : "Rule \(decision.rule.rawValue) knows no other outcome here"
    case .nextPlace, .previousPlace, .editSource:
      guard let decision = patterns.selected else { return noDecision }
      return decision.evidence.isEmpty ? "No source line is behind it" : nil
    case .resetChoice, .nextAssumed: return patterns.selected == nil ? noDecision : nil
    case .showDependency:
      guard let decision = patterns.selected else { return noDecision }
      if case .interaction = decision.subject { return nil }
      return "The decision is not about one interaction"
    case .filter: return patterns.all.isEmpty ? noDecision : nil
    default: return nil
    }
  }

  private func reasonInAssumptions(_ command: Command) -> String? {
    switch command {
    case .answer, .confirmAssumed, .resetChoice, .nextAssumed, .showDecisions:
      if generation == nil { return waiting }
      return assumptions.selected == nil ? "Nothing is assumed" : nil
    default: return nil
    }
  }

  private var noDecision: String {
    if generation == nil { return waiting }
    return patterns.filter.isEmpty ? "Nothing is decided yet" : "The filter shows no decision"
  }

  private func reasonInSections(_ command: Command) -> String? {
    switch command {
    case .openEditor, .basis, .editExternally, .nextAttention, .filter:
      if generation == nil { return waiting }
      return sections.selected == nil && sections.editor == nil
        ? "The filter shows no section" : nil
    case .regenerate:
      return sections.selected == nil && sections.editor == nil ? waiting : nil
    default: return nil
    }
  }

  private var unplanned: String { "What would be written is still being worked out" }

  private func reasonInReview(_ command: Command) -> String? {
    switch command {
    case .save:
      if work.failure != nil { return "The result could not be worked out" }
      // Before the plan is there the wish to save is remembered.
      guard let plan = review.chosenPlan else { return review.failure?.summary }
      return plan.writes.isEmpty ? plan.summary : nil
    case .nextHunk where review.view == .contract, .previousHunk where review.view == .contract:
      return nil
    case .nextHunk where review.view == .preview, .previousHunk where review.view == .preview:
      return review.preview.isEmpty ? "The document is still being laid out" : nil
    case .nextHunk, .previousHunk, .leaveHunk, .leaveFile:
      return review.plan == nil ? unplanned : nil
    case .showDisputes:
      guard let file = review.selected else {
        return unplanned
      }
      return review.disputes(of: file).isEmpty
        ? "The file has no lines that both sides changed" : nil
    case .showPreview: return generation == nil ? waiting : nil
    case .showContract:
      guard review.plan != nil else { return unplanned }
      return review.contracts.isEmpty ? "This design has no contract" : nil
    case .showChanges:
      guard review.plan != nil else { return unplanned }
      return review.changes.isEmpty && stepContext != .reviewChanges
        ? "Nothing is otherwise than at the last save" : nil
    case .nextPlace, .previousPlace, .editSource:
      if reviewListCount == 0 { return "There is nothing in this list" }
      return reviewListEvidence.isEmpty ? "No source line is behind it" : nil
    case .showPlace: return reviewListCount == 0 ? "There is nothing in this list" : nil
    default: return nil
    }
  }
}
