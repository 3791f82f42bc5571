package import Engine
import Screen
import TextEditing

/// What becomes of the wizard's state when something happens.
package enum WizardReducer {
  /// Takes an action into the state and gives what is to be done in the world, in order.
  package static func reduce(_ state: inout WizardState, _ action: WizardAction) -> [WizardEffect] {
    defer { state.layOutDiff() }
    switch action {
    case .started(let size, let preset):
      state.size = size
      state.preset = preset
      state.visited = [.session]
      state.tellProblems()
      return [.loadThemes, .loadSessions]
    case .input(let event): return state.handle(event)
    case .sessionsLoaded(let list): return state.sessionsLoaded(list)
    case .sessionsFailed(let failure):
      state.sessions.list = []
      state.sessions.failure = failure
    case .sessionOpened(let contents): return state.sessionOpened(contents)
    case .sessionFailed(let folder, let failure):
      if state.sessions.opening == folder { state.sessions.opening = nil }
      state.sessions.openFailure = failure
      state.notice = Notice(.failed, failure.summary)
    case .progressed, .computed, .previewed, .tried, .compared, .previewLaidOut, .computationFailed:
      return state.workedOut(action)
    case .planned, .planFailed, .saved, .saveFailed:
      return state.savingWent(action)
    case .sectionEdited(let id, let text): return state.sectionEdited(id, text: text)
    case .externalEditorFailed(let failure):
      state.notice = Notice(.failed, "\(failure.summary); \(failure.advice)")
    case .sourceEdited: return state.session.map { [.openSession(folder: $0.session.folder)] } ?? []
    case .draftFailed(let failure): state.banner = failure
    case .draftCleared(let folder):
      state.draftWasCleared(folder)
      return [.loadSessions]
    case .sourcesChanged(let sources): state.session?.changed = sources
    case .themesLoaded(let choices, let current):
      state.themes.choices = choices
      state.themes.current = current
    case .themeFailed(let failure):
      state.notice = Notice(.failed, "\(failure.summary); \(failure.advice)")
    case .copied(let text):
      let lines = text.split(separator: "\n").count
      state.notice = Notice(.done, lines > 1 ? "Copied \(lines) lines" : "Copied")
    case .copyFailed(let failure):
      state.notice = Notice(.failed, "\(failure.summary); \(failure.advice)")
    }
    return []
  }
}

extension WizardState {
  /// Says what in the configuration could not be followed, the first line of it in full.
  mutating func tellProblems() {
    guard let first = preset.problems.first else { return }
    let rest = preset.problems.count - 1
    let more = rest == 0 ? "" : " (and \(rest) more: dovetail doctor)"
    notice = Notice(.failed, first + more)
  }

  /// Takes over the sessions and opens the one that the command line named.
  mutating func sessionsLoaded(_ list: [SessionSummary]) -> [WizardEffect] {
    let chosen = sessions.selected?.id
    sessions.list = list
    sessions.failure = nil
    let place = list.firstIndex { $0.id == (chosen ?? preset.folder) }
    sessions.cursor = ListCursor(index: place ?? 0)
    guard let folder = preset.folder, session == nil, sessions.opening == nil else { return [] }
    preset.folder = nil
    sessions.opening = folder
    return [.openSession(folder: folder)]
  }

  /// Takes over a session with its draft and asks for the first result.
  mutating func sessionOpened(_ contents: SessionContents) -> [WizardEffect] {
    let isReread = session?.session == contents.session
    sessions.opening = nil
    sessions.openFailure = nil
    session = OpenedSources(
      session: contents.session, documents: contents.documents.map { SourceText($0) },
      findings: contents.findings)
    if isReread {
      notice = Notice(.done, "Read again; your decisions are kept")
      return requestComputation()
    }
    var base = DraftContent(review: contents.review)
    if let scope = contents.scope { base.scope = scope }
    let restored = RestoredDraft(
      base: base, history: contents.history, records: contents.draft)
    draft = restored.draft
    isDraftBegun = !contents.draft.isEmpty
    generation = nil
    generatedBodies = [:]
    consequences = nil
    trial = nil
    assumptions = AssumptionsState()
    dependencies = DependenciesState()
    teaching = TeachingState()
    patterns = PatternsState()
    sections = SectionsState()
    review = ReviewState()
    review.choices = restored.choices
    review.settlements = restored.settlements
    done = DoneState()
    scope = ScopeState()
    visited = [.session]
    var effects: [WizardEffect] = []
    if let scope = preset.scope, scope != draft.scope {
      effects += change("Scope: \(scope.title)", [.scope(scope)])
      preset.scope = nil
    }
    sections.editor = restored.editor
    sections.editor?.text.options = editorOptions
    sections.parked = restored.parked
    let target = restored.editor != nil ? .sections : restored.step ?? .scope
    effects += enter(target == .session || target == .done ? .scope : target)
    visited.formUnion(WizardStep.allCases.filter { $0 < step })
    if let editor = restored.editor { sections.restoring = editor.section }
    if restored.damaged > 0 {
      notice = Notice(
        .failed, "\(restored.damaged) records of the draft were damaged and left out")
    } else if !contents.draft.isEmpty {
      let count = max(0, draft.unsavedCount ?? draft.past.count)
      notice = Notice(
        .done, "Draft resumed" + (count == 0 ? "" : ": \(count) change\(count == 1 ? "" : "s")"))
    }
    return effects + requestComputation()
  }

