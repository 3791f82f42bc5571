internal import Engine
internal import Glibc
internal import Wizard
internal import Workspace

/// The journal of a run: what was decided, as lines that people can read and `--replay` does again.
///
/// Lines are gathered until `flush`, so that no key waits for a second file; what must not be lost is in
/// the draft log.
struct JournalFile: Sendable {
  /// How many journals are kept; the oldest go first.
  private static let limit = 50

  /// Where it is.
  let path: String
  /// The session that it speaks of.
  private(set) var session: String?
  /// Lines that are not yet in the file.
  private var pending: [UInt8] = []

  /// A journal in the state folder, named by the time and this process; nothing is written yet.
  init(environment: ProcessEnvironment, date: Timestamp) {
    let time = date.timestamp.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
    path = environment.stateDirectory + "/journals/\(time)-\(getpid()).txt"
  }

  /// Notes that a session was opened, with all that a replay has to start from.
  mutating func open(_ opened: OpenedSession, draft: [[UInt8]], date: Timestamp) {
    if session == nil {
      let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
      PrivateFile.makeFolder(folder)
      Self.prune(folder)
      append(JournalEntry.heading)
    }
    let isAgain = session == opened.session.folder
    session = opened.session.folder
    if !isAgain {
      append(
        JournalEntry.opened(
          session: opened.session.folder, time: date.timestamp, version: Dovetail.version
        ).text)
      append(JournalEntry.review(ReviewFile.text(of: opened.review)).text)
    }
    for document in opened.documents {
      let fingerprint = Fingerprint(document.bytes).hexadecimal
      append(JournalEntry.document(name: document.name, fingerprint: fingerprint).text)
    }
    guard !isAgain else { return }
    for bytes in draft {
      if let record = DraftRecord(encoded: bytes) { add(record) }
    }
  }

  /// Notes what the user did.
  mutating func add(_ record: DraftRecord) { add(record, encoded: record.encoded) }

  /// Notes what the user did, which the draft log has in that form.
  mutating func add(_ record: DraftRecord, encoded: [UInt8]) {
    append(record.heading)
    pending += encoded
    pending.append(0x0A)
  }

  /// Notes that all files were written.
  mutating func addSave() { append(JournalEntry.saved.text) }

  private mutating func append(_ text: String) { pending += text.utf8 }

  /// Takes out what is to be written, for `write` wherever it can wait for the disk; nil where there is
  /// nothing.
  mutating func takePending() -> (@Sendable () -> Void)? {
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return { [path, pending] in Self.write(pending, to: path) }
  }

  /// Writes what was noted.
  mutating func flush() { takePending()?() }

  /// A disk that refuses is no reason to stop: the draft log is what must not be lost.
  private static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  private static func prune(_ folder: String) {
    let names = ThemeCatalog.names(in: folder, endings: [".txt"])
    for name in names.dropLast(limit - 1) { unlink(folder + "/" + name) }
  }
}
