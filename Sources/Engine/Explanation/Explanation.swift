internal import OrderedCollections

/// Why something stands in the document: the lines, rules and assumptions behind it, what was not taken, and
/// what would change it.
package struct Explanation: Hashable, Sendable {
  /// What is explained, with the names of the source.
  package var title: String
  /// The source lines that state it.
  package var evidence: [Evidence]
  package var decisions: [ExplainedDecision]
  /// The assumptions that the decisions rest on, and those that the explained section states.
  package var assumptions: [Assumption]
  package var findings: [Finding]
  /// Titles of the sections that state one of the decisions or rest on one of the lines.
  package var sections: [String]
  /// What was tried, and how it would change the decisions.
  package var changes: [Counterfactual]
}

/// A decision with the words of its rule.
package struct ExplainedDecision: Hashable, Sendable {
  package var decision: Decision
  /// The subject with the names of the source.
  package var subject: String
  /// What triggers the rule, as the catalogue says.
  package var trigger: String
  /// Where the rule comes from.
  package var source: String
}

/// A change that was tried on the session, and what it does to the decisions that are explained.
package struct Counterfactual: Hashable, Sendable {
  /// A change to try.
  package enum Trial: Hashable, Sendable {
    /// The source lines are deleted.
    case withoutLines(Place)
    /// The assumption is answered.
    case answer(AssumptionID, String)
    /// The interaction has another style.
    case style(InteractionID, CommunicationStyle)
    /// The interaction is left out.
    case without(InteractionID)
  }

  package var trial: Trial
  /// The differences, as sentences for people; empty when nothing changes.
  package var differences: [String]
}

extension Counterfactual.Trial {
  /// The run with the change made.
  package func applied(to input: PipelineInput) -> PipelineInput {
    var changed = input
    switch self {
    case .withoutLines(let place):
      changed.extracted = nil
      for position in changed.documents.indices
      where changed.documents[position].name == place.document {
        changed.documents[position].deleteLines(place.line...place.endLine)
      }
    case .answer(let id, let answer): changed.review.answers[id] = answer
    case .style(let id, let style):
      changed.review.edits[id, default: InteractionEdit()].style = style
    case .without(let id): changed.review.verdicts[id] = Verdict(.rejected, reason: "tried")
    }
    return changed
  }
}

extension SourceDocument {
  /// Takes lines out, with their line ends; lines are counted from 1.
  fileprivate mutating func deleteLines(_ lines: ClosedRange<Int>) {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var line = 1
    for byte in bytes {
      if !lines.contains(line) { kept.append(byte) }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    bytes = kept
  }
}
