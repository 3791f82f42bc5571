extension SystemCalls {
  /// A regular file's bytes with what tells this state of it from any other.
  ///
  /// - Throws: `.unreadable` for what is no regular file and for one that changes all the time,
  ///   `.tooLarge` above the limit.
  func content(
    of file: OpenFile, path: String, limit: Int
  ) throws(WorkspaceError) -> SessionFiles.Content {
    // A file that is being written while it is read is read again.
    for _ in 1...3 {
      let before = try checkedStatus(of: file, path: path)
      guard before.size <= limit else {
        throw .tooLarge(path: path, bytes: before.size, limit: limit)
      }
      do throws(SystemError) {
        let bytes = try read(file, named: path, limit: limit)
        let after = try status(of: file, named: path)
        if before.isSame(as: after), bytes.count == after.size {
          return SessionFiles.Content(bytes: bytes, identity: after.identity(of: bytes))
        }
        try rewind(file, named: path)
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
    }
    throw .unreadable(path: path, reason: "changes while it is read")
  }

  private func checkedStatus(of file: OpenFile, path: String) throws(WorkspaceError) -> FileStatus {
    let status: FileStatus
    do throws(SystemError) {
      status = try self.status(of: file, named: path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    guard status.isRegular else {
      throw .unreadable(path: path, reason: status.isFolder ? "is a folder" : "is no regular file")
    }
    return status
  }
}
