internal import Engine
internal import Glibc

extension Workspace {
  /// The workspace on disk.
  ///
  /// - Parameters:
  ///   - root: the folder that holds ``architecture``.
  ///   - stateDirectory: the folder where drafts are kept; made when it is needed.
  package static func live(root: String, stateDirectory: String) -> Workspace {
    live(root: root, stateDirectory: stateDirectory, calls: .live)
  }

  /// The workspace on disk, with a say in every system call.
  ///
  /// - Parameters:
  ///   - lockPatience: milliseconds that a save or an opening waits for another one to end.
  package static func live(
    root: String, stateDirectory: String, calls: SystemCalls, lockPatience: Int = 1000
  ) -> Workspace {
    let disk = SessionDisk(
      root: canonicalPath(root) ?? root, calls: calls, lockPatience: lockPatience)
    func store(_ name: String) -> DraftLogs {
      DraftLogs(folder: child(name, of: stateDirectory), sessions: disk.path, calls: calls)
    }
    let drafts = store("drafts")
    return Workspace(
      root: disk.root,
      sessions: { () throws(WorkspaceError) in try disk.sessions(withDraft: drafts.pending()) },
      open: { folder throws(WorkspaceError) in try disk.opened(folder) },
      knowledge: { () throws(WorkspaceError) in try disk.knowledge() },
      isUnchanged: { opened in disk.isUnchanged(opened) },
      save: { request throws(WorkspaceError) in try disk.save(request) },
      drafts: DraftStore(drafts), histories: DraftStore(store("histories")))
  }
}

extension DraftStore {
  /// The store on disk.
  init(_ logs: DraftLogs) {
    self.init(
      records: { folder throws(WorkspaceError) in try logs.records(of: folder) },
      append: { folder, record throws(WorkspaceError) in try logs.append(record, to: folder) },
      flush: { folder throws(WorkspaceError) in try logs.flush(folder) },
      clear: { folder throws(WorkspaceError) in try logs.clear(folder) },
      pending: { logs.pending() })
  }
}

/// The folder of the architecture sessions on disk.
struct SessionDisk: Sendable {
  let root: String
  let calls: SystemCalls
  let lockPatience: Int

  /// The folder of the sessions as an absolute path.
  var path: String { Workspace.child(Workspace.architecture, of: root) }

  private func architecture() throws(WorkspaceError) -> OpenFile {
    do throws(SystemError) {
      return try calls.open(path, for: .folder)
    } catch {
      guard error.isMissing else { throw .unreadable(path: path, reason: error.reason) }
      throw .noWorkspace(searchedFrom: root)
    }
  }

  private func folder(_ name: String) throws(WorkspaceError) -> SessionFolder {
    try SessionFolder(name, in: try architecture(), calls: calls)
  }

  /// The files of the workspace itself, which all its sessions share.
  private func shared() throws(WorkspaceError) -> SessionFiles {
    do throws(SystemError) {
      return FolderFiles(folder: try calls.open(root, for: .folder), calls: calls).files
    } catch {
      throw .unreadable(path: root, reason: error.reason)
    }
  }

  func knowledge() throws(WorkspaceError) -> WorkspaceKnowledge {
    WorkspaceKnowledge(try shared())
  }

  func sessions(withDraft drafts: Set<String>) throws(WorkspaceError) -> [SessionSummary] {
    let architecture = try architecture()
    let names: [String]
    do throws(SystemError) {
      names = try calls.names(in: architecture, named: path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    var summaries: [SessionSummary] = []
    for name in names {
      guard let session = SessionPath.session(folder: name),
        let folder = try? SessionFolder(name, in: architecture, calls: calls)
      else { continue }
      // A session that cannot be listed still shows, without its documents.
      let summary = try? SessionListing.summary(
        of: session, files: folder.files, hasDraft: drafts.contains(name))
      summaries.append(
        summary ?? SessionSummary(session: session, hasDraft: drafts.contains(name)))
    }
    return summaries
  }

  func opened(_ name: String) throws(WorkspaceError) -> OpenedSession {
    let folder = try folder(name)
    var remarks: [InputRemark] = []
    if try Recovery.isNeeded(folder) {
      let lock = try SessionLock(folder, exclusively: true, patience: lockPatience)
      remarks = try withExtendedLifetime(lock) { () throws(WorkspaceError) in
        try Recovery(folder).finish()
      }
    }
    let lock = try SessionLock(folder, exclusively: false, patience: lockPatience)
    var opened = try withExtendedLifetime(lock) { () throws(WorkspaceError) in
      try SessionReading.opened(folder.session, files: folder.files, shared: shared())
    }
    opened.findings += remarks.map(\.finding)
    return opened
  }

  func isUnchanged(_ opened: OpenedSession) -> Bool {
    guard let folder = try? folder(opened.session.folder),
      let current = try? SessionReading.opened(
        folder.session, files: folder.files, shared: shared())
    else { return false }
    return current.fingerprint == opened.fingerprint
  }

  func save(_ request: SaveRequest) throws(WorkspaceError) -> SaveReceipt {
    let folder = try folder(request.opened.session.folder)
    let lock = try SessionLock(folder, exclusively: true, patience: lockPatience)
    return try withExtendedLifetime(lock) { () throws(WorkspaceError) in
      for remark in try Recovery(folder).finish() {
        guard case .keptBoth(let path, let kept) = remark else { continue }
        throw .interruptedSaveConflict(path: path, kept: kept)
      }
      let current = try SessionReading.opened(
        folder.session, files: folder.files, shared: shared())
      let changes = try SaveChanges(request, current: current, files: folder.files)
      try SaveProtocol(folder).write(changes)
      let base = path + "/" + folder.session.folder + "/"
      return SaveReceipt(written: changes.requested.map { base + $0 })
    }
  }
}
