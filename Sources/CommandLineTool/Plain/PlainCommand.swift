internal import Wizard

/// What can be said at every question of the plain wizard.
enum PlainCommand: Equatable {
  case help, quit, screen, undo, redo, history, back, again
  case go(WizardStep)

  /// Reads a command; nil for what answers the question.
  init?(_ line: String) {
    let words = line.lowercased().split(separator: " ").map(String.init)
    switch words.first {
    case "?", "help": self = .help
    case "quit", "exit", "q": self = .quit
    case "screen": self = .screen
    case "undo", "u": self = .undo
    case "redo": self = .redo
    case "history": self = .history
    case "back", "b": self = .back
    case "again": self = .again
    case "go":
      let wanted = words.dropFirst().first ?? ""
      let step = WizardStep.allCases.first {
        $0 != .session && $0 != .done
          && (String($0.number) == wanted || (!wanted.isEmpty && $0.rawValue.hasPrefix(wanted)))
      }
      guard let step else { return nil }
      self = .go(step)
    default: return nil
    }
  }

  /// The words that are understood, a line each.
  static let explanation = [
    "At every question: back asks the last question again; undo and redo; history lists the changes;",
    "go dependencies, or another step's name, goes there; again repeats the question;",
    "screen goes on with the full-screen wizard; quit leaves and keeps the draft.",
    "A word may be cut to its first letters. Enter alone leaves a question open.",
  ]
}
