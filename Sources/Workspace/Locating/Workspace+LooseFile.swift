extension Workspace {
  /// The bytes of a file that the user names, wherever it lies; symbolic links are followed.
  ///
  /// - Throws: `.unreadable` when there is none, when it is no regular file (a FIFO or a device is
  ///   never waited for) or may not be read; `.tooLarge` above the limit of a document.
  package static func looseFile(at path: String) throws(WorkspaceError) -> [UInt8] {
    let file: OpenFile
    do throws(SystemError) {
      file = try SystemCalls.live.open(path, for: .reading)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    let limit = InputLimits.standard.document
    return try SystemCalls.live.content(of: file, path: path, limit: limit).bytes
  }
}
