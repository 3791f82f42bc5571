internal import CLinux
internal import Glibc

/// A system call that failed, by its error number.
package struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  package var code: Int32

  package init(_ code: Int32) { self.code = code }

  /// The system's message: `No space left on device`.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard dovetail_message(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// No such file or folder.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// The path leads outside of the folder that it must stay beneath.
  var isOutside: Bool { code == EXDEV }
  /// Another process holds the lock.
  var isLocked: Bool { code == EWOULDBLOCK }
  /// The file system has no such locks or attributes.
  var isUnsupported: Bool {
    [EOPNOTSUPP, ENOLCK, EINVAL, ENOSYS].contains(code)
  }
}
