internal import Formats
internal import Glibc

/// Which theme the user last chose.
///
/// `theme:` in `config.yaml` wins, because the user wrote it; else the choice of the last run, kept in
/// the state folder; else the terminal's own colours.
struct ThemeSetting {
  var name: String
  private let choicePath: String

  init(environment: ProcessEnvironment) {
    choicePath = environment.stateDirectory + "/theme"
    let config = PrivateFile.text(at: environment.configDirectory + "/config.yaml")
      .flatMap { try? YAMLReader.value(of: $0) }
    let chosen = PrivateFile.text(at: choicePath)?.split(separator: "\n").first.map(String.init)
    name = config?["theme"]?.stringValue ?? chosen ?? "terminal"
  }

  /// Keeps a choice for later runs; a disk that refuses is no reason to stop.
  func keep(_ name: String) { PrivateFile.write(name + "\n", to: choicePath) }
}

/// Small files of the program's own, for this user only.
enum PrivateFile {
  /// The file's text, at most 64 KiB of it; `nil` when it cannot be read.
  static func text(at path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(descriptor, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
  }

  /// Writes a small file, readable by the user alone.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// Makes a folder for this user alone, with its parents.
  static func makeFolder(_ path: String) {
    var built = ""
    for part in path.split(separator: "/") {
      built += "/" + part
      mkdir(built, 0o700)
    }
  }
}
