internal import Glibc

/// Puts the staged files of a committed save in their places.
///
/// A staged file that is gone has been renamed already, so carrying on again does no harm. A target
/// that is no longer what the save was made from is left as it is; the staged text is kept beside.
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
      for entry in manifest.entries {
        path = entry.path
        switch entry {
        case .write(let index, _, let old, let new):
          let result = try write(String(index), to: path, old: old, new: new, from: staging)
          if case .kept(let kept) = result { remarks.append(.keptBoth(path: path, kept: kept)) }
          if case .written = result { writtenCount += 1 }
        case .remove(_, let old): try remove(path, old: old)
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
    // It was on the disk before the save counted; what differs now must not replace a good file.
    guard source == new else { throw SystemError(EUCLEAN) }
    let place = try session.place(of: path) { _ in }
    let there = try hash(path, beneath: session.folder)
    if there == old {
      do throws(SystemError) {
        try calls.rename(
          staged, in: staging, to: place.name, in: place.folder, replacing: old != nil)
        return .written
      } catch {
        // Somebody made the file in this moment.
        guard error.code == EEXIST else { throw error }
      }
    }
    if there == new {
      try calls.remove(staged, in: staging)
      return .alreadyDone
    }
    return .kept(try keep(staged, of: path, from: staging))
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

  private func remove(_ path: String, old: ContentHash) throws(SystemError) {
    // A file that was edited since is left alone.
    guard try hash(path, beneath: session.folder) == old else { return }
    let place = try session.place(of: path)
    try calls.remove(place.name, in: place.folder)
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
