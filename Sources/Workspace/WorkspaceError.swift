/// Why the workspace cannot do what was asked.
///
/// Paths of a session's files are paths inside the session folder; others are as they were given.
package enum WorkspaceError: Error, Equatable, Sendable {
  /// No folder `.taskmaster/docs/design/architecture` here or above.
  case noWorkspace(searchedFrom: String)
  case noSession(folder: String)
  /// The session has no component design; `expected` is the name that was looked for.
  case noComponentDesign(folder: String, expected: String)
  /// A file cannot be read; `reason` is the system's message.
  case unreadable(path: String, reason: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// `.dovetail/review.yaml` or the session state is damaged.
  case malformed(path: String, line: Int, reason: String)
  /// Another run holds the session's lock.
  case locked(folder: String)
  /// An input changed since it was read; nothing was written.
  case inputChanged(path: String)
  /// A file that a save interrupted earlier was to write has changed since; both are kept.
  case interruptedSaveConflict(path: String, kept: String)
  /// Nothing was written; `reason` is the system's message.
  case cannotWrite(path: String, reason: String)
  /// All files were staged and the save is decided, but not every file is in its place yet; the next
  /// run that opens the session finishes it. `reason` is the system's message.
  case unfinishedSave(path: String, reason: String)
  /// A name that would lead outside of the session folder.
  case outsideSession(path: String)
}
