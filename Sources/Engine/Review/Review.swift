package import OrderedCollections

/// Everything the reviewer decided: kept with the session, applied by every later run.
package struct Review: Hashable, Sendable {
  /// Verdicts by interaction; an interaction without one is undecided and is used.
  package var verdicts: OrderedDictionary<InteractionID, Verdict>
  /// Changed fields by interaction.
  package var edits: OrderedDictionary<InteractionID, InteractionEdit>
  /// Interactions that the reviewer added.
  package var additions: [Interaction]
  /// Decisions that the reviewer took instead of a rule, by subject and topic.
  package var choices: OrderedDictionary<DecisionKey, ReviewerChoice>
  /// The reviewer's answers to assumptions, in the words that ``AnswerForm`` asks for.
  package var answers: OrderedDictionary<AssumptionID, String>
  /// The reviewer's text for sections, by section.
  package var sections: OrderedDictionary<SectionID, SectionEdit>
  /// The scopes of the last save, so that a later check looks at the same part.
  package var scope: ScopeSelection
  /// What the reviewer said of names; extraction reads the documents accordingly.
  package var teachings: OrderedDictionary<TaughtName, Teaching>

  package init(
    verdicts: OrderedDictionary<InteractionID, Verdict> = [:],
    edits: OrderedDictionary<InteractionID, InteractionEdit> = [:],
    additions: [Interaction] = [],
    choices: OrderedDictionary<DecisionKey, ReviewerChoice> = [:],
    answers: OrderedDictionary<AssumptionID, String> = [:],
    sections: OrderedDictionary<SectionID, SectionEdit> = [:],
    scope: ScopeSelection = .full,
    teachings: [Teaching] = []
  ) {
    self.verdicts = verdicts
    self.edits = edits
    self.additions = additions
    self.choices = choices
    self.answers = answers
    self.sections = sections
    self.scope = scope
    self.teachings = OrderedDictionary(
      teachings.map { ($0.key, $0) }, uniquingKeysWith: { _, later in later })
  }

  /// Whether the reviewer has said anything.
  package var isEmpty: Bool { self == Review() }
}

/// What the reviewer said of one interaction.
package struct Verdict: Hashable, Sendable {
  package enum Answer: String, Hashable, Sendable { case accepted, rejected }

  package var answer: Answer
  /// The reviewer's reason; may be empty.
  package var reason: String

  package init(_ answer: Answer, reason: String = "") {
    self.answer = answer
    self.reason = reason
  }
}

/// Fields of an interaction that the reviewer changed; `nil` leaves the extracted value.
package struct InteractionEdit: Hashable, Sendable {
  package var source: ElementID?
  package var target: ElementID?
  package var style: CommunicationStyle?
  package var via: String?
  package var channel: String?
  package var purpose: String?
  package var data: [String]?

  package init(
    source: ElementID? = nil, target: ElementID? = nil, style: CommunicationStyle? = nil,
    via: String? = nil, channel: String? = nil, purpose: String? = nil, data: [String]? = nil
  ) {
    self.source = source
    self.target = target
    self.style = style
    self.via = via
    self.channel = channel
    self.purpose = purpose
    self.data = data
  }
}

/// A decision's place: what it is about, and on which question.
package struct DecisionKey: Hashable, Sendable, Comparable {
  package var subject: Subject
  package var topic: DecisionTopic

  package init(subject: Subject, topic: DecisionTopic) {
    self.subject = subject
    self.topic = topic
  }

  package static func < (left: DecisionKey, right: DecisionKey) -> Bool {
    (left.topic, left.subject.key) < (right.topic, right.subject.key)
  }
}

/// What the reviewer chose instead of a rule's outcome, and why.
package struct ReviewerChoice: Hashable, Sendable {
  package var outcome: Outcome
  package var reason: String

  package init(outcome: Outcome, reason: String) {
    self.outcome = outcome
    self.reason = reason
  }
}

/// The reviewer's text for one section of the document.
package struct SectionEdit: Hashable, Sendable {
  /// The section's Markdown body, without its heading.
  package var text: String
  /// The generated body that the edit started from: the base of a three-way comparison.
  package var base: String

  package init(text: String, base: String) {
    self.text = text
    self.base = base
  }
}
