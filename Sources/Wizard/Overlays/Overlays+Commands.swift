import Engine
import Screen

extension WizardState {
  /// Answers a command while something stands in front of the step.
  mutating func performInOverlay(_ command: Command) -> [WizardEffect] {
    switch overlay {
    case .help(let context, var scroll):
      guard command != .cancel else {
        overlay = nil
        return []
      }
      let area = OverlayLayout(size, overlay: overlay).text
      if let lines = command.lines(page: area.height) {
        let count = HelpView.lines(keyMap, context: helpContext, width: area.width).count
        scroll.move(by: lines, count: count, height: area.height)
        overlay = .help(context, scroll)
      }
    case .reading(var reading):
      guard command != .cancel else {
        overlay = nil
        return []
      }
      let area = OverlayLayout(size, overlay: overlay).text
      if let lines = command.lines(page: area.height) {
        let count = ReadingView.lines(reading, width: area.width).count
        reading.scroll.move(by: lines, count: count, height: area.height)
        overlay = .reading(reading)
      }
    case .prompt(let prompt): return perform(command, in: prompt)
    case .form(let form): return perform(command, in: form)
    case .picker(let picker): return perform(command, in: picker)
    case .replacing(let replacing): return perform(command, in: replacing)
    case .confirmation(let confirmation):
      overlay = nil
      if command == .confirm { return confirmed(confirmation) }
      if confirmation.purpose == .teach { dropWish() }
    case nil: break
    }
    return []
  }

  /// The place whose keys the help explains: the step below it.
  var helpContext: KeyContext {
    if case .help(let context, _) = overlay, context.isOverlay { return context }
    return stepContext
  }

  private mutating func confirmed(_ confirmation: Confirmation) -> [WizardEffect] {
    switch confirmation.purpose {
    case .dropDraft(let folder):
      if session?.session.folder == folder {
        session = nil
        draft = Draft()
        isDraftBegun = false
        generation = nil
        sections.editor = nil
        visited = [.session]
      }
      return [.clearDraft(folder: folder)]
    case .quitWithoutDraft:
      isQuitting = true
      return [.quit]
    case .acceptAll(let ids):
      let wanted = Set(ids)
      dependencies.marked = wanted
      return accept(dependencies.all.filter { wanted.contains($0.id) })
    case .teach: return grant(confirmation)
    }
  }

  /// Types a key into what stands in front of the step.
  mutating func type(_ key: Key) -> [WizardEffect] {
    switch overlay {
    case .prompt(var prompt):
      guard prompt.press(key) else { return [] }
      prompt.suggestion = nil
      overlay = .prompt(prompt)
      return typed(prompt)
    case .form(var form):
      if key == .control("n") {
        complete(&form)
      } else if !form.inputs[form.focus.rawValue].press(key) {
        return []
      }
      form.problem = nil
      overlay = .form(form)
      return tryOut(form)
    case .picker(var picker):
      guard picker.input.press(key) else { return [] }
      picker.cursor = ListCursor()
      overlay = .picker(offeringTyped(picker))
      return pickerMoved()
    case .help, .reading, .confirmation, .replacing, nil: break
    }
    return []
  }

  /// Pastes text into what stands in front of the step.
  mutating func pasteIntoOverlay(_ text: String) -> [WizardEffect] {
    switch overlay {
    case .prompt(var prompt):
      prompt.input.insert(text)
      overlay = .prompt(prompt)
      return typed(prompt)
    case .form(var form):
      form.inputs[form.focus.rawValue].insert(text)
      overlay = .form(form)
      return tryOut(form)
    case .picker(var picker):
      picker.input.insert(text)
      picker.cursor = ListCursor()
      overlay = .picker(offeringTyped(picker))
      return pickerMoved()
    case .help, .reading, .confirmation, .replacing, nil: break
    }
    return []
  }
}
