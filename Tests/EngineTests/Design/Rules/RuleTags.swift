import Testing

/// What a test shows of its rule. Every rule has at least one test of each kind, which ``RuleTestTableTests``
/// makes sure of.
extension Tag {
  /// That the rule decides or finds something where its trigger is.
  @Tag static var trigger: Self
  /// That it says nothing, or something else, where its trigger is not.
  @Tag static var nonTrigger: Self
  /// That the reviewer's choice stands against it.
  @Tag static var override: Self
  /// That what it decides or finds says why.
  @Tag static var explanation: Self
}
