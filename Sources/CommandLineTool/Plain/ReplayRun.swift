internal import Engine
internal import Wizard
internal import Workspace

/// Does a run again from its journal: the same decisions on the same documents give the same files.
struct ReplayRun {
  private let entries: [JournalEntry]
  private let workspace: Workspace
  private let path: String

  /// Reads a journal.
  ///
  /// - Throws: `ExitCode`, after a message on standard error.
  init(path: String, workspace: Workspace) throws {
    guard let text = PrivateFile.text(at: path, limit: 256 << 20) else {
      throw report(ErrorMessage(text: "\(path) cannot be read.", status: .noInput))
    }
    let (entries, damaged) = JournalEntry.entries(of: text)
    if let line = damaged.first {
      throw report(
        ErrorMessage(text: "\(path):\(line): this is no line of a journal.", status: .badInput))
    }
    self.entries = entries
    self.workspace = workspace
    self.path = path
  }

  /// Saves as often as the run did.
  ///
  /// - Returns: the paths written.
  /// - Throws: `ExitCode`, after a message on standard error.
  func run() throws -> [String] {
    var written: [String] = []
    var state = WizardState()
    var opened: OpenedSession?
    var base = Review()
    var records: [DraftRecord] = []
    var date = Timestamp(seconds: 0)
    for (index, entry) in entries.enumerated() {
      switch entry {
      case .opened(let session, let time, _):
        opened = try reporting { () throws(WorkspaceError) in try workspace.open(session) }
        records = []
        base = Review()
        guard let told = Timestamp(time) else {
          throw report(ErrorMessage(text: "\(path): “\(time)” is no time.", status: .badInput))
        }
        date = told
      case .review(let text):
        do {
          base = try ReviewFile.review(from: text)
        } catch {
          throw report(ErrorMessage(text: "\(path): the review is damaged.", status: .badInput))
        }
      case .document(let name, let fingerprint):
        // A document that was read again counts as it was read last.
        let isLast = !entries[(index + 1)...].contains {
          if case .document(name, _) = $0 { true } else { false }
        }
        if isLast { warn(name, fingerprint, opened) }
      case .record(let record): records.append(record)
      case .saved:
        guard let session = opened else { continue }
        state = WizardState()
        written += try save(&state, session, base: base, records: records, date: date)
        opened = try reporting { () throws(WorkspaceError) in
          try workspace.open(session.session.folder)
        }
        // What was left out of one save is asked for again at the next.
        records.removeAll { record in
          switch record {
          case .changesChosen, .conflictSettled: true
          default: false
          }
        }
      }
    }
    return written
  }

  private func save(
    _ state: inout WizardState, _ opened: OpenedSession, base: Review, records: [DraftRecord],
    date: Timestamp
  ) throws -> [String] {
    _ = WizardReducer.reduce(
      &state,
      .sessionOpened(
        SessionContents(
          session: opened.session, documents: opened.documents, review: base,
          scope: base.scope, draft: records.map(\.encoded))))
    let draft = state.draft
    return try reporting { () throws(WorkspaceError) in
      var proposed = try ProposedSave(
        opened: opened, scope: draft.scope, review: draft.review, date: date)
      state.adopt(proposed.plan)
      proposed.plan = state.review.chosenPlan ?? proposed.plan
      return try workspace.save(proposed.request(for: opened)).written
    }
  }

  private func warn(_ name: String, _ fingerprint: String, _ opened: OpenedSession?) {
    let document = opened?.documents.first { $0.name == name }
    let now = document.map { Fingerprint($0.bytes).hexadecimal }
    guard now != fingerprint else { return }
    StandardStreams.message(
      "dovetail: \(name) is \(now == nil ? "not there" : "another") now; the files will differ.")
  }
}
