internal import Engine
internal import Glibc
internal import Synchronization

/// The draft logs on disk, one file per session.
///
/// A log that is written to is locked until it is removed or the process ends, so that two runs never
/// mix their records.
final class DraftLogs: Sendable {
  /// A log that this process writes to.
  private struct Writer {
    var file: OpenFile
    /// The log's name in its folder.
    var name: String
    /// Where the next record begins.
    var end: Int
    /// Why the log can no longer be brought to the disk; a failed attempt is not made again.
    var failure: SystemError?
    /// Whether a part of a record stands at the end and could not be removed.
    var isTorn = false
    /// Whether the log's name still has to be brought to the disk.
    var isNew: Bool
  }

  private let folder: String
  private let sessions: String
  private let calls: SystemCalls
  private let writers = Mutex<[String: Writer]>([:])

  /// - Parameters:
  ///   - folder: the folder of the logs; made when it is needed.
  ///   - sessions: the absolute path of the folder that holds the sessions.
  init(folder: String, sessions: String, calls: SystemCalls) {
    self.folder = folder
    self.sessions = sessions
    self.calls = calls
  }

  func records(of session: String) throws(WorkspaceError) -> [[UInt8]] {
    let name = try name(session)
    let file: OpenFile
    do throws(SystemError) {
      file = try calls.open(Workspace.child(name, of: folder), for: .reading)
    } catch {
      if error.isMissing { return [] }
      throw .unreadable(path: path(name), reason: error.reason)
    }
    return try log(in: file, of: session, named: name).records
  }

  func pending() -> Set<String> {
    guard let opened = try? calls.open(folder, for: .folder),
      let names = try? calls.names(in: opened, named: folder)
    else { return [] }
    var pending: Set<String> = []
    for name in names where name.hasSuffix(".log") {
      let session = String(name.dropFirst(17).dropLast(4))
      guard let expected = try? self.name(session), expected == name else { continue }
      if let records = try? records(of: session), !records.isEmpty { pending.insert(session) }
    }
    return pending
  }

  func append(_ record: [UInt8], to session: String) throws(WorkspaceError) {
    guard record.count <= DraftLog.recordLimit else {
      throw .tooLarge(
        path: path(try name(session)), bytes: record.count, limit: DraftLog.recordLimit)
    }
    try writers.withLock { writers throws(WorkspaceError) in
      var writer: Writer
      if let known = writers[session] {
        writer = known
      } else {
        writer = try opened(session, named: try name(session))
      }
      defer { writers[session] = writer }
      try write(record, to: &writer)
    }
  }

  /// The disk is waited for while nobody is kept from appending.
  func flush(_ session: String) throws(WorkspaceError) {
    guard let writer = writers.withLock({ $0[session] }) else { return }
    let name = writer.name
    do throws(SystemError) {
      if let failure = writer.failure { throw failure }
      try calls.synchronizeData(writer.file, named: name)
      if writer.isNew {
        try calls.synchronize(try calls.open(folder, for: .folder), named: folder)
        note(session, of: writer) { $0.isNew = false }
      }
    } catch {
      note(session, of: writer) { $0.failure = error }
      throw .cannotWrite(path: path(name), reason: error.reason)
    }
  }

  /// Notes something about a log, unless it was removed meanwhile.
  private func note(_ session: String, of writer: Writer, _ change: (inout Writer) -> Void) {
    writers.withLock { writers in
      guard var current = writers[session], current.file === writer.file else { return }
      change(&current)
      writers[session] = current
    }
  }

  func clear(_ session: String) throws(WorkspaceError) {
    let name = try name(session)
    try writers.withLock { writers throws(WorkspaceError) in
      do throws(SystemError) {
        let opened = try calls.open(folder, for: .folder)
        // The lock of another run, which still writes to the log, must not be passed over.
        var file = writers[session]?.file
        if file == nil { file = try locked(name) }
        try calls.remove(name, in: opened)
        writers[session] = nil
        try calls.synchronize(opened, named: folder)
        withExtendedLifetime(file) {}
      } catch {
        if error.isMissing { return }
        throw failure(error, session: session, named: name)
      }
    }
  }

  // MARK: - One log

  private func opened(_ session: String, named name: String) throws(WorkspaceError) -> Writer {
    let file: OpenFile
    do throws(SystemError) {
      try calls.makeFolders(folder, mode: 0o700)
      file = try locked(name)
    } catch {
      throw failure(error, session: session, named: name)
    }
    let log = try log(in: file, of: session, named: name)
    var writer = Writer(file: file, name: name, end: log.validCount, isNew: log.validCount == 0)
    do throws(SystemError) {
      // What follows the last whole record was cut off by an interrupted write.
      try calls.truncate(file, to: log.validCount, named: name)
    } catch {
      throw failure(error, session: session, named: name)
    }
    if log.validCount == 0 {
      try write(Array(heading(session).utf8), to: &writer)
    }
    return writer
  }

  /// Opens the log's file and takes its lock.
  private func locked(_ name: String) throws(SystemError) -> OpenFile {
    while true {
      let file = try calls.open(path(name), for: .appending, mode: 0o600)
      do throws(SystemError) {
        try calls.lock(file, exclusively: true, named: name)
      } catch {
        guard error.isUnsupported else { throw error }
      }
      // Another run may have removed the file between the two calls.
      let opened = try calls.status(of: file, named: name)
      let current = try? calls.status(of: name, in: try calls.open(folder, for: .folder))
      if current?.inode == opened.inode { return file }
    }
  }

  private func write(_ record: [UInt8], to writer: inout Writer) throws(WorkspaceError) {
    let name = writer.name
    let bytes = DraftLog.framed(record)
    do throws(SystemError) {
      if writer.isTorn { try calls.truncate(writer.file, to: writer.end, named: name) }
      writer.isTorn = true
      try calls.write(bytes, to: writer.file, named: name)
      writer.end += bytes.count
      writer.isTorn = false
    } catch {
      // Half a record would hide every later one.
      writer.isTorn = (try? calls.truncate(writer.file, to: writer.end, named: name)) == nil
      throw .cannotWrite(path: path(name), reason: error.reason)
    }
  }

  private func log(
    in file: OpenFile, of session: String, named name: String
  ) throws(WorkspaceError) -> DraftLog {
    do throws(SystemError) { try calls.rewind(file, named: name) } catch {
      throw .unreadable(path: path(name), reason: error.reason)
    }
    let limit = InputLimits.standard.total
    let log = DraftLog(try calls.content(of: file, path: path(name), limit: limit).bytes)
    guard log.heading == nil || log.heading == heading(session) else {
      throw .malformed(
        path: path(name), line: 1, reason: "belongs to another session or version")
    }
    return log
  }

  private func heading(_ session: String) -> String {
    DraftLog.heading(session: Workspace.child(session, of: sessions))
  }

  private func name(_ session: String) throws(WorkspaceError) -> String {
    guard SessionPath.session(folder: session) != nil else { throw .noSession(folder: session) }
    let path = Workspace.child(session, of: sessions)
    return Fingerprint(path.utf8).hexadecimal + "-" + session + ".log"
  }

  private func path(_ name: String) -> String { Workspace.child(name, of: folder) }

  private func failure(
    _ error: SystemError, session: String, named name: String
  ) -> WorkspaceError {
    error.isLocked
      ? .locked(folder: session) : .cannotWrite(path: path(name), reason: error.reason)
  }
}
