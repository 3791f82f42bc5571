internal import Glibc

/// Finishes or discards a save that was interrupted.
struct Recovery {
  private let session: SessionFolder
  private var calls: SystemCalls { session.calls }

  init(_ session: SessionFolder) { self.session = session }

  /// Whether there is something to finish or discard.
  static func isNeeded(_ session: SessionFolder) throws(WorkspaceError) -> Bool {
    do throws(SystemError) {
      return try session.calls.status(of: SessionPath.staging, in: session.folder).isFolder
    } catch {
      guard error.isMissing else {
        throw .unreadable(path: SessionPath.staging, reason: error.reason)
      }
      return false
    }
  }

  /// Carries a committed save on to its end, or discards one that was not committed.
  ///
  /// - Returns: what to say of it; empty when there was nothing to finish.
  /// - Throws: `.malformed` for a damaged manifest, `.unfinishedSave` when it cannot be finished.
  func finish() throws(WorkspaceError) -> [InputRemark] {
    guard try Self.isNeeded(session) else { return [] }
    let path = SessionPath.staging + "/" + SaveManifest.name
    guard let content = try session.content(of: path, limit: InputLimits.standard.state) else {
      discard()
      return []
    }
    guard let manifest = SaveManifest(bytes: content.bytes) else {
      throw .malformed(path: path, line: 1, reason: "is not a whole list of files to be saved")
    }
    return try Forwarding(session, manifest: manifest).carryOn()
  }

  /// Removes the staging folder with what is in it; what cannot be removed is left for the next run.
  ///
  /// `COMMIT` goes first: while it is there, a missing staged file means that it was written.
  func discard() {
    guard
      let staging = try? calls.open(SessionPath.staging, beneath: session.folder, for: .folder),
      let names = try? calls.names(in: staging, named: SessionPath.staging)
    else { return }
    do throws(SystemError) {
      if names.contains(SaveManifest.name) {
        try calls.remove(SaveManifest.name, in: staging)
        try calls.synchronize(staging, named: SessionPath.staging)
      }
      for name in names where name != SaveManifest.name { try calls.remove(name, in: staging) }
      try calls.removeFolder(SessionPath.staging, in: session.folder)
      try calls.synchronize(session.folder, named: session.name)
    } catch {
      // Nothing depends on it: the next opening or save tries again.
    }
  }
}
