package import Engine
package import Screen

/// What stands in front of a step until it is answered or closed.
package enum Overlay: Equatable, Sendable {
  /// What the keys of a place do.
  case help(KeyContext, ScrollOffset)
  /// Text to be read, such as what a section rests on.
  case reading(Reading)
  /// One line to be typed.
  case prompt(Prompt)
  /// The fields of an interaction.
  case form(InteractionForm)
  /// A list to choose from, narrowed by typing.
  case picker(Picker)
  /// A question that is answered with yes or no.
  case confirmation(Confirmation)
  /// The match of a search that is replaced or left.
  case replacing(Replacing)

  /// Which keys work in it.
  package var context: KeyContext {
    switch self {
    case .help, .reading: .reading
    case .prompt: .prompt
    case .form: .form
    case .picker: .picker
    case .confirmation: .confirmation
    case .replacing: .replacing
    }
  }
}

/// Text to be read in front of a step.
package struct Reading: Equatable, Sendable {
  /// A line with its weight.
  package struct Line: Equatable, Sendable {
    package var text: String
    package var role: Role

    /// Makes a line.
    package init(_ text: String, _ role: Role = .uiText) {
      self.text = text
      self.role = role
    }
  }

  package var title: String
  package var lines: [Line]
  package var scroll = ScrollOffset()

  /// Makes a text with a title.
  package init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}

/// One line to be typed, and what it is for.
package struct Prompt: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    /// Narrows a list while it is typed; what the filter was before.
    case filter(WizardStep, before: String)
    case rejectReason([InteractionID])
    case choiceReason(DecisionKey, Outcome, title: String)
    /// The answer to the question behind an assumption.
    case answer(AssumptionID)
    case find
    /// The number of the line to go to.
    case line
    /// What is to be replaced in the open section.
    case replaced
    /// What takes its place.
    case replacement(of: String)
  }

  package var purpose: Purpose
  package var label: String
  package var input: LineInput
  /// Texts used before, the newest first; up and down go through them.
  package var suggestions: [String]
  /// Which suggestion stands in the line; nil for what the user typed.
  package var suggestion: Int?

  /// Whether the text was put there by the wizard, so that typing replaces it whole.
  package var isOffered: Bool

  /// Makes a prompt.
  package init(
    _ purpose: Purpose, label: String, text: String = "", suggestions: [String] = []
  ) {
    self.purpose = purpose
    self.label = label
    input = LineInput(text)
    self.suggestions = suggestions
    isOffered = false
  }

  /// Types a key; false where it is not one of typing.
  mutating func press(_ key: Key) -> Bool {
    if isOffered, key.typed != nil || key == Key(.backspace) { input = LineInput() }
    isOffered = false
    return input.press(key)
  }

  /// Puts the next older (1) or newer (-1) suggestion into the line.
  mutating func suggest(_ step: Int) {
    guard !suggestions.isEmpty else { return }
    let place = (suggestion ?? -1) + step
    suggestion = place < 0 ? nil : min(place, suggestions.count - 1)
    input = LineInput(suggestion.map { suggestions[$0] } ?? "")
  }
}

extension Prompt.Purpose {
  /// Whether what the answer would change is shown while it is typed.
  var isTried: Bool {
    switch self {
    case .rejectReason, .choiceReason, .answer: true
    case .filter, .find, .line, .replaced, .replacement: false
    }
  }
}

extension Picker.Purpose {
  /// Whether what the chosen entry would change is shown below the list.
  var isTried: Bool {
    switch self {
    case .outcome, .answer: true
    case .palette, .theme, .section, .contract, .history, .teachName, .teachLesson, .teachAlias,
      .taught:
      false
    }
  }
}

/// A question in front of a step.
package struct Confirmation: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    case dropDraft(folder: String)
    case quitWithoutDraft
    case acceptAll([InteractionID])
    /// What the state's `teaching` asks for.
    case teach
  }

  package var purpose: Purpose
  package var question: String
  /// What follows from "yes", a line each.
  package var details: [String]

  /// Makes a question.
  package init(_ purpose: Purpose, question: String, details: [String] = []) {
    self.purpose = purpose
    self.question = question
    self.details = details
  }
}

/// A list to choose from, narrowed by typing.
package struct Picker: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    case palette(KeyContext)
    /// The theme that was in use before.
    case theme(before: String)
    /// A section to be opened beside the one that is being written.
    case section
    /// A contract to be shown beside its section.
    case contract
    case outcome(DecisionKey)
    /// The answer to the question behind an assumption.
    case answer(AssumptionID)
    case history
    /// The name that is to be taught.
    case teachName
    /// What the name stands for.
    case teachLesson(name: String)
    /// The element of which it is another name.
    case teachAlias(name: String)
    /// What was taught.
    case taught
  }

  /// A line of the list.
  package struct Entry: Equatable, Sendable {
    package var title: String
    /// Shown at the right, such as a key.
    package var note: String
    /// Shown below the list while the line is chosen.
    package var explanation: String
    package var isEnabled: Bool

    /// Makes a line.
    package init(
      _ title: String, note: String = "", explanation: String = "", isEnabled: Bool = true
    ) {
      self.title = title
      self.note = note
      self.explanation = explanation
      self.isEnabled = isEnabled
    }
  }

  package var purpose: Purpose
  package var title: String
  package var entries: [Entry]
  package var input = LineInput()
  package var cursor = ListCursor()

  /// Makes a list.
  package init(_ purpose: Purpose, title: String, entries: [Entry], chosen: Int = 0) {
    self.purpose = purpose
    self.title = title
    self.entries = entries
    cursor = ListCursor(index: chosen)
  }

  /// The indexes of the entries that hold what is typed.
  package var shown: [Int] {
    let filter = FuzzyFilter(input.text)
    guard !filter.isEmpty else { return Array(entries.indices) }
    return entries.indices.filter {
      filter.matches(Array((entries[$0].title + "\n" + entries[$0].note).utf8))
    }
  }

  /// The index of the chosen entry.
  package var chosen: Int? {
    let shown = shown
    return shown.indices.contains(cursor.index) ? shown[cursor.index] : nil
  }
}
