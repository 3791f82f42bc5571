internal import Engine
internal import Formats
internal import Workspace

/// A run of the pipeline with what saving its result would do.
struct ProposedSave: Sendable {
  var generation: Generation
  var plan: SavePlan
  /// Generated texts by path before hand edits were merged in: the next merge base.
  var generated: [String: String]
  var review: Review

  /// Runs the pipeline and plans the save.
  ///
  /// Dates move only when something else does: the run first keeps the dates that are on disk, and takes
  /// today's only when a file would change. So a second run changes no byte.
  ///
  /// - Parameters:
  ///   - resolutions: how conflicts are settled, by path.
  ///   - extracted: what the documents state, when it is known already.
  ///   - known: what the run gives, when it is known already: of the same session as it was read, under the
  ///     same review.
  /// - Throws: `WorkspaceError.malformed` when the session state is no acceptable JSON or the change log no
  ///   YAML.
  init(
    opened: OpenedSession, scope: ScopeSelection, review: Review, date: Timestamp,
    resolutions: [String: ConflictResolution] = [:], extracted: Requirements? = nil,
    known: Generation? = nil
  ) throws(WorkspaceError) {
    var review = review
    review.scope = scope
    let onDisk = opened.onDisk[opened.session.documentName].flatMap(DocumentDates.init(document:))
    let dates = DocumentDates(
      created: onDisk?.created ?? date.day, updated: onDisk?.updated ?? date.day)
    var input = PipelineInput(
      session: opened.session, documents: opened.documents, review: review, scope: scope,
      dates: dates, knowledge: .builtIn(extendedBy: opened.knowledge),
      counts: SessionCounts(json: opened.state))
    input.extracted = extracted
    input.saved = try opened.savedGeneration()
    var generation = known ?? Pipeline.generation(of: input)
    let planner = SavePlanner(
      onDisk: opened.onDisk, lastSaved: opened.lastSaved, resolutions: resolutions)
    var plan = planner.plan(generation.artifacts)
    if !plan.writes.isEmpty, dates.updated != date.day {
      generation = Pipeline.redated(
        generation, DocumentDates(created: dates.created, updated: date.day))
      plan = planner.plan(generation.artifacts)
    }
    generated = Dictionary(
      generation.artifacts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    plan.files.append(
      try Self.state(opened: opened, generation: generation, plan: plan, date: date))
    self.generation = generation
    self.plan = plan
    self.review = review
  }

  /// The request that saves it.
  func request(for opened: OpenedSession) -> SaveRequest {
    SaveRequest(
      opened: opened,
      files: plan.writes.map { Artifact(path: $0.path, kind: $0.kind, text: $0.proposed) },
      removals: plan.files.filter { $0.change == .obsolete && !$0.keepsHandEdits }.map(\.path),
      review: review, generated: generated)
  }

  private static func state(
    opened: OpenedSession, generation: Generation, plan: SavePlan, date: Timestamp
  ) throws(WorkspaceError) -> PlannedFile {
    let path = "_session-state.json"
    let update = SessionStateUpdate(generation.blueprint)
    guard let bytes = opened.state else {
      let text = String(
        decoding: update.newState(session: opened.session, date: date.timestamp), as: UTF8.self)
      return PlannedFile(
        path: path, kind: .sessionState, change: .new, current: nil, proposed: text)
    }
    let current = String(decoding: bytes, as: UTF8.self)
    do {
      let proposed = try update.applied(
        to: bytes, date: date.timestamp, filesChanged: !plan.writes.isEmpty)
      let text = String(decoding: proposed, as: UTF8.self)
      return PlannedFile(
        path: path, kind: .sessionState, change: proposed == bytes ? .unchanged : .changed,
        current: current, proposed: text)
    } catch {
      throw .malformed(path: path, line: error.line, reason: "this is no acceptable JSON")
    }
  }
}
