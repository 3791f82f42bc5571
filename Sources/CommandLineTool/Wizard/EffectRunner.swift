internal import Dispatch
internal import Engine
internal import Glibc
internal import Logging
internal import Screen
internal import Terminal
internal import TextEditing
internal import Wizard
internal import Workspace

/// Carries out what the wizard asks of the world.
///
/// Short work is done at once, before the next frame; what may take long runs off the input path and
/// leaves its answer in the mailbox.
struct EffectRunner {
  var workspace: Workspace
  var environment: ProcessEnvironment
  var date: Timestamp
  var log: Logger
  let mailbox = Mailbox()
  let wanted = WantedRuns()
  let background = DispatchQueue(label: "dovetail.work", qos: .userInitiated)
  /// For what is short and must not wait behind a run of the pipeline.
  private let quick = DispatchQueue(label: "dovetail.quick", qos: .userInitiated)
  /// The session that is open, as it was read.
  var opened: OpenedSession?
  /// Counts how often the session was read; a result is of the session as it was read then.
  private var reading = 0
  /// The reading that the newest result is of.
  private var resultReading: Int?
  /// What its documents state; known after the first run of the pipeline.
  var extraction = ExtractionCache()
  /// Whether a draft record was written that is not yet known to be on the disk.
  var hasUnflushedDraft = false
  /// What is done in this run, for people and for `--replay`.
  var journal: JournalFile

  init(
    workspace: Workspace, environment: ProcessEnvironment, date: Timestamp, log: Logger
  ) {
    self.workspace = workspace
    self.environment = environment
    self.date = date
    self.log = log
    journal = JournalFile(environment: environment, date: date)
  }

  /// Carries out an effect that needs no terminal.
  ///
  /// - Returns: the answers that are there at once.
  mutating func perform(_ effect: WizardEffect) -> [WizardAction] {
    switch effect {
    case .loadSessions: return loadSessions()
    case .openSession(let folder): return openSession(folder)
    case .appendDraft(let folder, let record): return appendDraft(record, folder: folder)
    case .clearDraft(let folder): return clearDraft(folder)
    case .keepHistory(let folder, let history):
      keep(history, folder: folder)
      return []
    case .compute(let request):
      resultReading = reading
      let (number, wanted, mailbox) = (wanted.want(.result), wanted, mailbox)
      compute(request) {
        wanted.isWanted(.result, number)
      } begins: { stage in
        mailbox.put(
          .progressed(
            computation: request.computation, activity: stage.title, fraction: stage.share))
      } answer: {
        .computed(computation: request.computation, $0)
      }
      return [
        .progressed(
          computation: request.computation,
          activity: (extraction.isFilled ? PipelineStage.deciding : .reading).title, fraction: nil)
      ]
    case .preview(let request):
      let (number, wanted) = (wanted.wantAlso(.preview), wanted)
      compute(request) {
        wanted.isWanted(.preview, number)
      } answer: {
        .previewed(computation: request.computation, $0)
      }
      return []
    case .tryOut(let request, let base):
      let (number, wanted) = (wanted.want(.trial), wanted)
      compute(request) {
        wanted.isWanted(.trial, number)
      } answer: {
        .tried(
          computation: request.computation, Consequences(from: base, to: $0))
      }
      return []
    case .compare(let computation, let old, let new):
      work(on: quick) { [mailbox] in
        mailbox.put(.compared(computation: computation, Consequences(from: old, to: new)))
      }
      return []
    case .layOutPreview(let request):
      work(on: quick) { [mailbox] in
        mailbox.put(.previewLaidOut(number: request.number, request.lines))
      }
      return []
    case .stopWork:
      wanted.stopAll()
      return []
    case .planSave(let generation, let review):
      plan(generation, review: review)
      return []
    case .save(let plan, let generation, let review):
      save(plan, generation, review: review)
      return []
    case .checkSources: return checkSources()
    case .editSection, .editSource, .loadThemes, .selectTheme, .copy, .suspend, .redraw, .quit:
      return []
    }
  }

  private func loadSessions() -> [WizardAction] {
    do {
      return [.sessionsLoaded(try workspace.sessions())]
    } catch {
      return [.sessionsFailed(failure(error))]
    }
  }

  private mutating func openSession(_ folder: String) -> [WizardAction] {
    do {
      let session = try workspace.open(folder)
      var findings = session.findings
      var records: [[UInt8]] = []
      do {
        records = try workspace.drafts.records(folder)
      } catch {
        findings.append(
          Finding(
            .warning, rule: "DRA-01", message: failure(error).summary,
            suggestion: failure(error).advice))
      }
      opened = session
      reading += 1
      extraction.reset()
      journal.open(session, draft: records, date: date)
      return [
        .sessionOpened(
          SessionContents(
            session: session.session, documents: session.documents, review: session.review,
            scope: session.onDisk[session.session.documentName] == nil
              ? nil : session.review.scope,
            draft: records, history: history(of: folder), findings: findings))
      ]
    } catch {
      return [.sessionFailed(folder: folder, failure(error))]
    }
  }

