internal import CLinux
internal import Glibc

extension SystemCalls {
  func status(of file: OpenFile, named name: String) throws(SystemError) -> FileStatus {
    var status = dovetail_status()
    try make(.status, name) { dovetail_fstat(file.descriptor, &status) }
    return FileStatus(status)
  }

  /// The status of what a name stands for itself, a symbolic link included.
  func status(of name: String, in folder: OpenFile) throws(SystemError) -> FileStatus {
    var status = dovetail_status()
    try make(.status, name) {
      dovetail_fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
    }
    return FileStatus(status)
  }

  /// The file's bytes, at most one more than the limit.
  func read(_ file: OpenFile, named name: String, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = 64 * 1024
    var part = [UInt8](repeating: 0, count: chunk)
    while bytes.count <= limit {
      let wanted = min(chunk, limit + 1 - bytes.count)
      let count = try make(.read, name) { Glibc.read(file.descriptor, &part, wanted) }
      if count == 0 { break }
      bytes.append(contentsOf: part[..<count])
    }
    return bytes
  }

  /// Goes back to the file's first byte.
  func rewind(_ file: OpenFile, named name: String) throws(SystemError) {
    try make(.read, name) { lseek(file.descriptor, 0, SEEK_SET) }
  }

  /// Writes all bytes, in as many calls as it takes.
  func write(_ bytes: [UInt8], to file: OpenFile, named name: String) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      var count = bytes.count - start
      let intervention = intervene(.write, name)
      if case .fail(let code) = intervention {
        guard code == EINTR else { throw SystemError(code) }
        continue
      }
      if case .shorten(let limit) = intervention { count = min(count, max(1, limit)) }
      let written = bytes[start..<(start + count)].withUnsafeBytes {
        Glibc.write(file.descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 {
        guard errno == EINTR else { throw SystemError(errno) }
        continue
      }
      // A write of some bytes that takes none would repeat for ever.
      guard written > 0 else { throw SystemError(EIO) }
      start += written
    }
  }

  /// Brings the file or folder to the disk; a failure is final, since the kernel then drops pages.
  func synchronize(_ file: OpenFile, named name: String) throws(SystemError) {
    try make(.synchronize, name) { fsync(file.descriptor) }
  }

  /// Brings the file's bytes and size to the disk.
  func synchronizeData(_ file: OpenFile, named name: String) throws(SystemError) {
    try make(.synchronize, name) { fdatasync(file.descriptor) }
  }

  /// Moves a file to another name.
  ///
  /// - Parameter replacing: whether a file of that name may be replaced; else `EEXIST` is thrown.
  func rename(
    _ name: String, in folder: OpenFile, to newName: String, in newFolder: OpenFile,
    replacing: Bool = true
  ) throws(SystemError) {
    try make(.rename, newName) {
      replacing
        ? renameat(folder.descriptor, name, newFolder.descriptor, newName)
        : dovetail_rename_new(folder.descriptor, name, newFolder.descriptor, newName)
    }
  }

  /// Swaps two files in one step: neither name is without a file at any moment.
  ///
  /// - Throws: an unsupported error where the file system cannot.
  func exchange(
    _ name: String, in folder: OpenFile, with other: String, in otherFolder: OpenFile
  ) throws(SystemError) {
    try make(.exchange, other) {
      dovetail_rename_exchange(folder.descriptor, name, otherFolder.descriptor, other)
    }
  }

  func remove(_ name: String, in folder: OpenFile) throws(SystemError) {
    try make(.remove, name) { unlinkat(folder.descriptor, name, 0) }
  }

  func removeFolder(_ name: String, in folder: OpenFile) throws(SystemError) {
    try make(.remove, name) { unlinkat(folder.descriptor, name, AT_REMOVEDIR) }
  }

  func makeFolder(_ name: String, in folder: OpenFile, mode: UInt32) throws(SystemError) {
    try make(.makeFolder, name) { mkdirat(folder.descriptor, name, mode) }
  }

  func truncate(_ file: OpenFile, to size: Int, named name: String) throws(SystemError) {
    try make(.truncate, name) { ftruncate(file.descriptor, size) }
  }

  /// Takes the lock of an open file; it ends when the file is closed, by a kill too.
  func lock(_ file: OpenFile, exclusively: Bool, named name: String) throws(SystemError) {
    let operation = (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB
    try make(.lock, name) { dovetail_flock(file.descriptor, operation) }
  }

  /// The names in a folder, in the order of their bytes; names that are no UTF-8 are left out.
  func names(in folder: OpenFile, named name: String) throws(SystemError) -> [String] {
    let copy = try make(.list, name) {
      dovetail_openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    guard let stream = fdopendir(copy) else {
      let error = SystemError(errno)
      _ = close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      guard let name = dovetail_entry_name(entry).flatMap({ String(validatingCString: $0) })
      else { continue }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw SystemError(errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
