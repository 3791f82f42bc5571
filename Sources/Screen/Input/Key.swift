/// Keys held down together with another.
package struct Modifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// Makes a set from its bits; used by the option-set machinery.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Ctrl.
  package static let control = Modifiers(rawValue: 1)
  /// Alt, Meta or Option; terminals send it as a leading ESC.
  package static let alt = Modifiers(rawValue: 2)
  /// Shift, reported only with keys that type nothing.
  package static let shift = Modifiers(rawValue: 4)
}

/// A key press as a terminal reports it.
package struct Key: Hashable, Sendable {
  /// Which key, without what was held down with it.
  package enum Code: Hashable, Sendable {
    /// A key that types something; letters pressed with Ctrl are lower case.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    /// F1 … F24.
    case function(Int)
  }

  package var code: Code
  package var modifiers: Modifiers

  /// Makes a key press.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A key that types `character`.
  package static func character(_ character: Character, _ modifiers: Modifiers = []) -> Key {
    Key(.character(character), modifiers)
  }

  /// A letter pressed with Ctrl.
  package static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }

  /// A letter pressed with Alt.
  package static func alt(_ character: Character) -> Key {
    Key(.character(character), .alt)
  }

  /// What the key types into a text: a character without Ctrl or Alt, else nil.
  package var typed: Character? {
    guard case .character(let character) = code, modifiers.isDisjoint(with: [.control, .alt])
    else { return nil }
    return character
  }
}
