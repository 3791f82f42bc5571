import Synchronization

@testable import Workspace

/// Makes system calls fail as a test plans it, counting them from 0.
final class FaultInjector: Sendable {
  enum Plan: Sendable {
    /// No call fails.
    case none
    /// From this call on nothing reaches the disk: the process is as good as dead.
    case crash(at: Int)
    /// This call alone fails.
    case fail(at: Int, code: Int32)
    /// Every call of this sort fails.
    case failAll(SystemCalls.Call, code: Int32)
    /// Every call is interrupted by a signal once, and writes take a few bytes at a time.
    case hinder
  }

  private struct State {
    var count = 0
    var wasInterrupted = false
    var log: [(SystemCalls.Call, String)] = []
  }

  private let plan: Plan
  private let state = Mutex(State())

  init(_ plan: Plan = .none) { self.plan = plan }

  /// How many calls were made.
  var count: Int { state.withLock(\.count) }

  /// The calls in order.
  var log: [(SystemCalls.Call, String)] { state.withLock(\.log) }

  /// System calls that this object has a say in.
  var calls: SystemCalls {
    SystemCalls { call, name in self.intervention(call, name) }
  }

  private func intervention(
    _ call: SystemCalls.Call, _ name: String
  ) -> SystemCalls.Intervention {
    state.withLock { state in
      let number = state.count
      state.count += 1
      state.log.append((call, name))
      switch plan {
      case .none: return .proceed
      case .crash(let start): return number >= start ? .fail(5) : .proceed
      case .fail(let only, let code): return number == only ? .fail(code) : .proceed
      case .failAll(let sort, let code): return call == sort ? .fail(code) : .proceed
      case .hinder:
        state.wasInterrupted.toggle()
        return state.wasInterrupted ? .fail(4) : .shorten(to: 3)
      }
    }
  }
}
