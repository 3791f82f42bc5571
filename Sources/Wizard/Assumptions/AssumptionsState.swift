package import Engine

/// What no source states and decisions need: what to ask first, and what was answered.
package struct AssumptionsState: Equatable, Sendable {
  /// A line of the list.
  package struct Row: Equatable, Sendable {
    package var assumption: Assumption
    /// Whether the reviewer answered; the assumption's value is the answer then.
    package var isAnswered: Bool
  }

  /// The open ones in the order of how many decisions each one changes, then the answered ones.
  package var rows: [Row] = []
  package var cursor = ListCursor()
  package var scroll = ScrollOffset()
  /// Whether the keys for moving scroll the pane below or beside the list.
  package var isPaneFocused = false
  /// Whether the list stands in the place of the decisions.
  package var isShown = false
  /// The step from which the list was opened, where Esc goes back to.
  package var origin = WizardStep.patterns

  /// Nothing assumed yet.
  package init() {}

  /// The line under the cursor.
  package var selected: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// How many wait for an answer.
  package var openCount: Int { rows.prefix { !$0.isAnswered }.count }

  /// Takes over what was assumed, keeping the cursor on its line; one that was answered is left for
  /// the next open one.
  mutating func load(_ generation: Generation) {
    let chosen = selected
    let design = generation.blueprint.design
    rows =
      design.assumptions.map { Row(assumption: $0, isAnswered: false) }
      + design.answered.map { Row(assumption: $0, isAnswered: true) }
    let place = chosen.flatMap { chosen in
      rows.firstIndex {
        $0.assumption.id == chosen.assumption.id && $0.isAnswered == chosen.isAnswered
      }
    }
    cursor = ListCursor(index: place ?? min(cursor.index, max(0, rows.count - 1)))
  }
}

extension Default {
  /// The default of an assumption; nil where the rules know no other than what is stated.
  static func of(_ id: AssumptionID) -> Default? { DesignDefaults.standard.values[id] }
}

extension Assumption {
  /// How the question is answered.
  var answerForm: AnswerForm { Default.of(id).map { AnswerForm($0) } ?? .text }

  /// Whether the rules can understand an answer.
  func accepts(_ answer: String) -> Bool {
    guard let standard = Default.of(id) else { return !answer.isEmpty }
    return standard.answered(answer) != nil
  }
}
