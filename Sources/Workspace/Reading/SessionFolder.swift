internal import CLinux
internal import Engine
internal import Glibc

/// A session folder on disk; no name leads out of it.
struct SessionFolder: Sendable {
  let session: Session
  let folder: OpenFile
  let calls: SystemCalls

  /// Opens a session's folder.
  ///
  /// - Throws: `.noSession` when the name is no session's or there is no such folder.
  init(
    _ name: String, in architecture: OpenFile, calls: SystemCalls
  ) throws(WorkspaceError) {
    guard let session = SessionPath.session(folder: name) else { throw .noSession(folder: name) }
    do throws(SystemError) {
      // The walk follows no symbolic link, so a session is always a folder of this workspace.
      folder = try calls.walk(
        name, beneath: architecture, flags: SystemCalls.Access.folder.flags | O_CLOEXEC, mode: 0)
    } catch {
      guard error.isMissing || error.isOutside else {
        throw .unreadable(path: name, reason: error.reason)
      }
      throw .noSession(folder: name)
    }
    self.session = session
    self.calls = calls
  }

  /// The folder's name in the folder of the sessions.
  var name: String { session.folder }

  /// Reading in the folder.
  private var reading: FolderFiles { FolderFiles(folder: folder, calls: calls) }

  /// The folder's files for reading.
  var files: SessionFiles { reading.files }

  /// Opens a folder inside the session folder; `nil` when there is none.
  func opened(_ path: String) throws(WorkspaceError) -> OpenFile? { try reading.opened(path) }

  func content(of path: String, limit: Int) throws(WorkspaceError) -> SessionFiles.Content? {
    try reading.content(of: path, limit: limit)
  }
}
