internal import Engine
internal import Synchronization
package import Workspace

extension Workspace {
  /// A workspace of files in memory, which behaves as one on disk does.
  ///
  /// - Parameters:
  ///   - files: bytes by path inside the workspace, as `Assets.exampleWorkspace()` gives them.
  ///   - root: the path that messages show.
  package static func inMemory(
    _ files: [(path: String, bytes: [UInt8])], root: String = "/workspace"
  ) -> Workspace {
    memory(MemoryFiles(files), root: root)
  }

  /// A workspace of texts in memory, by path inside the workspace.
  package static func inMemory(
    _ files: [String: String], root: String = "/workspace"
  ) -> Workspace {
    inMemory(files.map { (path: $0.key, bytes: Array($0.value.utf8)) }, root: root)
  }

  /// A workspace over files that the test goes on to change.
  package static func memory(_ files: MemoryFiles, root: String = "/workspace") -> Workspace {
    let disk = MemorySessions(files: files, root: root)
    return Workspace(
      root: root,
      sessions: { () throws(WorkspaceError) in try disk.sessions() },
      open: { folder throws(WorkspaceError) in try disk.opened(folder) },
      knowledge: { () throws(WorkspaceError) in WorkspaceKnowledge(disk.shared) },
      isUnchanged: { opened in disk.isUnchanged(opened) },
      save: { request throws(WorkspaceError) in try disk.save(request) },
      drafts: files.store(.drafts), histories: files.store(.histories))
  }
}

/// Files in memory, each with a number that grows with every change.
package final class MemoryFiles: Sendable {
  private struct File {
    var bytes: [UInt8]
    var generation: Int
  }

  private struct State {
    var files: [String: File] = [:]
    var generation = 0
    var kept: [Shelf: [String: [[UInt8]]]] = [:]
  }

  private let state = Mutex(State())

  package init(_ files: [(path: String, bytes: [UInt8])]) {
    for file in files { self[file.path] = file.bytes }
  }

  /// The bytes of a file by its path inside the workspace; setting `nil` removes it.
  package subscript(path: String) -> [UInt8]? {
    get { state.withLock { $0.files[path]?.bytes } }
    set {
      state.withLock { state in
        state.generation += 1
        state.files[path] = newValue.map { File(bytes: $0, generation: state.generation) }
      }
    }
  }

  /// All paths in the order of their bytes.
  package var paths: [String] {
    state.withLock { $0.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  func content(_ path: String) -> SessionFiles.Content? {
    state.withLock { state in
      state.files[path].map {
        SessionFiles.Content(bytes: $0.bytes, identity: "\($0.generation)")
      }
    }
  }

  /// What is kept of the sessions beside their files.
  enum Shelf: Hashable {
    case drafts, histories
  }

  /// A store of records by session, kept as long as these files are.
  func store(_ shelf: Shelf) -> DraftStore {
    @Sendable func checked(_ folder: String) throws(WorkspaceError) {
      guard SessionPath.session(folder: folder) != nil else { throw .noSession(folder: folder) }
    }
    return DraftStore(
      records: { folder throws(WorkspaceError) in
        try checked(folder)
        return self.state.withLock { $0.kept[shelf]?[folder] ?? [] }
      },
      append: { folder, record throws(WorkspaceError) in
        try checked(folder)
        self.state.withLock { $0.kept[shelf, default: [:]][folder, default: []].append(record) }
      },
      flush: { folder throws(WorkspaceError) in try checked(folder) },
      clear: { folder throws(WorkspaceError) in
        try checked(folder)
        self.state.withLock { $0.kept[shelf]?[folder] = nil }
      },
      pending: { self.state.withLock { Set(($0.kept[shelf] ?? [:]).keys) } })
  }
}

private struct MemorySessions: Sendable {
  let files: MemoryFiles
  let root: String

  private func base(_ folder: String) -> String { Workspace.architecture + "/" + folder + "/" }

  /// The files of the workspace itself.
  var shared: SessionFiles { sessionFiles(base: "") }

  private func sessionFiles(_ folder: String) -> SessionFiles { sessionFiles(base: base(folder)) }

  private func sessionFiles(base: String) -> SessionFiles {
    SessionFiles(
      entries: { path throws(WorkspaceError) in
        names(in: path.isEmpty ? base : base + path + "/")
      },
      read: { path, limit throws(WorkspaceError) in
        guard SessionPath.isSafe(path) else { throw .outsideSession(path: path) }
        guard let content = files.content(base + path) else { return nil }
        guard content.bytes.count <= limit else {
          throw .tooLarge(path: path, bytes: content.bytes.count, limit: limit)
        }
        return content
      })
  }

  private func names(in folder: String) -> [SessionFiles.Entry] {
    var entries: [SessionFiles.Entry] = []
    for path in files.paths where path.utf8.starts(with: folder.utf8) {
      let rest = path.dropFirst(folder.count)
      let name = String(rest.prefix { $0 != "/" })
      let kind: SessionFiles.Kind = rest.contains("/") ? .folder : .file
      if entries.last?.name != name { entries.append(.init(name: name, kind: kind)) }
    }
    return entries
  }

  private func session(_ folder: String) throws(WorkspaceError) -> SessionFiles {
    guard SessionPath.session(folder: folder) != nil, !names(in: base(folder)).isEmpty else {
      throw .noSession(folder: folder)
    }
    return sessionFiles(folder)
  }

  func sessions() throws(WorkspaceError) -> [SessionSummary] {
    let drafts = files.store(.drafts).pending()
    var summaries: [SessionSummary] = []
    for entry in names(in: Workspace.architecture + "/") where entry.kind == .folder {
      guard let session = SessionPath.session(folder: entry.name) else { continue }
      summaries.append(
        try SessionListing.summary(
          of: session, files: sessionFiles(entry.name), hasDraft: drafts.contains(entry.name)))
    }
    return summaries
  }

  func opened(_ folder: String) throws(WorkspaceError) -> OpenedSession {
    let files = try session(folder)
    guard let session = SessionPath.session(folder: folder) else {
      throw .noSession(folder: folder)
    }
    return try SessionReading.opened(session, files: files, shared: shared)
  }

  func isUnchanged(_ opened: OpenedSession) -> Bool {
    (try? self.opened(opened.session.folder))?.fingerprint == opened.fingerprint
  }

  func save(_ request: SaveRequest) throws(WorkspaceError) -> SaveReceipt {
    let folder = request.opened.session.folder
    let current = try opened(folder)
    let changes = try SaveChanges(request, current: current, files: sessionFiles(folder))
    for write in changes.writes { files[base(folder) + write.path] = write.bytes }
    for removal in changes.removals { files[base(folder) + removal.path] = nil }
    return SaveReceipt(written: changes.requested.map { root + "/" + base(folder) + $0 })
  }
}
