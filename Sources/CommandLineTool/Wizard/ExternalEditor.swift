internal import Glibc
internal import Subprocess
internal import SystemPackage

/// Hands a text to `$VISUAL` or `$EDITOR` and takes it back.
///
/// The command is split into words, never given to a shell: a path or a text cannot start anything. The
/// editor stays in this process group, because a full-screen editor in another group would be stopped by
/// the terminal.
struct ExternalEditor: Sendable {
  /// Why the editor gave nothing back.
  enum Failure: Error, Equatable {
    case cannotStart(program: String)
    case failed(program: String, status: Int32)
    case cannotKeepFile(reason: String)
  }

  /// The program and its arguments.
  var command: [String]
  /// A private folder for the file being edited.
  var folder: String

  /// Lets the user edit a text.
  ///
  /// - Parameters:
  ///   - text: what the file starts with.
  ///   - name: the file's name, whose ending tells the editor the language.
  ///   - line: the line to start at, counted from 1, for editors that take `+LINE`.
  /// - Returns: the text as the editor left it.
  /// - Throws: `Failure`.
  func edited(_ text: [UInt8], name: String, line: Int? = nil) async throws -> [UInt8] {
    mkdir(folder, 0o700)
    let path = "\(folder)/\(getpid())-\(name)"
    try write(text, to: path)
    defer { unlink(path) }
    try await run(on: path, line: line)
    return try read(path)
  }

  /// Opens a file that exists at a line.
  func open(_ path: String, line: Int) async throws { try await run(on: path, line: line) }

  private func run(on path: String, line: Int?) async throws {
    guard let program = command.first else { throw Failure.cannotStart(program: "") }
    var arguments = Array(command.dropFirst())
    if let line, line > 1, Self.takesLine(program) { arguments.append("+\(line)") }
    arguments.append(path)
    guard let status = await Self.status(program: program, arguments: arguments) else {
      throw Failure.cannotStart(program: program)
    }
    guard status == 0 else { throw Failure.failed(program: program, status: status) }
  }

  /// Editors that are known to take `+LINE` before the file.
  private static func takesLine(_ program: String) -> Bool {
    let name = program.split(separator: "/").last.map(String.init) ?? program
    return ["vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe", "mcedit", "ed"]
      .contains(name)
  }

  private static func status(program: String, arguments: [String]) async -> Int32? {
    let executable: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
    do {
      let record = try await Subprocess.run(
        executable, arguments: Arguments(arguments), input: .currentStandardInput,
        output: .currentStandardOutput, error: .currentStandardError)
      switch record.terminationStatus {
      case .exited(let code): return code
      case .signaled(let code): return 128 + code
      }
    } catch {
      return nil
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    unlink(path)
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure.cannotKeepFile(reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Failure.cannotKeepFile(reason: String(cString: strerror(errno)))
      }
      offset += count
    }
  }

  private func read(_ path: String) throws -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure.cannotKeepFile(reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure.cannotKeepFile(reason: String(cString: strerror(errno)))
      }
      bytes += chunk[..<count]
    }
  }
}
