package import Engine
import OrderedCollections

/// All questions of a session as one text, a line each, to be answered in an editor.
///
/// The first word of a line is the answer, as in the list of an interactive rebase. The same text is
/// what `--answers` takes, so that a worksheet that was kept answers the same questions again.
package enum Worksheet {
  /// The worksheet of a state: what is undecided first, then what has a verdict.
  package static func text(of state: WizardState) -> String {
    let folder = state.session?.session.folder ?? ""
    let review = state.draft.review
    let all = state.dependencies.all
    let open = all.filter { review.verdicts[$0.id] == nil }
    var lines = [
      "# \(folder): \(all.count) interactions, \(open.count) undecided.",
      "# Change the first word of a line, save and leave. A line that is taken out or begins with",
      "# a # changes nothing; without any line nothing is changed at all.",
      "#",
      "#   accept                use the interaction",
      "#   reject ID ; REASON    leave it out",
      "#   edit ID via=gRPC      use it with other fields: "
        + InteractionForm.Field.allCases.map { $0.label.lowercased() }.joined(separator: ", "),
      "#   undecided             use it, but ask again",
      "#   choose ID N ; REASON  take outcome N of a decision instead of the rule's",
      "#   rule ID               leave a decision to its rule",
      "#   tell ID ; ANSWER      say what nobody stated; without an answer, that it is as assumed",
      "#   keep ID               leave an assumption as it is",
      "# A verb may be cut to its first letter. What stands behind two spaces and a # is for you.",
      "",
      "scope \(scopeWords(state.draft.scope))",
      "",
    ]
    if !open.isEmpty { lines.append("# Undecided") }
    lines += open.map { interactionLine($0, state) }
    let decided = all.filter { review.verdicts[$0.id] != nil }
    if !decided.isEmpty { lines += ["", "# Decided"] + decided.map { interactionLine($0, state) } }
    lines += assumptionLines(state)
    lines += decisionLines(state)
    return lines.joined(separator: "\n") + "\n"
  }

  /// How a scope is written: `full`, or the scopes with commas.
  package static func scopeWords(_ scope: ScopeSelection) -> String {
    scope.isFull ? "full" : scope.ordered.map(\.rawValue).joined(separator: ",")
  }

  private static func interactionLine(_ interaction: Interaction, _ state: WizardState) -> String {
    let verdict = state.draft.review.verdicts[interaction.id]
    let verb =
      switch verdict?.answer {
      case .accepted: "accept"
      case .rejected: "reject"
      case nil: "undecided"
      }
    let reason = verdict?.reason.isEmpty == false ? " ; \(oneLine(verdict?.reason ?? ""))" : ""
    let place = interaction.evidence.first.map { " \($0.place.description)" } ?? ""
    return padded("\(verb) \(interaction.id.rawValue)\(reason)")
      + "  # \(state.dependencies.title(interaction)), \(DependenciesState.via(interaction)), "
      + "\(interaction.confidence.percent) %\(place)"
  }

  /// Filled up so that most remarks stand below each other.
  static func padded(_ answer: String) -> String {
    answer + String(repeating: " ", count: max(0, 58 - answer.count))
  }

  /// The decisions that a reviewer may want to take: those that rest on an assumption or were taken.
  private static func decisionLines(_ state: WizardState) -> [String] {
    let asked = state.decisionsToAsk
    guard !asked.isEmpty else { return [] }
    var lines = ["", "# Decisions that rest on assumptions, or that you took"]
    for decision in asked {
      let title = state.title(ofSubject: decision.subject)
      let choice = state.draft.review.choices[decision.key]
      let outcomes = WizardState.outcomes(of: decision)
      let verb = choice == nil ? "rule \(decision.handle)" : "choose \(decision.handle) 1"
      let reason = choice.map { $0.reason.isEmpty ? "" : " ; \(oneLine($0.reason))" } ?? ""
      lines.append(padded("\(verb)\(reason)") + "  # \(decision.topic.title) of \(title)")
      for (index, outcome) in outcomes.enumerated() {
        let note = index == 0 ? "as it is" : oneLine(outcome.note)
        lines.append("#   \(index + 1)  \(outcome.outcome.title): \(note)")
      }
    }
    return lines
  }

  /// A text without line ends.
  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

extension WizardState {
  /// The decisions that are put to a reviewer as questions.
  package var decisionsToAsk: [Decision] {
    patterns.all.filter { decision in
      draft.review.choices[decision.key] != nil
        || (decision.origin == .assumption && Self.outcomes(of: decision).count > 1)
    }
  }
}
