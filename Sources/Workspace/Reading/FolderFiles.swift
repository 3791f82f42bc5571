internal import CLinux
internal import Glibc

/// Reading in an opened folder; no name leads out of it.
struct FolderFiles: Sendable {
  let folder: OpenFile
  let calls: SystemCalls

  /// The folder's files, as what means a session reads them.
  var files: SessionFiles {
    SessionFiles(
      entries: { path throws(WorkspaceError) in try entries(in: path) },
      read: { path, limit throws(WorkspaceError) in try content(of: path, limit: limit) })
  }

  /// Opens a folder inside this one; `nil` when there is none.
  func opened(_ path: String) throws(WorkspaceError) -> OpenFile? {
    guard !path.isEmpty else { return folder }
    do throws(SystemError) {
      return try calls.open(path, beneath: folder, for: .folder)
    } catch {
      if error.isMissing { return nil }
      throw Self.readError(error, path: path)
    }
  }

  private func entries(in path: String) throws(WorkspaceError) -> [SessionFiles.Entry] {
    guard let opened = try opened(path) else { return [] }
    do throws(SystemError) {
      var entries: [SessionFiles.Entry] = []
      for name in try calls.names(in: opened, named: path) where SessionPath.isSafe(name) {
        let full = path.isEmpty ? name : path + "/" + name
        guard let kind = try kind(of: name, in: opened, path: full) else { continue }
        entries.append(SessionFiles.Entry(name: name, kind: kind))
      }
      return entries
    } catch {
      throw Self.readError(error, path: path)
    }
  }

  /// What a name stands for; `nil` when it went away meanwhile.
  ///
  /// A symbolic link counts as what it leads to, and as a file where that cannot be told, so that
  /// reading it says what is wrong.
  private func kind(
    of name: String, in parent: OpenFile, path: String
  ) throws(SystemError) -> SessionFiles.Kind? {
    do throws(SystemError) {
      var status = try calls.status(of: name, in: parent)
      if status.isLink {
        guard let target = try? calls.open(path, beneath: folder, for: .pathOnly),
          let followed = try? calls.status(of: target, named: path)
        else { return .file }
        status = followed
      }
      return status.isRegular ? .file : status.isFolder ? .folder : .other
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  func content(of path: String, limit: Int) throws(WorkspaceError) -> SessionFiles.Content? {
    guard SessionPath.isSafe(path) else { throw .outsideSession(path: path) }
    let file: OpenFile
    do throws(SystemError) {
      file = try calls.open(path, beneath: folder, for: .reading)
    } catch {
      if error.code == ENOENT, isLink(path) {
        throw .unreadable(path: path, reason: "a symbolic link that leads to nothing")
      }
      if error.isMissing { return nil }
      throw Self.readError(error, path: path)
    }
    return try calls.content(of: file, path: path, limit: limit)
  }

  private func isLink(_ path: String) -> Bool {
    (try? calls.status(of: path, in: folder))?.isLink ?? false
  }

  static func readError(_ error: SystemError, path: String) -> WorkspaceError {
    error.isOutside || error.code == ELOOP
      ? .outsideSession(path: path) : .unreadable(path: path, reason: error.reason)
  }
}
