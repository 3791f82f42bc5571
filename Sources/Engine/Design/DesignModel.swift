/// What a rule may look at: nothing else exists for it.
package struct DesignModel: Hashable, Sendable {
  package var requirements: Requirements
  package var analysis: Analysis
  package var review: Review

  package init(requirements: Requirements, analysis: Analysis, review: Review) {
    self.requirements = requirements
    self.analysis = analysis
    self.review = review
  }
}

/// A rule of the catalogue: a pure function from the model to decisions.
///
/// Rules run in a fixed order; a rule sees the decisions of the rules before it. The reviewer's choices
/// and the sources' explicit statements are applied by the ``Designer``, not by each rule.
package protocol DecisionRule: Sendable {
  /// The catalogue's id, such as `COM-01`.
  static var id: RuleID { get }
  /// What triggers it, as the catalogue says.
  static var trigger: String { get }
  /// Where the rule comes from.
  static var source: String { get }

  /// What the rule decides, assumes and finds in the model.
  func evaluate(_ model: DesignModel, after earlier: Design) -> Design
}
