import CSignals
import Glibc

/// The two directions of the terminal as descriptors of our own.
///
/// Standard input or output may be a pipe (`cat notes | dovetail`); the wizard then talks to the
/// controlling terminal. Both are closed on exec.
struct TerminalDevice {
  let input: Int32
  let output: Int32

  /// Opens the terminal.
  ///
  /// - Throws: `TerminalError.noTerminal` where there is none.
  init() throws(TerminalError) {
    let input = TerminalDevice.open(preferring: STDIN_FILENO)
    let output = TerminalDevice.open(preferring: STDOUT_FILENO)
    guard input >= 0, output >= 0 else {
      if input >= 0 { _ = Glibc.close(input) }
      if output >= 0 { _ = Glibc.close(output) }
      throw .noTerminal
    }
    self.input = input
    self.output = output
  }

  private static func open(preferring descriptor: Int32) -> Int32 {
    if isatty(descriptor) == 1 { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
    return Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
  }

  /// A stream for ncurses on a copy of a descriptor, so that each can be closed by itself.
  func stream(
    _ descriptor: Int32, mode: String
  ) throws(TerminalError) -> UnsafeMutablePointer<FILE> {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, let stream = fdopen(copy, mode) else {
      throw .system(call: "fdopen", code: errno)
    }
    return stream
  }

  /// Closes both descriptors.
  func close() {
    _ = Glibc.close(input)
    _ = Glibc.close(output)
  }

  /// The line settings, to be put back in an emergency.
  var settings: termios {
    var result = termios()
    tcgetattr(output, &result)
    return result
  }

  /// The size that the kernel knows, or nil where it knows none.
  static func size(of descriptor: Int32) -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0
    else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  /// Whether this process group may use the terminal now.
  var isForeground: Bool { dovetail_is_foreground(output) != 0 }

  /// Writes all bytes; gives up where the terminal is gone.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, 1000)
      } else if errno != EINTR {
        return
      }
    }
  }
}
