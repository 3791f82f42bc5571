internal import CLinux

/// What the system knows of a file without its content.
struct FileStatus: Hashable, Sendable {
  var device: UInt64
  var inode: UInt64
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970 of the last change of the content.
  var modified: Int64
  /// Nanoseconds since 1970 of the last change of content, name, mode or owner.
  var changed: Int64
  var mode: UInt32
  var user: UInt32
  var group: UInt32

  init(_ status: dovetail_status) {
    device = status.device
    inode = status.inode
    size = Int(status.size)
    modified = status.modified
    changed = status.changed
    mode = status.mode
    user = status.user
    group = status.group
  }

  var isRegular: Bool { dovetail_is_regular(mode) != 0 }
  var isFolder: Bool { dovetail_is_folder(mode) != 0 }
  var isLink: Bool { dovetail_is_link(mode) != 0 }

  /// Whether the file is the same and was not written between the two looks.
  func isSame(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode && size == other.size
      && modified == other.modified && changed == other.changed
  }

  /// The status with the content's hash, as the fingerprint of the inputs keeps it.
  func identity(of bytes: [UInt8]) -> String {
    "\(device):\(inode) \(size) \(modified) \(changed) \(ContentHash(bytes))"
  }
}
