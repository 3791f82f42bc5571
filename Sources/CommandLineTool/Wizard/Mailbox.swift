internal import Synchronization
internal import Wizard

/// Answers from work off the input path, waiting for the loop that owns the wizard's state.
final class Mailbox: Sendable {
  private let contents = Mutex<[WizardAction]>([])
  private let pending = Mutex<Int>(0)

  /// Whether work is under way whose answer has not been collected.
  var isExpectingAnswers: Bool {
    pending.withLock { $0 } > 0 || contents.withLock { !$0.isEmpty }
  }

  /// Notes that work began.
  func begin() { pending.withLock { $0 += 1 } }

  /// Notes that work ended.
  func end() { pending.withLock { $0 -= 1 } }

  /// Leaves an answer.
  func put(_ action: WizardAction) { contents.withLock { $0.append(action) } }

  /// Takes all answers, in the order in which they came.
  func take() -> [WizardAction] {
    contents.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
