import Screen
import TextEditing

/// A line of the command palette: something that can be done here, or where it could be done.
enum PaletteAction {
  case command(Binding)
  case writing(WritingBinding)
  /// A command that has its meaning in another place.
  case elsewhere(Binding, KeyContext)

  var title: String {
    switch self {
    case .command(let binding), .elsewhere(let binding, _): binding.title
    case .writing(let binding): binding.explanation
    }
  }

  /// The key, behind the place where that is another one.
  var note: String {
    switch self {
    case .command(let binding): binding.keys.first?.label ?? ""
    case .writing(let binding): binding.keys.first?.label ?? ""
    case .elsewhere(let binding, let place):
      "\(place.title)  \(binding.keys.first?.label ?? "")"
    }
  }
}

extension WizardState {
  /// Lists every command with its key: those of the place first, each that cannot be done now with
  /// the reason.
  mutating func openPalette() {
    let context = stepContext
    let entries = paletteActions(in: context).map { action in
      let reason = reason(against: action)
      let explanation =
        switch action {
        case .command(let binding), .elsewhere(let binding, _): binding.explanation
        case .writing(let binding): "editor.\(binding.name)"
        }
      return Picker.Entry(
        action.title, note: action.note, explanation: reason ?? explanation,
        isEnabled: reason == nil)
    }
    overlay = .picker(Picker(.palette(context), title: "Commands", entries: entries))
  }

  /// Does what a line of the palette says, or tells why it cannot be done here.
  mutating func performFromPalette(_ chosen: Int, in context: KeyContext) -> [WizardEffect] {
    let actions = paletteActions(in: context)
    guard actions.indices.contains(chosen) else { return [] }
    switch actions[chosen] {
    case .command(let binding): return perform(binding.command)
    case .writing(let binding): return edit(binding.command)
    case .elsewhere:
      notice = reason(against: actions[chosen]).map { Notice(.refused, $0) }
      return []
    }
  }

  private func reason(against action: PaletteAction) -> String? {
    switch action {
    case .command(let binding): reasonAgainst(binding.command)
    case .writing: nil
    case .elsewhere(let binding, let place):
      "“\(binding.title)” is done in \(place.title): \(binding.explanation)"
    }
  }

  private func paletteActions(in context: KeyContext) -> [PaletteAction] {
    var seen: Set<Command> = [.palette]
    var actions: [PaletteAction] = keyMap.bindings(in: context)
      .filter { seen.insert($0.command).inserted }.map { .command($0) }
    if context.isWriting {
      actions += keyMap.writing.filter { !$0.isSelecting }.map { .writing($0) }
    }
    for place in KeyContext.allCases where !place.isOverlay {
      for binding in keyMap.bindings(in: place) where seen.insert(binding.command).inserted {
        actions.append(.elsewhere(binding, place))
      }
    }
    return actions
  }
}
