import Engine
import Screen
import TextEditing

extension WizardState {
  /// Asks what to look for; the text is searched while it is typed.
  mutating func openSearch(_ command: Command) {
    guard let editor = sections.editor else { return }
    sections.searchedFrom = editor.text.selection
    let selected = editor.text.selection.range
    let isWord = !selected.isEmpty && selected.count <= 80
    let text = isWord ? editor.text.selectedText : sections.search
    let isLine = !text.contains { $0.isNewline }
    let purpose: Prompt.Purpose = command == .find ? .find : .replaced
    var prompt = Prompt(
      purpose, label: command == .find ? "Find" : "Replace", text: isLine ? text : "")
    prompt.isOffered = true
    overlay = .prompt(prompt)
  }

  /// Shows the first match of what is typed so far, and how many there are.
  mutating func searchWhileTyping(_ prompt: Prompt) -> [WizardEffect] {
    guard var editor = sections.editor else { return [] }
    if let origin = sections.searchedFrom { editor.text.setSelection(origin) }
    sections.editor = editor
    let text = prompt.input.text
    var label = prompt.purpose == .find ? "Find" : "Replace"
    if text.isEmpty {
      _ = edit(.escape)
    } else {
      _ = edit(Self.search(text))
      label += " · \(matchCount)"
    }
    notice = nil
    var prompt = prompt
    prompt.label = label
    overlay = .prompt(prompt)
    return []
  }

  /// Puts the cursor back where it was, because the search was given up.
  mutating func leaveSearch(_ prompt: Prompt) {
    guard prompt.purpose == .find || prompt.purpose == .replaced,
      let origin = sections.searchedFrom
    else { return }
    sections.searchedFrom = nil
    _ = edit(.escape)
    sections.editor?.text.setSelection(origin)
    _ = edit(.scroll(0))
  }

  /// Searches the open section; capitals count where the text has one.
  mutating func search(_ text: String) -> [WizardEffect] {
    guard !text.isEmpty else { return edit(.searchNext) }
    sections.search = text
    return edit(Self.search(text))
  }

  private static func search(_ text: String) -> EditorCommand {
    .search(text, forward: true, caseSensitive: text.contains { $0.isUppercase })
  }

  /// Which of how many matches the cursor is on, in words.
  private var matchCount: String {
    guard let place = sections.editor?.text.matchPlace else { return "nothing" }
    return "\(place.number) of \(place.count)"
  }

  /// Goes to a line by its number.
  mutating func goToLine(_ text: String) -> [WizardEffect] {
    guard let number = Int(text.filter { $0 != " " }) else {
      notice = Notice(.refused, "“\(text)” is no number of a line")
      return []
    }
    return edit(.goToLine(number))
  }

  /// Stands on the first match and asks what to do with it.
  mutating func beginReplacing(_ query: String, by replacement: String) -> [WizardEffect] {
    sections.replacement = replacement
    sections.searchedFrom = nil
    // From the top, so that every match is come to once.
    let effects = edit(.move(.documentStart)) + search(query)
    guard sections.editor?.text.matchPlace != nil else { return effects }
    notice = nil
    let centring = edit(.centreView)
    overlay = .replacing(Replacing(query: query, replacement: replacement))
    return effects + centring
  }

  /// Answers for the match under the cursor and goes to the next.
  mutating func perform(_ command: Command, in replacing: Replacing) -> [WizardEffect] {
    var replacing = replacing
    let before = sections.editor?.text.selection.range.lowerBound ?? 0
    var effects: [WizardEffect] = []
    switch command {
    case .replaceThis:
      effects = edit(.replace(with: replacing.replacement))
      replacing.count += 1
    case .skipMatch:
      effects = edit(.searchNext)
      replacing.skipped += 1
    case .replaceRest:
      replacing.count += sections.editor?.text.matchesLeft ?? 0
      effects = edit(.replaceRest(with: replacing.replacement))
      return effects + finish(replacing)
    default: return finish(replacing)
    }
    // Past the end the search begins again, where everything was answered for.
    let place = sections.editor?.text.selection.range.lowerBound ?? 0
    guard sections.editor?.text.matchPlace != nil, place > before else {
      return effects + finish(replacing)
    }
    notice = nil
    overlay = .replacing(replacing)
    return effects + edit(.centreView)
  }

  private mutating func finish(_ replacing: Replacing) -> [WizardEffect] {
    overlay = nil
    let skipped = replacing.skipped == 0 ? "" : ", \(replacing.skipped) left"
    notice = Notice(.done, "Replaced \(replacing.count)\(skipped)")
    return []
  }
}
