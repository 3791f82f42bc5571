internal import CLinux
internal import Glibc

/// The system calls that the workspace makes, with a place where tests step in before each.
///
/// Calls that are interrupted by a signal are made again; short writes go on where they ended.
package struct SystemCalls: Sendable {
  /// The calls, by what they do.
  package enum Call: String, Hashable, Sendable, CaseIterable {
    case open, makeFolder, list, status, read, write, synchronize, rename, exchange, remove, lock
    case truncate, changeMode, changeOwner, readAttributes, writeAttribute, readLink
  }

  /// What happens instead of a call, or to it.
  package enum Intervention: Hashable, Sendable {
    case proceed
    /// The call fails with this error number.
    case fail(Int32)
    /// A write takes at most so many bytes.
    case shorten(to: Int)
  }

  /// Asked before every call with the name that the call is about.
  package var intervene: @Sendable (Call, String) -> Intervention

  package init(intervene: @escaping @Sendable (Call, String) -> Intervention) {
    self.intervene = intervene
  }

  /// The calls as the system makes them.
  package static let live = SystemCalls { _, _ in .proceed }

  /// Makes a call that returns -1 on failure, again while it is interrupted.
  @discardableResult
  func make<Value: SignedInteger>(
    _ call: Call, _ name: String, _ body: () -> Value
  ) throws(SystemError) -> Value {
    while true {
      switch intervene(call, name) {
      case .proceed, .shorten:
        let value = body()
        if value >= 0 { return value }
        let error = SystemError(errno)
        guard error.code == EINTR else { throw error }
      case .fail(EINTR): continue
      case .fail(let code): throw SystemError(code)
      }
    }
  }
}

extension SystemCalls {
  /// How a file is opened.
  enum Access {
    case reading, folder, creating, appending, pathOnly

    var flags: Int32 {
      switch self {
      // Not blocking, so that opening a FIFO returns at once and can be refused.
      case .reading: O_RDONLY | O_NONBLOCK | O_NOCTTY
      case .folder: O_RDONLY | O_DIRECTORY
      case .creating: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      case .appending: O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK
      case .pathOnly: DOVETAIL_O_PATH
      }
    }

    var creates: Bool { self == .creating || self == .appending }
  }

  /// Opens a path that must stay beneath a folder.
  ///
  /// - Throws: `EXDEV` for a path that leads outside, by `..` or by a symbolic link.
  func open(
    _ path: String, beneath folder: OpenFile, for access: Access, mode: UInt32 = 0
  ) throws(SystemError) -> OpenFile {
    let flags = access.flags | O_CLOEXEC
    let mode = access.creates ? mode : 0
    do throws(SystemError) {
      let descriptor = try make(.open, path) { () -> Int32 in
        while true {
          let result = dovetail_open_beneath(folder.descriptor, path, flags, mode)
          // The kernel could not rule out that a component was moved meanwhile: ask again.
          if result < 0, errno == EAGAIN { continue }
          return result
        }
      }
      return OpenFile(descriptor)
    } catch {
      // Kernels before 5.6 have no openat2, and some containers forbid what they do not know.
      guard error.code == ENOSYS || error.code == EPERM else { throw error }
      return try walk(path, beneath: folder, flags: flags, mode: mode)
    }
  }

  /// Opens a path one component at a time and follows no symbolic link.
  func walk(
    _ path: String, beneath folder: OpenFile, flags: Int32, mode: UInt32
  ) throws(SystemError) -> OpenFile {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let last = names.last, !path.hasPrefix("/"), !names.contains("..") else {
      throw SystemError(EXDEV)
    }
    var parent = folder
    for name in names.dropLast() {
      let number = parent.descriptor
      parent = OpenFile(
        try make(.open, name) {
          dovetail_openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
        })
    }
    let number = parent.descriptor
    do throws(SystemError) {
      return OpenFile(
        try make(.open, path) { dovetail_openat(number, last, flags | O_NOFOLLOW, mode) })
    } catch {
      // Where a link leads cannot be told without openat2, so it counts as leading outside.
      throw error.code == ELOOP ? SystemError(EXDEV) : error
    }
  }

  /// Opens a path from the root or the current folder, following symbolic links.
  func open(_ path: String, for access: Access, mode: UInt32 = 0) throws(SystemError) -> OpenFile {
    OpenFile(
      try make(.open, path) { dovetail_openat(AT_FDCWD, path, access.flags | O_CLOEXEC, mode) })
  }
}
