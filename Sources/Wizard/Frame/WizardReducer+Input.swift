import Engine
import Screen
import TextEditing

extension WizardState {
  /// Answers what the user did.
  mutating func handle(_ event: InputEvent) -> [WizardEffect] {
    switch event {
    case .key(let key):
      notice = nil
      return press(key)
    case .paste(let text):
      notice = nil
      return paste(text)
    case .mouse(let mouse): return handle(mouse)
    case .resize(let columns, let rows):
      size = ScreenSize(columns: columns, rows: rows)
      fitEditor()
      fitRewriting()
      return layOutPreview()
    case .focusGained:
      return session.map { [.checkSources(folder: $0.session.folder)] } ?? []
    case .focusLost: break
    case .suspendRequested: return [.suspend]
    case .terminationRequested:
      let effects = closeEditor()
      isQuitting = true
      return effects + [.quit]
    }
    return []
  }

  private mutating func press(_ key: Key) -> [WizardEffect] {
    let context = context
    // What cannot be seen must not be changed by a key.
    guard size.isLargeEnough else {
      let command = keyMap.binding(for: key, in: context)?.command
      return command == .interrupt || command == .suspend ? perform(command ?? .redraw) : []
    }
    if context.isWriting, key == .control("c") {
      let isCopy = written?.selection.isEmpty == false
      return isCopy ? edit(.copy) : perform(.interrupt)
    }
    if let binding = keyMap.binding(for: key, in: context) { return perform(binding.command) }
    if context.isWriting, let command = keyMap.writing(for: key) { return edit(command) }
    if let plain = key.behindEscape { return press(Key(.escape)) + press(plain) }
    if overlay != nil { return type(key) }
    return unbound(key)
  }

  private mutating func unbound(_ key: Key) -> [WizardEffect] {
    let help = keyMap.label(of: .help, in: context)
    notice = Notice(.hint, "\(key.label) does nothing here; \(help) shows the keys")
    return []
  }

  /// Does what a command asks for, or tells why it cannot be done now.
  package mutating func perform(_ command: Command) -> [WizardEffect] {
    if let reason = reasonAgainst(command) {
      notice = Notice(.refused, reason)
      return []
    }
    if let effects = performEverywhere(command) { return effects }
    if overlay != nil { return performInOverlay(command) }
    let effects: [WizardEffect]? =
      switch stepContext {
      case .sessions: performInSessions(command)
      case .scope: performInScope(command)
      case .dependencies, .picture: performInDependencies(command)
      case .patterns: performInPatterns(command)
      case .assumptions: performInAssumptions(command)
      case .outline: performInOutline(command)
      case .editor: performInEditor(command)
      case .conflictEditor: performInRewriting(command)
      case .reviewFiles, .reviewPreview, .reviewFindings, .reviewChanges, .reviewContract,
        .reviewConflicts:
        performInReview(command)
      case .done: performInDone(command)
      case .prompt, .form, .picker, .confirmation, .reading, .replacing: nil
      }
    return effects ?? []
  }

  /// Answers the commands that mean the same wherever they are given.
  private mutating func performEverywhere(_ command: Command) -> [WizardEffect]? {
    switch command {
    case .help:
      if case .help = overlay {
        overlay = nil
      } else {
        overlay = .help(context, ScrollOffset())
      }
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .interrupt, .quit:
      overlay = nil
      return quit()
    case .reread: return session.map { [.openSession(folder: $0.session.folder)] } ?? []
    case .palette: openPalette()
    case .themes: openThemes()
    case .history: openHistory()
    case .showAssumptions: return openAssumptions()
    case .stopWork: return stopWork()
    case .undo, .redo: return travel(command)
    case .forward: return step.next.map { enter($0) } ?? []
    case .back where overlay == nil && stepContext == .assumptions:
      return performInAssumptions(.back)
    case .back where overlay == nil && stepContext == .reviewConflicts:
      return performInDisputes(.back)
    case .back where overlay == nil:
      if leaveFilter() { return [] }
      return step.previous.map { enter($0) } ?? []
    default:
      guard let target = command.targetStep else { return nil }
      return enter(target)
    }
    return []
  }

  /// Takes away the wish to save, the pane's focus, marks or filter of the step, which Esc does
  /// before it goes back.
  private mutating func leaveFilter() -> Bool {
    switch step {
    case .dependencies where dependencies.isPaneFocused: dependencies.isPaneFocused = false
    case .dependencies where !dependencies.marked.isEmpty: dependencies.marked = []
    case .dependencies where !dependencies.filter.isEmpty:
      dependencies.setFilter("", review: draft.review)
    case .patterns where patterns.isPaneFocused: patterns.isPaneFocused = false
    case .patterns where !patterns.filter.isEmpty: patterns.setFilter("")
    case .sections where sections.isPaneFocused: sections.isPaneFocused = false
    case .sections where !sections.filter.isEmpty: sections.setFilter("")
    case .review where review.savesWhenPlanned:
      review.savesWhenPlanned = false
      notice = Notice(.done, "Will not save")
    case .review where isPaneFocused: isPaneFocused = false
    case .review where review.view == .contract: review.view = review.contractOrigin
    case .review where review.view != .files: review.view = .files
    default: return false
    }
    return true
  }

  private mutating func paste(_ text: String) -> [WizardEffect] {
    guard size.isLargeEnough else { return [] }
    if overlay != nil { return pasteIntoOverlay(text) }
    if stepContext.isWriting { return edit(.paste(text)) }
    notice = Notice(.hint, "There is no text here to paste into")
    return []
  }
}

extension Key {
  /// The key without Alt, where Alt was the only one held down with it.
  ///
  /// A terminal sends Esc and a key pressed right behind it as it sends Alt with that key, so what
  /// means nothing with Alt was meant as the two.
  fileprivate var behindEscape: Key? {
    guard modifiers == .alt, case .character = code else { return nil }
    return Key(code)
  }
}
