internal import Glibc

/// Tells whether the file of the theme in use is another than when it was last asked.
struct ThemeWatch {
  /// What a file looked like; an editor that replaces it changes the inode.
  private struct Look: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private var path: String?
  private var last: Look?

  /// How long to wait for a key before the file is looked at again.
  static let interval = Duration.seconds(1)

  /// Whether there is a file to look at.
  var isActive: Bool { path != nil }

  /// Looks at another file from now on; nil at none.
  mutating func follow(_ path: String?) {
    guard path != self.path else { return }
    self.path = path
    last = path.flatMap(Self.look)
  }

  /// Whether the file changed since the last look; one that is gone for a moment has not.
  mutating func hasChanged() -> Bool {
    guard let path, let now = Self.look(at: path), now != last else { return false }
    last = now
    return true
  }

  private static func look(at path: String) -> Look? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Look(
      inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }
}
