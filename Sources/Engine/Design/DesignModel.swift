internal import OrderedCollections

/// What a rule may look at: nothing else exists for it.
package struct DesignModel: Sendable {
  package let requirements: Requirements
  package let analysis: Analysis
  package let review: Review
  /// The values that stand in where no source states one, with the reviewer's answers in their places.
  package let defaults: DesignDefaults
  /// What is publicly known of the named technologies.
  package let knowledge: KnowledgeIndex
  /// Constant-time look-ups over the requirements.
  package let index: RequirementsIndex

  package init(
    requirements: Requirements, analysis: Analysis, review: Review,
    defaults: DesignDefaults = .standard, knowledge: KnowledgeIndex = .empty
  ) {
    self.requirements = requirements
    self.analysis = analysis
    self.review = review
    self.defaults = defaults.answered(by: review)
    self.knowledge = knowledge
    index = RequirementsIndex(requirements)
  }

  /// The profile of an interaction.
  package func profile(_ id: InteractionID) -> EdgeProfile? { analysis.edges[id] }

  /// The pattern that the reviewer chose for an interaction.
  package func reviewedPattern(_ id: InteractionID) -> IntegrationPattern? {
    let key = DecisionKey(subject: .interaction(id), topic: .pattern)
    guard case .pattern(let pattern)? = review.choices[key]?.outcome else { return nil }
    return pattern
  }
}

/// A rule of the catalogue: a pure function from the model to decisions.
///
/// Rules run in the order of ``RuleCatalog``; a rule sees the decisions of the rules before it, with the
/// reviewer's choices already applied. The ``Designer`` settles which decision stands where several rules
/// speak of the same subject and topic, so a rule needs to know no other rule.
package protocol DecisionRule: Sendable {
  /// The catalogue's id, such as `COM-01`.
  static var id: RuleID { get }
  /// What triggers it, as the catalogue says.
  static var trigger: String { get }
  /// Where the rule comes from.
  static var source: String { get }

  init()

  /// What the rule decides, assumes and finds in the model.
  ///
  /// A decision names the ids of its assumptions; the texts of those in ``DesignDefaults`` need not be
  /// returned.
  func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design
}
