internal import Engine
internal import Wizard
internal import Workspace

/// A session with its draft, without a screen: read, answered as a whole, and kept or saved.
struct WorksheetRun {
  private(set) var state: WizardState
  private let run: SessionRun
  /// What is done, for people and for `--replay`.
  private(set) var journal: JournalFile

  init(_ run: SessionRun, environment: ProcessEnvironment) {
    self.run = run
    state = WizardState()
    journal = JournalFile(environment: environment, date: run.date)
  }

  /// Resumes the draft and works the design out.
  mutating func open() throws(WorkspaceError) {
    let opened = run.opened
    let records = try run.workspace.drafts.records(opened.session.folder)
    let hasDocument = opened.onDisk[opened.session.documentName] != nil
    _ = WizardReducer.reduce(
      &state,
      .sessionOpened(
        SessionContents(
          session: opened.session, documents: opened.documents, review: opened.review,
          scope: hasDocument ? opened.review.scope : nil, draft: records,
          findings: opened.findings)))
    work()
  }

  /// Makes one change of the answers and keeps it in the draft.
  mutating func take(_ edits: [ReviewEdit]) throws(WorkspaceError) {
    state.notice = nil
    journal.open(
      run.opened, draft: try run.workspace.drafts.records(run.opened.session.folder),
      date: run.date)
    let effects = state.take(edits)
    for case .appendDraft(let folder, let record) in effects {
      try run.workspace.drafts.append(folder, record.encoded)
      journal.add(record)
    }
    journal.flush()
    try run.workspace.drafts.flush(run.opened.session.folder)
  }

  /// Writes all files, and forgets the draft.
  ///
  /// - Returns: the paths written.
  /// - Throws: `ExitCode`, after a message on standard error.
  mutating func save() throws -> [String] {
    let (opened, draft) = (run.opened, state.draft)
    var proposed = try reporting { () throws(WorkspaceError) in
      try ProposedSave(opened: opened, scope: draft.scope, review: draft.review, date: run.date)
    }
    // What the wizard's user left out or settled counts here too.
    state.adopt(proposed.plan)
    let isOpen = state.review.plan?.conflicts.isEmpty == false
    proposed.plan = state.review.chosenPlan ?? proposed.plan
    guard !isOpen else {
      StandardStreams.message(FindingList(proposed.plan.findings).text)
      throw report(
        ErrorMessage(
          text: "nothing was written: settle the conflicts in the wizard. The draft is kept.",
          status: .findings))
    }
    let request = proposed.request(for: opened)
    let written = try reporting { () throws(WorkspaceError) in
      let receipt = try run.workspace.save(request)
      try run.workspace.drafts.clear(opened.session.folder)
      return receipt.written
    }
    journal.addSave()
    journal.flush()
    return written
  }

  private mutating func work() {
    let generation = Pipeline.generation(
      of: PipelineInput(
        session: run.opened.session, documents: run.opened.documents, review: state.draft.review,
        scope: state.draft.scope,
        dates: DocumentDates(created: run.date.day, updated: run.date.day),
        knowledge: .builtIn(extendedBy: run.opened.knowledge)))
    _ = WizardReducer.reduce(
      &state, .computed(computation: state.work.requested, generation))
  }
}
