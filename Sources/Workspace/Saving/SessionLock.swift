internal import Glibc

/// The lock of a session folder: shared while it is read, exclusive while it is written.
///
/// A lock of the open folder (`flock`), so that it ends with the process, however that ends. Where the
/// file system has no such locks, the check of the inputs before saving is the defence.
struct SessionLock {
  private let folder: OpenFile

  /// Takes the lock.
  ///
  /// - Parameter patience: milliseconds to wait for the run that holds it.
  /// - Throws: `.locked` when another run still holds it then.
  init(
    _ session: SessionFolder, exclusively: Bool, patience: Int
  ) throws(WorkspaceError) {
    let calls = session.calls
    let name = session.name
    var waited = 0
    do throws(SystemError) {
      // An open folder of its own: the lock ends when this one is closed.
      folder = try calls.open(".", beneath: session.folder, for: .folder)
      while true {
        do throws(SystemError) {
          try calls.lock(folder, exclusively: exclusively, named: name)
          return
        } catch {
          if error.isUnsupported { return }
          guard error.isLocked, waited < patience else { throw error }
          waited += 20
          usleep(20_000)
        }
      }
    } catch {
      throw error.isLocked
        ? .locked(folder: name) : .unreadable(path: name, reason: error.reason)
    }
  }
}
