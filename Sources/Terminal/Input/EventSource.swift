import Glibc
import Screen

/// Waits for the keyboard and for signals at once.
struct EventSource {
  /// What woke the loop.
  enum Wake: Equatable {
    case input([UInt8])
    /// Numbers of the signals that arrived, in order.
    case signals([Int32])
    /// The terminal will never send anything again.
    case closed
    case timeout
  }

  let input: Int32
  let signals: Int32

  /// Waits until something happens or `milliseconds` have passed; -1 waits for ever.
  ///
  /// - Parameters:
  ///   - milliseconds: The longest wait.
  ///   - readsInput: False waits for signals alone.
  func wait(milliseconds: Int32, readsInput: Bool = true) -> Wake {
    var waiting = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, readsInput ? 2 : 1, milliseconds)
    if count == 0 { return .timeout }
    if count < 0 {
      // A signal interrupted the wait; its number is in the pipe already.
      guard errno == EINTR else { return .closed }
      let numbers = pendingSignals()
      return numbers.isEmpty ? .timeout : .signals(numbers)
    }
    if waiting[0].revents != 0 { return .signals(pendingSignals()) }
    // A terminal gives no more than 4 KiB at a time, whatever is pasted.
    let bytes = read(input, limit: 4096)
    if !bytes.isEmpty { return .input(bytes) }
    return errno == EAGAIN || errno == EINTR ? .timeout : .closed
  }

  /// The signals that arrived and were not seen yet.
  func pendingSignals() -> [Int32] { read(signals, limit: 64).map { Int32($0) } }

  private func read(_ descriptor: Int32, limit: Int) -> [UInt8] {
    errno = 0
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, limit))
    }
  }
}
