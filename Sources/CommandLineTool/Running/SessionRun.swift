internal import ArgumentParser
internal import Engine
internal import Workspace

/// What every command that works on one session does first: find it, open it, run the pipeline.
struct SessionRun {
  var workspace: Workspace
  var opened: OpenedSession
  var date: Timestamp

  /// Opens the session that `name` means.
  ///
  /// - Throws: `ExitCode`, after a message on standard error.
  init(_ options: WorkspaceOptions, name: String, environment: ProcessEnvironment) throws {
    date = try options.date(environment)
    let located = try reporting { () throws(WorkspaceError) in
      try options.locate(environment)
    }
    let sessions = try reporting(located.sessions)
    let session: Session
    do {
      session = try SessionCatalog(folderNames: sessions.map(\.session.folder)).session(named: name)
    } catch {
      throw report(ErrorMessage(error))
    }
    workspace = located
    opened = try reporting { () throws(WorkspaceError) in
      try located.open(session.folder)
    }
  }

  /// What the pipeline starts from, with the saved review.
  func input(scope: ScopeSelection) -> PipelineInput {
    PipelineInput(
      session: opened.session, documents: opened.documents, review: opened.review, scope: scope,
      dates: DocumentDates(created: date.day, updated: date.day),
      knowledge: .builtIn(extendedBy: opened.knowledge),
      counts: SessionCounts(json: opened.state))
  }

  /// Runs the pipeline and plans the save.
  ///
  /// - Throws: `ExitCode`, after a message on standard error.
  func proposal(
    scope: ScopeSelection, resolutions: [String: ConflictResolution] = [:],
    extracted: Requirements? = nil
  ) throws -> ProposedSave {
    try reporting { () throws(WorkspaceError) in
      try ProposedSave(
        opened: opened, scope: scope, review: opened.review, date: date, resolutions: resolutions,
        extracted: extracted)
    }
  }
}

/// Runs `body`; a workspace error becomes a message on standard error and an exit code.
func reporting<Value>(_ body: () throws(WorkspaceError) -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw report(ErrorMessage(error))
  }
}

/// Prints the message and gives back the exit code to throw.
func report(_ message: ErrorMessage) -> ExitCode {
  StandardStreams.message("dovetail: " + message.text)
  return message.status.exitCode
}
