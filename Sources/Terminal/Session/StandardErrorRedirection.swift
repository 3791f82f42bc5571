import Glibc

/// Keeps standard error off the screen: what libraries print would tear it.
struct StandardErrorRedirection {
  /// A copy of the descriptor that was standard error before; for the emergency exit.
  let original: Int32
  private let file: Int32

  /// Opens the file that standard error is appended to, for its owner only.
  ///
  /// - Throws: `TerminalError.system` where the file cannot be opened.
  init(path: String) throws(TerminalError) {
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(call: "open", code: errno) }
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
  }

  /// Sends standard error to the file.
  func begin() {
    dup2(file, STDERR_FILENO)
  }

  /// Sends standard error where it went before.
  func pause() {
    guard original >= 0 else { return }
    dup2(original, STDERR_FILENO)
  }

  /// Ends the redirection for good.
  func end() {
    pause()
    close(file)
    if original >= 0 { close(original) }
  }
}
