import Screen

extension DoctorState {
  /// A line of the report that stays on the terminal.
  package struct Line: Equatable, Sendable {
    package var outcome: Outcome
    package var name: String
    package var value: String
    /// What helps, where something does not work.
    package var advice: String?
  }

  /// What was tried, with advice where it failed.
  /// - Parameter keyMap: where other keys for an action are looked for.
  package func report(_ keyMap: KeyMap) -> [Line] {
    Page.allCases.map { page in
      let outcome = outcome(of: page)
      let value =
        switch outcome {
        case .untried: "not tried"
        case .works: "works"
        case .fails: "does not work as it should"
        }
      return Line(
        outcome: outcome, name: page.title.lowercased(), value: value,
        advice: outcome == .fails ? advice(page, keyMap) : nil)
    }
  }

  private func advice(_ page: Page, _ keyMap: KeyMap) -> String {
    switch page {
    case .colours:
      "Choose --theme terminal, or set NO_COLOR=1. In tmux: set -g default-terminal tmux-256color."
    case .width:
      "Tell the terminal that characters of ambiguous width are narrow, and choose a font with CJK."
    case .keys: missingKeys(keyMap)
    case .paste: ""
    case .mouse:
      "Not seen: \(missingGestures). In tmux: set -g mouse on. Or leave the mouse to the terminal: "
        + "mouse: off in config.yaml."
    case .clipboard:
      "Allow programs to set the clipboard (OSC 52). In tmux: set -g set-clipboard on; in xterm: "
        + "XTerm*allowWindowOps: true."
    }
  }

  private var missingGestures: String {
    let names: [(Gesture, String)] = [
      (.click, "click"), (.doubleClick, "double click"), (.drag, "drag"), (.wheel, "wheel"),
    ]
    return names.filter { !gestures.contains($0.0) }.map(\.1).joined(separator: ", ")
  }

  /// The keys that did not arrive, each with another one that does the same in the editor.
  private func missingKeys(_ keyMap: KeyMap) -> String {
    let missing = Self.wanted.filter { !keys.contains($0) }.map { key -> String in
      let action = keyMap.writing.first { $0.keys.contains(key) }
      let other = action?.keys.first { $0 != key }
      return key.description + (other.map { " (\($0) does the same)" } ?? "")
    }
    return "Not seen: \(missing.joined(separator: ", ")). Every action can be bound to other keys: "
      + "dovetail keys."
  }
}
