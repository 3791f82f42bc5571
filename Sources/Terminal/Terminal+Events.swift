import Glibc
package import Screen

extension Terminal {
  /// How long a lone ESC may be the beginning of a sequence, in milliseconds.
  private static let escapeDelay: Int32 = 25
  /// How long a paste may pause before it is taken as complete, in milliseconds.
  private static let pasteDelay: Int32 = 2000

  /// How often a program in the background asks whether it is in front again, in milliseconds.
  private static let backgroundDelay: Int32 = 250

  /// The next event, or nil when `timeout` passes without one; without a timeout it waits.
  ///
  /// Once the terminal has hung up, every call returns that at once: the caller has to end.
  package func next(timeout: Duration? = nil) -> InputEvent? {
    let clock = ContinuousClock()
    let deadline = timeout.map { clock.now + $0 }
    while true {
      if let event = queue.popFirst() { return event }
      if isGone { return .terminationRequested(.hangUp) }
      let remaining = deadline.map { Terminal.milliseconds($0 - clock.now) }
      let delay =
        decoder.isPasting ? Terminal.pasteDelay : decoder.isPending ? Terminal.escapeDelay : nil
      // While the terminal is left, nothing is read from it: that would take the keys of the
      // shell. A shell may give it back without a signal, so it is asked now and then.
      let tick = isEntered ? nil : Terminal.backgroundDelay
      let limits = [remaining, delay, tick].compactMap { $0 }
      let wake = parts.source.wait(milliseconds: limits.min() ?? -1, readsInput: isEntered)
      if !isEntered, parts.device.isForeground { comeBack() }
      switch wake {
      case .input(let bytes):
        let now = clock.now
        queue += decoder.decode(bytes).map { clicks.counted($0, at: now) }
      case .signals(let numbers): numbers.forEach { handle($0) }
      case .closed:
        isGone = true
        queue += decoder.flush()
      case .timeout:
        if let delay, delay <= (remaining ?? Int32.max) {
          queue += decoder.flush()
        } else if let remaining, remaining == 0 {
          return nil
        }
      }
    }
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let (whole, part) = (seconds.clamped(to: 0...2_000_000), attoseconds / 1_000_000_000_000_000)
    // Rounded up, so that a wait does not turn into a loop during its last millisecond.
    return Int32(max(0, whole * 1000 + part + (duration > .zero ? 1 : 0)))
  }

  private func handle(_ signal: Int32) {
    switch signal {
    case SIGWINCH: adoptSize()
    case SIGTSTP: queue.append(.suspendRequested)
    case SIGCONT: comeBack()
    case SIGHUP:
      queue.append(.terminationRequested(.hangUp))
    case SIGTERM: queue.append(.terminationRequested(.terminate))
    case SIGINT: queue.append(.terminationRequested(.interrupt))
    default: break
    }
  }
}

extension Int64 {
  fileprivate func clamped(to range: ClosedRange<Int64>) -> Int64 {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
