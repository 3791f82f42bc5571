internal import Engine

/// What a save changes, path by path, after it was checked against what is there.
package struct SaveChanges: Hashable, Sendable {
  /// A file to be written.
  package struct Write: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]
    /// The hash of the file that is there; `nil` when there is none.
    package var old: ContentHash?
  }

  /// A file to be removed.
  package struct Removal: Hashable, Sendable {
    package var path: String
    package var old: ContentHash
  }

  /// Requested files first, then what is kept for the next run, the session state last.
  package var writes: [Write]
  package var removals: [Removal]
  /// The requested files among the writes, in the order of writing.
  package var requested: [String]

  package var isEmpty: Bool { writes.isEmpty && removals.isEmpty }

  /// Compares a request with the session as it is now.
  ///
  /// Files whose bytes are there already are not written again.
  ///
  /// - Throws: `.inputChanged` when anything differs from what the request was made from,
  ///   `.outsideSession` for a name that leads out of the session folder.
  package init(
    _ request: SaveRequest, current: OpenedSession, files: SessionFiles
  ) throws(WorkspaceError) {
    try Self.checkInputs(request.opened.fingerprint, current: current.fingerprint)
    let known = Set(current.fingerprint.entries.map(Self.path))
    writes = []
    removals = []
    let texts = Self.texts(request)
    for (path, text) in texts {
      guard SessionPath.isSafe(path), !SessionPath.lies(path, in: SessionPath.staging) else {
        throw .outsideSession(path: path)
      }
      let there = try files.read(path, InputLimits.standard.generated)
      // A file that was not read cannot have been looked at by whoever asks for the save.
      guard there == nil || known.contains(path) else { throw .inputChanged(path: path) }
      let bytes = Array(text.utf8)
      guard there?.bytes != bytes else { continue }
      writes.append(Write(path: path, bytes: bytes, old: there.map { ContentHash($0.bytes) }))
    }
    let kept = Set(texts.map(\.path))
    let obsolete =
      request.removals
      + current.lastSaved.keys.filter { request.generated[$0] == nil }.map(Self.base)
    for path in obsolete.sorted(by: isBefore) where !kept.contains(path) {
      guard SessionPath.isSafe(path) else { throw .outsideSession(path: path) }
      guard let there = try files.read(path, InputLimits.standard.generated) else { continue }
      guard known.contains(path) else { throw .inputChanged(path: path) }
      removals.append(Removal(path: path, old: ContentHash(there.bytes)))
    }
    let asked = Set(request.files.map(\.path))
    requested = writes.map(\.path).filter(asked.contains)
  }

  /// Every text of the request by its path, in the order of writing.
  private static func texts(_ request: SaveRequest) -> [(path: String, text: String)] {
    var texts = request.files.map { (path: $0.path, text: $0.text) }
    let hadReview = request.opened.fingerprint.entries.contains {
      path(of: $0) == SessionPath.review
    }
    let isListed = texts.contains { $0.path == SessionPath.review }
    if !isListed, !request.review.isEmpty || hadReview {
      texts.append((SessionPath.review, ReviewFile.text(of: request.review)))
    }
    texts += request.generated.keys.sorted(by: isBefore).map {
      (path: base($0), text: request.generated[$0] ?? "")
    }
    // The state tells other tools that the rest is there, so it comes last.
    let isState: ((path: String, text: String)) -> Bool = { $0.path == SessionPath.state }
    return texts.filter { !isState($0) } + texts.filter(isState)
  }

  /// Where the merge base of a file is kept.
  static func base(_ path: String) -> String { SessionPath.base + "/" + path }

  private static func path(of entry: String) -> String {
    String(entry.prefix { $0 != "\t" })
  }

  private static func checkInputs(
    _ opened: InputFingerprint, current: InputFingerprint
  ) throws(WorkspaceError) {
    guard opened != current else { return }
    let before = Set(opened.entries)
    let now = Set(current.entries)
    let changed = before.symmetricDifference(now).map(path).sorted(by: isBefore)
    throw .inputChanged(path: changed.first ?? "")
  }
}
