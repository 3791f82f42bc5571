extension Key: CustomStringConvertible {
  /// Reads a key as a configuration file writes it: `ctrl-s`, `alt-x`, `shift-up`, `f5`, `space`.
  ///
  /// Modifiers come in any order and case, joined by `-` or `+`; the key is a name, a symbol from
  /// `label` or a single character. Nil for anything else.
  package init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    while let separator = rest.dropLast().firstIndex(where: { $0 == "-" || $0 == "+" }),
      separator != rest.startIndex
    {
      switch rest[..<separator].lowercased() {
      case "ctrl", "control", "c": modifiers.insert(.control)
      case "alt", "meta", "a", "m": modifiers.insert(.alt)
      case "shift", "s": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest[rest.index(after: separator)...]
    }
    guard let code = Key.code(named: rest) else { return nil }
    self.init(code, modifiers)
    normalize()
  }

  private static func code(named name: Substring) -> Code? {
    if name.count == 1, let character = name.first {
      return names.first { $0.label == String(character) }?.code ?? .character(character)
    }
    let lowered = name.lowercased()
    if let match = names.first(where: { $0.name == lowered || $0.others.contains(lowered) }) {
      return match.code
    }
    if lowered.first == "f", let number = Int(lowered.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return nil
  }

  /// One spelling for one key: Shift-Tab is back tab, Ctrl with a letter has a lower-case letter.
  private mutating func normalize() {
    if code == .tab, modifiers.contains(.shift) {
      code = .backTab
      modifiers.remove(.shift)
    }
    guard case .character(let character) = code else { return }
    if modifiers.contains(.control) {
      code = .character(Character(character.lowercased()))
    } else if modifiers.contains(.shift) {
      code = .character(Character(character.uppercased()))
      modifiers.remove(.shift)
    }
  }

  /// The key as a configuration file writes it; reading it back gives the same key.
  package var description: String { prefix + spelling(\.name) }

  /// The key as a footer shows it, with symbols for the arrows and Enter: `ctrl-s`, `⏎`, `↑`.
  package var label: String { prefix + spelling(\.label) }

  private var prefix: String {
    (modifiers.contains(.control) ? "ctrl-" : "") + (modifiers.contains(.alt) ? "alt-" : "")
      + (modifiers.contains(.shift) ? "shift-" : "")
  }

  private func spelling(_ column: KeyPath<Name, String>) -> String {
    if let match = Key.names.first(where: { $0.code == code }) { return match[keyPath: column] }
    return switch code {
    case .character(let character): DisplayText.escaped(String(character))
    case .function(let number): "f\(number)"
    default: ""
    }
  }

  private struct Name {
    let code: Code
    let name: String
    let label: String
    var others: [String] = []
  }

  private static let names: [Name] = [
    Name(code: .enter, name: "enter", label: "⏎", others: ["return", "ret", "cr"]),
    Name(code: .escape, name: "esc", label: "esc", others: ["escape"]),
    Name(code: .tab, name: "tab", label: "tab"),
    Name(code: .backTab, name: "backtab", label: "⇤", others: ["back-tab"]),
    Name(code: .backspace, name: "backspace", label: "⌫", others: ["bs"]),
    Name(code: .delete, name: "delete", label: "del", others: ["del"]),
    Name(code: .insert, name: "insert", label: "ins", others: ["ins"]),
    Name(code: .up, name: "up", label: "↑"),
    Name(code: .down, name: "down", label: "↓"),
    Name(code: .left, name: "left", label: "←"),
    Name(code: .right, name: "right", label: "→"),
    Name(code: .home, name: "home", label: "home"),
    Name(code: .end, name: "end", label: "end"),
    Name(code: .pageUp, name: "pageup", label: "pgup", others: ["pgup", "page-up"]),
    Name(code: .pageDown, name: "pagedown", label: "pgdn", others: ["pgdn", "page-down"]),
    Name(code: .character(" "), name: "space", label: "space", others: ["spc"]),
  ]
}
