internal import Glibc

/// Puts the staged files of a committed save in their places.
///
/// A staged file that is gone is in its place already, so carrying on again does no harm. A target
/// that is no longer what the save was made from is left as it is; the staged text is kept beside.
///
/// A file is not replaced but exchanged with the staged one, and looked at again when it lies in the
/// staging folder: what somebody wrote between the last look and the exchange is found there and put
/// back. In the same way a file to be removed is first moved aside.
struct Forwarding {
  private let session: SessionFolder
  private let manifest: SaveManifest
  private var calls: SystemCalls { session.calls }

  init(_ session: SessionFolder, manifest: SaveManifest) {
    self.session = session
    self.manifest = manifest
  }

  /// Renames and removes what is left to do, then removes the staging folder.
  ///
  /// - Returns: what to say of it: files kept beside, and the number of files written.
  /// - Throws: `.unfinishedSave` when it has to be carried on later.
  func carryOn() throws(WorkspaceError) -> [InputRemark] {
    var path = SessionPath.staging
    do throws(SystemError) {
      let staging = try calls.open(SessionPath.staging, beneath: session.folder, for: .folder)
      // The rename to COMMIT must be on the disk before the first file is.
      try calls.synchronize(staging, named: path)
      var remarks: [InputRemark] = []
      var writtenCount = 0
      for (position, entry) in manifest.entries.enumerated() {
        path = entry.path
        switch entry {
        case .write(let index, _, let old, let new):
          let result = try write(String(index), to: path, old: old, new: new, from: staging)
          if case .kept(let kept) = result { remarks.append(.keptBoth(path: path, kept: kept)) }
          if case .written = result { writtenCount += 1 }
        case .remove(_, let old):
          let result = try remove(path, old: old, aside: "removed-\(position)", in: staging)
          if case .kept(let kept) = result { remarks.append(.keptBoth(path: path, kept: kept)) }
        }
      }
      try synchronizeFolders(at: &path)
      Recovery(session).discard()
      return remarks + (writtenCount > 0 ? [.finishedSave(fileCount: writtenCount)] : [])
    } catch {
      throw .unfinishedSave(path: path, reason: error.reason)
    }
  }

  private enum Result { case written, alreadyDone, kept(String) }

  private func write(
    _ staged: String, to path: String, old: ContentHash?, new: ContentHash, from staging: OpenFile
  ) throws(SystemError) -> Result {
    guard let source = try hash(staged, beneath: staging) else { return .alreadyDone }
    let place = try session.place(of: path) { _ in }
    let there = try hash(path, beneath: session.folder)
    let target = Target(path: path, place: place, old: old, new: new)
    guard source == new else {
      // It was on the disk before the save counted; what differs now must not replace a good file.
      guard there != old else { throw SystemError(EUCLEAN) }
      // Else it was exchanged already, and this is what was there.
      return try settle(staged, holding: source, of: target, from: staging)
    }
    if there == old {
      if let result = try put(staged, to: target, from: staging) { return result }
      // Somebody made the file in this moment.
      return .kept(try keep(staged, of: path, from: staging))
    }
    if there == new {
      try calls.remove(staged, in: staging)
      return .alreadyDone
    }
    return .kept(try keep(staged, of: path, from: staging))
  }

  /// The file that a staged one is for.
  private struct Target {
    var path: String
    var place: SessionFolder.Place
    var old: ContentHash?
    var new: ContentHash
  }

  /// - Returns: `nil` when there is a file where none was.
  private func put(
    _ staged: String, to target: Target, from staging: OpenFile
  ) throws(SystemError) -> Result? {
    let place = target.place
    do throws(SystemError) {
      guard target.old != nil else {
        try calls.rename(staged, in: staging, to: place.name, in: place.folder, replacing: false)
        return .written
      }
      try calls.exchange(staged, in: staging, with: place.name, in: place.folder)
    } catch {
      if error.code == EEXIST { return nil }
      // The file was removed in this moment, by somebody who wanted it away.
      if error.code == ENOENT { return .kept(try keep(staged, of: target.path, from: staging)) }
      guard error.isUnsupported else { throw error }
      // Where files cannot be exchanged, the look just before is the defence.
      try calls.rename(staged, in: staging, to: place.name, in: place.folder)
      return .written
    }
    guard let displaced = try hash(staged, beneath: staging) else { return .written }
    return try settle(staged, holding: displaced, of: target, from: staging)
  }

  /// What to do with the file that a staged one was exchanged with.
  private func settle(
    _ staged: String, holding displaced: ContentHash, of target: Target, from staging: OpenFile
  ) throws(SystemError) -> Result {
    if displaced == target.old || displaced == target.new {
      try calls.remove(staged, in: staging)
      return .written
    }
    // Somebody's edit: back to its place, unless a still later one stands there now.
    if try hash(target.path, beneath: session.folder) == target.new {
      let place = target.place
      try calls.exchange(staged, in: staging, with: place.name, in: place.folder)
    }
    return .kept(try keep(staged, of: target.path, from: staging))
  }

  /// Moves a staged text beside, with its merge base left as it was: the next run then merges the
  /// edited file with the text that it came from.
  private func keep(
    _ staged: String, of path: String, from staging: OpenFile
  ) throws(SystemError) -> String {
    for case .write(let index, SaveChanges.base(path), _, _) in manifest.entries {
      do throws(SystemError) {
        try calls.remove(String(index), in: staging)
      } catch {
        guard error.isMissing else { throw error }
      }
    }
    var kept = SessionPath.kept + "/" + path
    var number = 1
    while true {
      let place = try session.place(of: kept) { _ in }
      do throws(SystemError) {
        try calls.rename(staged, in: staging, to: place.name, in: place.folder, replacing: false)
        return kept
      } catch {
        guard error.code == EEXIST else { throw error }
        number += 1
        kept = SessionPath.kept + "/" + path + ".\(number)"
      }
    }
  }

  private func remove(
    _ path: String, old: ContentHash, aside name: String, in staging: OpenFile
  ) throws(SystemError) -> Result {
    if try hash(name, beneath: staging) == nil {
      // A file that was edited since is left alone.
      guard try hash(path, beneath: session.folder) == old else { return .alreadyDone }
      let place = try session.place(of: path)
      try calls.rename(place.name, in: place.folder, to: name, in: staging, replacing: false)
    }
    guard try hash(name, beneath: staging) != old else {
      try calls.remove(name, in: staging)
      return .written
    }
    do throws(SystemError) {
      let place = try session.place(of: path) { _ in }
      try calls.rename(name, in: staging, to: place.name, in: place.folder, replacing: false)
      return .alreadyDone
    } catch {
      guard error.code == EEXIST else { throw error }
      return .kept(try keep(name, of: path, from: staging))
    }
  }

  /// The hash of a file's content; `nil` when there is none.
  private func hash(
    _ path: String, beneath folder: OpenFile
  ) throws(SystemError) -> ContentHash? {
    do throws(SystemError) {
      let file = try calls.open(path, beneath: folder, for: .reading)
      return ContentHash(try calls.read(file, named: path, limit: Int.max - 1))
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  private func synchronizeFolders(at path: inout String) throws(SystemError) {
    let folders = Set(manifest.entries.flatMap { SessionFolder.folders(above: $0.path) })
    for name in folders.sorted(by: isBefore) {
      path = name
      do throws(SystemError) {
        let folder = try calls.open(name, beneath: session.folder, for: .folder)
        try calls.synchronize(folder, named: name)
      } catch {
        guard error.isMissing else { throw error }
      }
    }
    path = session.name
    try calls.synchronize(session.folder, named: path)
  }
}
