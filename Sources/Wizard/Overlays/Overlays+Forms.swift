import Engine
import Screen

/// The form of an interaction, in front of its step.
extension WizardState {
  /// Answers a command while a form is filled in.
  mutating func perform(_ command: Command, in form: InteractionForm) -> [WizardEffect] {
    var form = form
    form.problem = nil
    switch command {
    case .confirm: return keep(form)
    case .cancel:
      overlay = nil
      trial = nil
      return []
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    default: break
    }
    overlay = .form(form)
    return []
  }

  /// Completes the field that is typed into, or takes the next choice.
  func complete(_ form: inout InteractionForm) {
    switch form.focus {
    case .source, .target:
      guard let requirements = generation?.extracted,
        let name = InteractionForm.completions(of: form[form.focus], in: requirements).first
      else { return }
      form.inputs[form.focus.rawValue] = LineInput(name)
    case .style:
      let styles = CommunicationStyle.allCases.map(\.rawValue)
      let typed = form[.style]
      let place = styles.firstIndex(of: typed).map { ($0 + 1) % styles.count }
      let next = place ?? styles.firstIndex { $0.hasPrefix(typed) } ?? 0
      form.inputs[form.focus.rawValue] = LineInput(styles[next])
    case .via, .channel, .purpose, .data: return
    }
  }
}
