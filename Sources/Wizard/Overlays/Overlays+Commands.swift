import Engine
import Screen
import TextEditing

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

  private mutating func perform(_ command: Command, in prompt: Prompt) -> [WizardEffect] {
    var prompt = prompt
    switch command {
    case .confirm:
      overlay = nil
      return answered(prompt)
    case .cancel:
      overlay = nil
      trial = nil
      if case .filter(let step, let before) = prompt.purpose { setFilter(before, in: step) }
      leaveSearch(prompt)
    case .up, .down:
      if case .filter = prompt.purpose {
        // The rows can be walked while the filter is typed.
        overlay = nil
        let effects = perform(command)
        overlay = .prompt(prompt)
        return effects
      }
      prompt.suggest(command == .up ? 1 : -1)
      overlay = .prompt(prompt)
    default: break
    }
    return []
  }

  private mutating func answered(_ prompt: Prompt) -> [WizardEffect] {
    let text = prompt.input.text
    switch prompt.purpose {
    case .filter(let step, _): setFilter(text, in: step)
    case .rejectReason(let ids): return reject(ids, reason: text)
    case .choiceReason(let key, let outcome, _): return keepChoice(key, outcome, reason: text)
    case .answer(let id): return keepAnswer(text, to: id)
    case .find:
      sections.searchedFrom = nil
      return search(text)
    case .line: return goToLine(text)
    case .replaced:
      guard !text.isEmpty else { return [] }
      overlay = .prompt(
        Prompt(
          .replacement(of: text), label: "Replace “\(text)” by", text: sections.replacement ?? ""))
      return []
    case .replacement(let query):
      return beginReplacing(query, by: text)
    }
    return []
  }

  /// Narrows the list of a step.
  mutating func setFilter(_ text: String, in step: WizardStep) {
    switch step {
    case .dependencies: dependencies.setFilter(text, review: draft.review)
    case .patterns: patterns.setFilter(text)
    case .sections: sections.setFilter(text)
    case .session, .scope, .review, .done: break
    }
  }

  private mutating func perform(_ command: Command, in form: InteractionForm) -> [WizardEffect] {
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

  private mutating func perform(_ command: Command, in picker: Picker) -> [WizardEffect] {
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
    case .section, .palette, .history, .teachName, .teachLesson, .teachAlias, .taught: break
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

  /// Shows at once what the typed line means.
  private mutating func typed(_ prompt: Prompt) -> [WizardEffect] {
    switch prompt.purpose {
    case .filter(let step, _): setFilter(prompt.input.text, in: step)
    case .answer(let id): return tryAnswer(prompt.input.text, to: id)
    case .find, .replaced: return searchWhileTyping(prompt)
    default: break
    }
    return []
  }

  private func complete(_ form: inout InteractionForm) {
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
