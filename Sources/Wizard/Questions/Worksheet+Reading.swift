import Engine
import OrderedCollections

extension Worksheet {
  /// A line that cannot be followed.
  package struct Problem: Equatable, Sendable {
    package var line: Int
    package var text: String
  }

  /// What a filled-in worksheet says, and what in it cannot be followed.
  ///
  /// - Parameters:
  ///   - text: the worksheet as its reader left it.
  ///   - state: the session that it is about.
  package static func edits(
    in text: String, for state: WizardState
  ) -> (edits: [ReviewEdit], problems: [Problem]) {
    var edits: [ReviewEdit] = []
    var problems: [Problem] = []
    var seen: [String: Int] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let said = words(of: line)
      guard !said.isEmpty else { continue }
      do throws(AnswerProblem) {
        let (subject, changes) = try changes(said, state)
        if let before = seen[subject] {
          throw AnswerProblem("\(subject) was answered in line \(before) already")
        }
        seen[subject] = index + 1
        edits += changes
      } catch {
        problems.append(Problem(line: index + 1, text: error.text))
      }
    }
    return (edits, problems)
  }

  /// A line without what is there for its reader alone.
  private static func words(of line: Substring) -> String {
    guard line.first != "#" else { return "" }
    let end = line.firstRange(of: "  #")?.lowerBound ?? line.endIndex
    var words = line[..<end]
    while words.last == " " || words.last == "\r" || words.last == "\t" { words.removeLast() }
    return String(words.drop { $0 == " " || $0 == "\t" })
  }

  private static func changes(
    _ line: String, _ state: WizardState
  ) throws(AnswerProblem) -> (subject: String, edits: [ReviewEdit]) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      .map(String.init)
    guard parts.count > 1 else { throw AnswerProblem("“\(line)” names nothing") }
    let (verb, subject) = (parts[0].lowercased(), parts[1])
    let rest = parts.count > 2 ? parts[2] : ""
    if "scope".hasPrefix(verb) { return ("scope", try Self.edits(forScope: subject, state)) }
    if "tell".hasPrefix(verb) {
      let answer = String(rest.drop { $0 == ";" || $0 == " " })
      return (subject, try state.edits(telling: answer, of: AssumptionID(rawValue: subject)))
    }
    if "keep".hasPrefix(verb) {
      return (subject, try state.edits(keeping: AssumptionID(rawValue: subject)))
    }
    if "choose".hasPrefix(verb) || verb == "rule" {
      return (subject, try decision(subject, isChoice: verb != "rule", rest, state))
    }
    let answer = try InteractionAnswer(rest.isEmpty ? verb : "\(verb) \(rest)")
    guard let interaction = state.dependencies.all.first(where: { $0.id.rawValue == subject })
    else { throw AnswerProblem("there is no interaction \(subject)") }
    return (subject, try state.edits(for: answer, to: interaction))
  }

  /// The change of scope that words mean; none where it is so already.
  static func edits(
    forScope words: String, _ state: WizardState
  ) throws(AnswerProblem) -> [ReviewEdit] {
    guard words != "full" else { return state.draft.scope.isFull ? [] : [.scope(.full)] }
    var scopes: Set<Scope> = []
    for word in words.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let scope = Scope(rawValue: word.lowercased()) else {
        throw AnswerProblem(
          "“\(word)” is no scope; say full, or some of "
            + Scope.allCases.map(\.rawValue).joined(separator: ","))
      }
      scopes.insert(scope)
    }
    let selection = ScopeSelection(scopes)
    return selection == state.draft.scope ? [] : [.scope(selection)]
  }

  private static func decision(
    _ handle: String, isChoice: Bool, _ rest: String, _ state: WizardState
  ) throws(AnswerProblem) -> [ReviewEdit] {
    guard let decision = state.patterns.all.first(where: { $0.handle == handle }) else {
      throw AnswerProblem("there is no decision \(handle)")
    }
    let old = state.draft.review.choices[decision.key]
    guard isChoice else { return old == nil ? [] : [.choice(decision.key, nil, position: nil)] }
    let parts = rest.split(separator: ";", maxSplits: 1).map { $0.drop { $0 == " " } }
    let outcomes = WizardState.outcomes(of: decision)
    guard let number = parts.first.flatMap({ Int($0.filter { $0 != " " }) }),
      outcomes.indices.contains(number - 1)
    else {
      throw AnswerProblem("\(handle) has the outcomes 1 to \(outcomes.count)")
    }
    let reason = parts.count > 1 ? String(parts[1]) : ""
    let choice = ReviewerChoice(outcome: outcomes[number - 1].outcome, reason: reason)
    if number == 1, old == nil { return [] }
    return choice == old ? [] : [.choice(decision.key, choice, position: nil)]
  }
}

extension WizardState {
  /// Makes one named change of everything that a worksheet says.
  package mutating func take(_ edits: [ReviewEdit]) -> [WizardEffect] {
    func counted(_ word: String, _ matches: (ReviewEdit) -> Bool) -> String? {
      let count = edits.filter(matches).count
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let parts = [
      counted("verdict") { if case .verdict = $0 { true } else { false } },
      counted("answer") { if case .answer = $0 { true } else { false } },
      counted("choice") { if case .choice = $0 { true } else { false } },
      counted("scope") { if case .scope = $0 { true } else { false } },
    ]
    return change("Worksheet: \(parts.compactMap { $0 }.joined(separator: ", "))", edits)
  }
}
