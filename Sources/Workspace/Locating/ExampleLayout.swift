internal import Glibc

/// Lays files out in a new folder.
package enum ExampleLayout {
  /// Writes the files into a folder.
  ///
  /// - Parameters:
  ///   - files: bytes by path inside the folder.
  ///   - folder: a folder that does not exist yet or is empty; `nil` makes a private temporary one.
  /// - Returns: the folder's absolute path.
  /// - Throws: `.cannotWrite` when the folder holds something already or a file cannot be written,
  ///   `.outsideSession` for a path that leads out of the folder.
  package static func write(
    _ files: [(path: String, bytes: [UInt8])], to folder: String?
  ) throws(WorkspaceError) -> String {
    var current = folder ?? "temporary folder"
    do throws(SystemError) {
      let path: String
      if let folder { path = try prepared(folder) } else { path = try temporary() }
      current = path
      let calls = SystemCalls.live
      let root = try calls.open(path, for: .folder)
      guard try calls.names(in: root, named: path).isEmpty else { throw SystemError(ENOTEMPTY) }
      for file in files {
        current = Workspace.child(file.path, of: path)
        guard SessionPath.isSafe(file.path) else { throw SystemError(EXDEV) }
        for parent in SessionFolder.folders(above: file.path).reversed() {
          try calls.makeFolders(parent, in: root)
        }
        let opened = try calls.open(file.path, beneath: root, for: .creating, mode: 0o666)
        try calls.write(file.bytes, to: opened, named: file.path)
      }
      return path
    } catch {
      throw error.isOutside
        ? .outsideSession(path: current) : .cannotWrite(path: current, reason: error.reason)
    }
  }

  /// Makes the folder, with the folders above it, and tells its absolute path.
  private static func prepared(_ path: String) throws(SystemError) -> String {
    try SystemCalls.live.makeFolders(path, mode: 0o777)
    guard let absolute = Workspace.canonicalPath(path) else { throw SystemError(ENOENT) }
    return absolute
  }

  private static func temporary() throws(SystemError) -> String {
    let base = getenv("TMPDIR").flatMap { String(validatingCString: $0) } ?? ""
    // Where the user names no folder for such files, the C library's own.
    var template = Array(
      (Workspace.child("dovetail-XXXXXX", of: base.isEmpty ? P_tmpdir : base) + "\0").utf8)
    let isMade = template.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { mkdtemp($0.assumingMemoryBound(to: CChar.self)) != nil } ?? false
    }
    guard isMade else { throw SystemError(errno) }
    let path = String(decoding: template.dropLast(), as: UTF8.self)
    guard let absolute = Workspace.canonicalPath(path) else { throw SystemError(ENOENT) }
    return absolute
  }
}

extension SystemCalls {
  /// Makes a folder by its path from the root or the current folder, with the folders above it.
  func makeFolders(_ path: String, mode: UInt32) throws(SystemError) {
    var known = path.hasPrefix("/") ? "/" : "."
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      known = Workspace.child(String(Substring(part)), of: known)
      do throws(SystemError) {
        try make(.makeFolder, known) { mkdir(known, mode) }
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
  }

  /// Makes one folder inside another unless it is there.
  fileprivate func makeFolders(_ path: String, in root: OpenFile) throws(SystemError) {
    do throws(SystemError) {
      try makeFolder(path, in: root, mode: 0o777)
    } catch {
      guard error.code == EEXIST else { throw error }
    }
  }
}
