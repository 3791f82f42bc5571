import Screen

/// A line of a configuration that says which keys do something.
package struct KeySetting: Equatable, Sendable {
  /// The action, such as `acceptConfident`, or `patterns.choose` for one place alone.
  package var action: String
  /// The keys as they are written; none take every key away.
  package var keys: [String]
  /// Where it stands in the file, counted from 1.
  package var line: Int

  /// Makes a setting.
  package init(_ action: String, _ keys: [String], line: Int = 1) {
    self.action = action
    self.keys = keys
    self.line = line
  }
}

/// What is wrong with a line of a configuration, in a sentence.
package struct SettingProblem: Equatable, Sendable {
  package var line: Int
  package var text: String

  /// Makes a problem.
  package init(line: Int, _ text: String) {
    self.line = line
    self.text = text
  }
}

extension KeyMap {
  /// The map with the keys that a configuration asks for, and what is wrong with the configuration.
  ///
  /// A key that is asked for is taken from what it did by default; where two lines ask for one key in
  /// one place, the first has it.
  package func applying(
    _ settings: [KeySetting]
  ) -> (map: KeyMap, problems: [SettingProblem]) {
    var revision = KeyMapRevision(map: self)
    for setting in settings { revision.apply(setting) }
    revision.settleDefaults()
    return (revision.map, revision.problems.sorted { $0.line < $1.line })
  }

  /// The names of all actions, in the order of the help.
  package var actionNames: [String] {
    var seen: Set<String> = []
    return (bindings.map(\.command.rawValue) + writing.map(\.name))
      .filter { seen.insert($0).inserted }
  }
}

extension Key {
  /// The key as which a terminal reports this one; nil where it can be told apart.
  ///
  /// These control characters are what Tab, Enter, Esc and Backspace send.
  var indistinctTwin: String? {
    guard modifiers == .control, case .character(let character) = code else { return nil }
    return ["i": "tab", "j": "enter", "m": "enter", "[": "esc", "h": "backspace"][character]
  }
}