  /// Runs the pipeline as long as its result is wanted.
  private func compute(
    _ request: ComputeRequest, isWanted: @escaping @Sendable () -> Bool,
    begins: @escaping @Sendable (PipelineStage) -> Void = { _ in },
    answer: @escaping @Sendable (Generation) -> WizardAction
  ) {
    guard let opened else { return }
    let (extraction, mailbox, date) = (extraction, mailbox, date)
    work {
      guard isWanted() else { return }
      begins(.reading)
      let dates = opened.onDisk[opened.session.documentName].flatMap(DocumentDates.init(document:))
      guard
        let requirements = extraction.value(
          of: opened.documents, review: request.review, isWanted: isWanted)
      else { return }
      let result = Pipeline.generation(
        of: PipelineInput(
          session: opened.session, documents: opened.documents, review: request.review,
          scope: request.scope,
          dates: dates ?? DocumentDates(created: date.day, updated: date.day),
          knowledge: .builtIn(extendedBy: opened.knowledge),
          counts: SessionCounts(json: opened.state), extracted: requirements,
          saved: try? opened.savedGeneration()),
        begins: { stage in if stage != .reading { begins(stage) } }, isWanted: isWanted)
      if let result { mailbox.put(answer(result)) }
    }
  }

  private func plan(_ generation: Generation, review: Review) {
    guard let opened else { return }
    let (mailbox, date, wanted, number) = (mailbox, date, wanted, wanted.want(.plan))
    let known = known(generation, review: review)
    work {
      guard wanted.isWanted(.plan, number) else { return }
      do throws(WorkspaceError) {
        let proposed = try ProposedSave(
          opened: opened, scope: generation.blueprint.scope, review: review, date: date,
          extracted: generation.extracted, known: known)
        guard wanted.isWanted(.plan, number) else { return }
        let compared = ComparedPlan(
          proposed.plan, contracts: ContractListing.all(in: proposed.generation.blueprint),
          evolution: proposed.generation.evolution)
        if wanted.isWanted(.plan, number) { mailbox.put(.planned(compared)) }
      } catch {
        mailbox.put(.planFailed(Self.failure(error)))
      }
    }
  }

  /// A result that can be saved as it is, because neither the session nor the review is another since.
  private func known(_ generation: Generation, review: Review) -> Generation? {
    resultReading == reading && generation.blueprint.review == review ? generation : nil
  }

  private func save(_ plan: SavePlan, _ generation: Generation, review: Review) {
    guard let opened else { return }
    let (mailbox, date, workspace, log) = (mailbox, date, workspace, log)
    let known = known(generation, review: review)
    work {
      do throws(WorkspaceError) {
        var proposed = try ProposedSave(
          opened: opened, scope: generation.blueprint.scope, review: review, date: date,
          extracted: generation.extracted, known: known)
        proposed.plan = plan
        let receipt = try workspace.save(proposed.request(for: opened))
        log.info("saved", metadata: ["files": "\(receipt.written.count)"])
        let report = RunReport(proposed.generation, session: opened.session)
        mailbox.put(
          .saved(
            SaveReport(
              written: receipt.written, insights: report.insights, nextSteps: report.steps)))
      } catch {
        log.error("save failed", metadata: ["error": "\(error)"])
        mailbox.put(.saveFailed(Self.failure(error)))
      }
    }
  }

  /// Reads the session again after a save, so that the next plan starts from what is on disk.
  mutating func refreshAfterSave() {
    journal.addSave()
    writeJournal()
    guard let folder = opened?.session.folder, let fresh = try? workspace.open(folder) else {
      return
    }
    opened = fresh
    reading += 1
  }

  private func checkSources() -> [WizardAction] {
    guard let opened, !workspace.isUnchanged(opened) else { return [] }
    guard let fresh = try? workspace.open(opened.session.folder) else { return [] }
    let before = Dictionary(
      opened.documents.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let changed = fresh.documents.filter { before[$0.name] != $0.bytes }
      .map { ChangedSource(name: $0.name, document: $0) }
    let gone = Set(before.keys).subtracting(fresh.documents.map(\.name)).sorted()
      .map { ChangedSource(name: $0, document: nil) }
    return changed.isEmpty && gone.isEmpty ? [] : [.sourcesChanged(changed + gone)]
  }

  private func work(_ body: @escaping @Sendable () -> Void) { work(on: background, body) }

  private func work(on queue: DispatchQueue, _ body: @escaping @Sendable () -> Void) {
    let mailbox = mailbox
    mailbox.begin()
    queue.async {
      body()
      mailbox.end()
    }
  }

  func failure(_ error: WorkspaceError) -> Failure { Self.failure(error) }

  /// The error's message divided into what is the case and what helps.
  static func failure(_ error: WorkspaceError) -> Failure {
    let text = ErrorMessage(error).text
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    return Failure(lines.first ?? text, advice: lines.count > 1 ? lines[1] : "")
  }
}
