internal import Glibc

extension Workspace {
  /// The folder of the architecture sessions inside a workspace.
  package static let architecture = ".taskmaster/docs/design/architecture"

  /// Finds the workspace that a folder belongs to.
  ///
  /// - Parameters:
  ///   - from: the folder to begin with; relative to the current folder, or absolute.
  ///   - walkingUp: whether the folders above are looked at too.
  ///   - stateDirectory: the folder where drafts are kept; made when it is needed.
  /// - Throws: `.noWorkspace` when none of the folders holds ``architecture``.
  package static func locate(
    from: String, walkingUp: Bool, stateDirectory: String
  ) throws(WorkspaceError) -> Workspace {
    guard let start = canonicalPath(from) else { throw .noWorkspace(searchedFrom: from) }
    var candidate = start
    while true {
      if isFolder(child(architecture, of: candidate)) {
        return .live(root: candidate, stateDirectory: stateDirectory)
      }
      guard walkingUp, candidate != "/" else { throw .noWorkspace(searchedFrom: start) }
      candidate = parent(of: candidate)
    }
  }

  /// An absolute path without symbolic links and dots; `nil` when there is no such file or folder.
  static func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path.isEmpty ? "." : path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  static func child(_ path: String, of folder: String) -> String {
    folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  private static func parent(of path: String) -> String {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    return "/" + names.map { String(Substring($0)) }.joined(separator: "/")
  }

  private static func isFolder(_ path: String) -> Bool {
    guard let folder = try? SystemCalls.live.open(path, for: .folder) else { return false }
    return (try? SystemCalls.live.status(of: folder, named: path))?.isFolder ?? false
  }
}
