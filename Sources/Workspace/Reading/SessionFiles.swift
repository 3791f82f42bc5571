/// Access to the files of one session folder, by path inside it.
///
/// What a session means is told once, over this value; the disk and the memory of tests each give
/// their own.
package struct SessionFiles: Sendable {
  /// What stands under a name.
  package enum Kind: Hashable, Sendable { case file, folder, other }

  /// A name in a folder.
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// One file as it was read.
  package struct Content: Hashable, Sendable {
    package var bytes: [UInt8]
    /// What tells this file in this state from any other: for the disk, device, inode and times.
    package var identity: String

    package init(bytes: [UInt8], identity: String) {
      self.bytes = bytes
      self.identity = identity
    }
  }

  /// The names in a folder, in the order of their bytes; empty when there is no such folder.
  ///
  /// The session folder itself is the empty path.
  package var entries: @Sendable (_ folder: String) throws(WorkspaceError) -> [Entry]
  /// A file's content; `nil` when there is no such file.
  ///
  /// Throws `.tooLarge` above the limit, `.outsideSession` for a link that leads away,
  /// `.unreadable` for what is no regular file.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(WorkspaceError) -> Content?

  package init(
    entries: @escaping @Sendable (String) throws(WorkspaceError) -> [Entry],
    read: @escaping @Sendable (String, Int) throws(WorkspaceError) -> Content?
  ) {
    self.entries = entries
    self.read = read
  }
}
