internal import Glibc
internal import Logging

/// A log in the state folder: standard error would tear the screen.
struct LogFile: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  private let path: String

  /// A logger that appends to `dovetail.log` in `folder`, which is made if missing.
  static func bootstrapped(in folder: String) -> Logger {
    PrivateFile.makeFolder(folder)
    return Logger(label: "dovetail") { _ in LogFile(path: folder + "/dovetail.log") }
  }

  private init(path: String) { self.path = path }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let extra = metadata.merging(event.metadata ?? [:]) { $1 }
    let pairs = extra.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let stamp = Timestamp(seconds: time(nil)).timestamp
    let line = StandardStreams.escaped("\(stamp) \(event.level) \(event.message)\(pairs)") + "\n"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(line.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}
