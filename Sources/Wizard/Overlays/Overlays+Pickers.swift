import Engine
import Screen

/// Lists in front of a step.
extension WizardState {
  /// Answers a command while a list is open.
  mutating func perform(_ command: Command, in picker: Picker) -> [WizardEffect] {
    var picker = picker
    if let lines = command.lines(page: 10) {
      let count = picker.shown.count
      let target = min(max(0, picker.cursor.index + lines), max(0, count - 1))
      picker.cursor.go(to: target, count: count, height: OverlayLayout.pickerRows(size, picker))
      overlay = .picker(picker)
      return pickerMoved()
    }
    if command == .cancel {
      overlay = nil
      if leaveTeaching(picker.purpose) { return [] }
      trial = nil
      if case .theme(let before) = picker.purpose { themes.current = before }
      return []
    }
    guard command == .confirm else { return [] }
    guard let chosen = picker.chosen else { return [] }
    return answered(picker, chosen)
  }

  /// Shows at once what the entry under the picker's cursor means.
  mutating func pickerMoved() -> [WizardEffect] {
    guard case .picker(let picker) = overlay else { return [] }
    switch picker.purpose {
    case .theme:
      if let chosen = picker.chosen { themes.current = themes.choices[chosen].theme.name }
    case .outcome: return previewOutcome()
    case .answer: return previewAnswer()
    case .section, .contract, .palette, .history, .teachName, .teachLesson, .teachAlias, .taught:
      break
    }
    return []
  }

  private mutating func answered(_ picker: Picker, _ chosen: Int) -> [WizardEffect] {
    switch picker.purpose {
    case .palette(let context):
      overlay = nil
      return performFromPalette(chosen, in: context)
    case .section:
      overlay = nil
      return openSection(at: chosen)
    case .contract:
      overlay = nil
      showContract(chosen)
    case .theme:
      overlay = nil
      guard themes.choices.indices.contains(chosen) else { return [] }
      themes.current = themes.choices[chosen].theme.name
      return [.selectTheme(name: themes.current)]
    case .outcome(let key):
      chose(key, entry: chosen)
    case .answer(let id):
      overlay = nil
      return keepAnswer(picker.entries[chosen].title, to: id)
    case .history:
      overlay = nil
      return travel(to: chosen)
    case .teachName, .teachLesson, .teachAlias, .taught: return answeredTeaching(picker, chosen)
    }
    return []
  }

  /// Takes back or makes again so many changes that `depth` are made.
  private mutating func travel(to depth: Int) -> [WizardEffect] {
    var effects: [WizardEffect] = []
    while draft.past.count > depth { effects += travel(.undo) }
    while draft.past.count < depth, !draft.future.isEmpty { effects += travel(.redo) }
    return effects
  }
}
