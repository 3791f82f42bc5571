internal import Glibc

/// Writes several files so that, whatever happens, all are old or all are new.
///
/// Every file is first staged on the same file system and brought to the disk. Renaming the manifest
/// to `COMMIT` is the moment from which the save counts: before it, recovery discards what was
/// staged; after it, recovery carries on.
struct SaveProtocol {
  private let session: SessionFolder
  private var calls: SystemCalls { session.calls }

  init(_ session: SessionFolder) { self.session = session }

  /// Writes and removes the files.
  ///
  /// - Throws: `.cannotWrite` or `.outsideSession` when nothing was changed, `.unfinishedSave` when
  ///   recovery will carry on, `.interruptedSaveConflict` when a file changed at the last moment,
  ///   `.unreadable` when a file does not read back as it was written.
  func write(_ changes: SaveChanges) throws(WorkspaceError) {
    guard !changes.isEmpty else { return }
    let manifest = try commit(changes)
    for remark in try Forwarding(session, manifest: manifest).carryOn() {
      guard case .keptBoth(let path, let kept) = remark else { continue }
      throw .interruptedSaveConflict(path: path, kept: kept)
    }
    try readBack(manifest)
  }

  /// Stages everything and makes it count.
  private func commit(_ changes: SaveChanges) throws(WorkspaceError) -> SaveManifest {
    var path = session.name
    var made: [String] = []
    do throws(SystemError) {
      try calls.makeFolder(SessionPath.staging, in: session.folder, mode: 0o700)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    do throws(SystemError) {
      let staging = try calls.open(SessionPath.staging, beneath: session.folder, for: .folder)
      let manifest = try stage(changes, in: staging, madeFolders: &made, at: &path)
      path = SessionPath.staging
      try createFile(
        SaveManifest.temporaryName, in: staging, mode: 0o600, bytes: Array(manifest.text.utf8))
      try calls.synchronize(staging, named: path)
      try calls.synchronize(session.folder, named: session.name)
      try calls.rename(
        SaveManifest.temporaryName, in: staging, to: SaveManifest.name, in: staging)
      return manifest
    } catch {
      discard(madeFolders: made)
      throw error.isOutside
        ? .outsideSession(path: path) : .cannotWrite(path: path, reason: error.reason)
    }
  }

  private func stage(
    _ changes: SaveChanges, in staging: OpenFile, madeFolders: inout [String],
    at path: inout String
  ) throws(SystemError) -> SaveManifest {
    let device = try calls.status(of: staging, named: SessionPath.staging).device
    var entries: [SaveManifest.Entry] = []
    var taken: Set<String> = []
    for (index, write) in changes.writes.enumerated() {
      path = write.path
      let target = try session.resolved(write.path)
      // Two names of one file: the later text would undo the earlier.
      guard taken.insert(target).inserted else { throw SystemError(EEXIST) }
      var made: [String] = []
      defer { madeFolders += made }
      let place = try session.place(of: target) { made.append($0) }
      try checkPlace(place, device: device, path: path)
      let old =
        write.old == nil ? nil : try calls.open(target, beneath: session.folder, for: .reading)
      try createFile(
        String(index), in: staging, mode: old == nil ? 0o666 : 0o600, bytes: write.bytes,
        attributesOf: old)
      entries.append(
        .write(index: index, path: target, old: write.old, new: ContentHash(write.bytes)))
    }
    for removal in changes.removals {
      path = removal.path
      let target = try session.resolved(removal.path)
      try checkPlace(try session.place(of: target), device: device, path: path)
      // The state stays the last that is touched.
      let end = entries.last?.path == SessionPath.state ? entries.count - 1 : entries.count
      entries.insert(.remove(path: target, old: removal.old), at: end)
    }
    return SaveManifest(entries: entries)
  }

  /// Refuses a folder into which the staged file could not be renamed later.
  private func checkPlace(
    _ place: SessionFolder.Place, device: UInt64, path: String
  ) throws(SystemError) {
    guard try calls.status(of: place.folder, named: path).device == device else {
      // Not EXDEV, which here means a name that leads outside.
      throw SystemError(ENOTSUP)
    }
    try calls.make(.status, path) {
      faccessat(place.folder.descriptor, ".", W_OK | X_OK, 0)
    }
  }

  private func createFile(
    _ name: String, in folder: OpenFile, mode: UInt32, bytes: [UInt8],
    attributesOf old: OpenFile? = nil
  ) throws(SystemError) {
    let file = try calls.open(name, beneath: folder, for: .creating, mode: mode)
    try calls.write(bytes, to: file, named: name)
    if let old { try calls.copyAttributes(from: old, to: file, named: name) }
    try calls.synchronize(file, named: name)
  }

  /// Takes back what was staged before the save counted.
  private func discard(madeFolders: [String]) {
    Recovery(session).discard()
    for folder in madeFolders.reversed() {
      guard let place = try? session.place(of: folder) else { continue }
      try? calls.removeFolder(place.name, in: place.folder)
    }
  }

  private func readBack(_ manifest: SaveManifest) throws(WorkspaceError) {
    for case .write(_, let path, _, let new) in manifest.entries {
      let content = try session.content(of: path, limit: new.count)
      guard content.map({ ContentHash($0.bytes) }) == new else {
        throw .unreadable(path: path, reason: "does not read back as it was written")
      }
    }
  }
}
