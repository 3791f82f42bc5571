package import Engine
import OrderedCollections

/// What a reviewer says of an interaction in words, whichever front end asked.
package enum InteractionAnswer: Equatable, Sendable {
  case accept
  case reject(reason: String)
  /// Fields by their names, such as `via`, with the texts that they get.
  case edit([EditedField])
  /// No verdict, also where there was one.
  case undecided

  /// A field of an interaction with the text that it gets.
  package struct EditedField: Equatable, Sendable {
    package var name: String
    package var text: String
  }

  /// Reads an answer: `accept`, `reject not in this release`, `edit via=gRPC style=async`.
  ///
  /// A verb may be cut to its first letters.
  /// - Throws: `AnswerProblem` that says what would be understood.
  package init(_ words: String) throws(AnswerProblem) {
    let parts = words.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let verb = parts.first.map { $0.lowercased() } ?? ""
    let rest = parts.count > 1 ? String(parts[1].drop { $0 == " " || $0 == ";" }) : ""
    guard let meant = Self.verbs.first(where: { !verb.isEmpty && $0.hasPrefix(verb) }) else {
      throw AnswerProblem(
        "“\(verb)” is not understood; say \(Self.verbs.joined(separator: ", "))")
    }
    switch meant {
    case "accept": self = .accept
    case "reject": self = .reject(reason: rest)
    case "edit": self = .edit(try Self.fields(rest))
    default: self = .undecided
    }
  }

  /// The verbs, none of which begins with the same letter as another.
  package static let verbs = ["accept", "reject", "edit", "undecided"]

  /// Reads `name=text` pairs; a text with spaces stands in double quotes.
  private static func fields(_ text: String) throws(AnswerProblem) -> [EditedField] {
    var fields: [EditedField] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " }
      guard let equals = rest.firstIndex(of: "=") else {
        throw AnswerProblem("“\(rest)” is no NAME=TEXT; say for example edit via=gRPC")
      }
      let name = rest[..<equals].lowercased()
      let known = InteractionForm.Field.allCases.map { $0.label.lowercased() }
      guard known.contains(name) else {
        throw AnswerProblem(
          "an interaction has no “\(name)”; it has \(known.joined(separator: ", "))")
      }
      rest = rest[rest.index(after: equals)...]
      let value: Substring
      if rest.first == "\"" {
        let inner = rest.dropFirst()
        guard let end = inner.firstIndex(of: "\"") else {
          throw AnswerProblem("the double quotes behind \(name)= do not end")
        }
        value = inner[..<end]
        rest = inner[inner.index(after: end)...]
      } else {
        value = rest.prefix { $0 != " " }
        rest = rest[value.endIndex...]
      }
      fields.append(EditedField(name: name, text: String(value)))
      rest = rest.drop { $0 == " " }
    }
    guard !fields.isEmpty else {
      throw AnswerProblem("edit needs a field, for example edit via=gRPC style=async")
    }
    return fields
  }
}

/// Why an answer cannot be followed, in a sentence.
package struct AnswerProblem: Error, Equatable, Sendable {
  package var text: String

  /// Makes a problem.
  package init(_ text: String) { self.text = text }
}

extension WizardState {
  /// The changes of the draft that an answer means; none where it says what is so already.
  ///
  /// - Throws: `AnswerProblem` where a field cannot have the text.
  package func edits(
    for answer: InteractionAnswer, to interaction: Interaction
  ) throws(AnswerProblem) -> [ReviewEdit] {
    let old = draft.review.verdicts[interaction.id]
    switch answer {
    case .accept:
      return old?.answer == .accepted
        ? [] : [.verdict(interaction.id, Verdict(.accepted), position: nil)]
    case .reject(let reason):
      let verdict = Verdict(.rejected, reason: reason)
      return old == verdict ? [] : [.verdict(interaction.id, verdict, position: nil)]
    case .undecided: return old == nil ? [] : [.verdict(interaction.id, nil, position: nil)]
    case .edit(let fields):
      var form = InteractionForm(editing: interaction, names: { dependencies.name($0) })
      for field in fields {
        let place = InteractionForm.Field.allCases.first { $0.label.lowercased() == field.name }
        if let place { form.inputs[place.rawValue] = LineInput(field.text) }
      }
      // The form knows what a field can hold, so it is asked as if it stood on the screen.
      var trial = self
      let past = trial.draft.past.count
      _ = trial.keep(form)
      if case .form(let refused) = trial.overlay, let problem = refused.problem {
        throw AnswerProblem(problem.text)
      }
      return trial.draft.past.count > past ? trial.draft.past.last?.forward ?? [] : []
    }
  }
}