  /// Forgets the draft of a session.
  mutating func draftWasCleared(_ folder: String) {
    if session?.session.folder == folder { isDraftBegun = false }
  }

  /// Makes a named change of the draft, logs it and asks for the new result.
  mutating func change(_ name: String, _ edits: [ReviewEdit]) -> [WizardEffect] {
    trial = nil
    guard let record = draft.make(name, edits) else { return [] }
    if notice == nil { notice = Notice(.done, name) }
    return append(record) + draftChanged()
  }

  /// Takes the last change back, or makes it again.
  mutating func travel(_ command: Command) -> [WizardEffect] {
    let name = command == .undo ? draft.past.last?.name : draft.future.last?.name
    guard let record = command == .undo ? draft.undo() : draft.redo() else { return [] }
    notice = Notice(.done, "\(command == .undo ? "Undid" : "Redid"): \(name ?? "")")
    return append(record) + draftChanged()
  }

  /// The effects that put a record into the draft log, with the step before the first.
  mutating func append(_ record: DraftRecord) -> [WizardEffect] {
    guard let folder = session?.session.folder else { return [] }
    let isFirst = !isDraftBegun
    isDraftBegun = true
    return (isFirst ? [.appendDraft(folder: folder, .entered(step))] : [])
      + [.appendDraft(folder: folder, record)]
  }

  /// Brings what is shown in line with the draft and asks for the new result.
  private mutating func draftChanged() -> [WizardEffect] {
    review.invalidate()
    review.savesWhenPlanned = false
    // A plan that is on its way was made from what was decided before.
    review.isPlanning = false
    if let generation {
      if dependencies.needsRows(for: draft) {
        dependencies.load(generation, draft: draft)
      } else {
        dependencies.countUndecided(draft.review)
      }
      scope.count(generation.extracted, review: draft.review)
    }
    return requestComputation()
  }

  /// Asks for a run of the pipeline on the draft as it is.
  mutating func requestComputation() -> [WizardEffect] {
    guard session != nil else { return [] }
    work.requested += 1
    work.failure = nil
    work.activity = nil
    work.fraction = nil
    return [
      .compute(
        ComputeRequest(computation: work.requested, review: draft.review, scope: draft.scope))
    ]
  }

  /// Takes a plan over that nobody looks at, with what was left out of it.
  package mutating func adopt(_ plan: SavePlan) { review.load(ComparedPlan(plan)) }

  /// Goes to a step from a front end that has no keys.
  package mutating func go(to step: WizardStep) -> [WizardEffect] {
    step == self.step ? planIfNeeded() : enter(step)
  }

  /// Goes to a step, keeping what was being written.
  mutating func enter(_ target: WizardStep) -> [WizardEffect] {
    var effects: [WizardEffect] = []
    if step == .sections, target != .sections { effects += closeEditor() }
    if step == .review, target != .review { effects += closeRewriting() }
    step = target
    review.savesWhenPlanned = false
    visited.insert(target)
    if isDraftBegun, target != .session, target != .done, let folder = session?.session.folder {
      effects.append(.appendDraft(folder: folder, .entered(target)))
    }
    if target == .session { effects.append(.loadSessions) }
    fitEditor()
    return effects + layOutPreview() + planIfNeeded()
  }

  /// Leaves the wizard; the draft stays.
  mutating func quit() -> [WizardEffect] {
    if banner != nil, draft.isChanged {
      overlay = .confirmation(
        Confirmation(
          .quitWithoutDraft, question: "Leave although the draft could not be kept?",
          details: [
            banner?.summary ?? "", "What you decided since then would be lost.",
          ]))
      return []
    }
    let effects = closeEditor()
    isQuitting = true
    return effects + [.quit]
  }
}
