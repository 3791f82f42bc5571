package import Engine

/// A change that is looked at before it is made.
package struct Trial: Equatable, Sendable {
  /// The run that will tell what it changes; nil once it has told.
  package var awaited: Int?
  /// What it would change; of the change tried before while the run is under way, nil at first.
  package var consequences: Consequences?

  /// Makes a trial that waits for a run.
  package init(awaited: Int?, consequences: Consequences? = nil) {
    self.awaited = awaited
    self.consequences = consequences
  }
}

extension WizardState {
  /// Asks what edits would change, without making them.
  ///
  /// What is shown of the trial before stays until the answer is there, so that the panel does not
  /// flicker while somebody types.
  mutating func tryOut(_ edits: [ReviewEdit]) -> [WizardEffect] {
    var content = draft.content
    _ = content.apply(edits)
    guard let generation, content != draft.content else {
      trial = nil
      return []
    }
    work.previews += 1
    trial = Trial(awaited: work.previews, consequences: trial?.consequences)
    return [
      .tryOut(
        ComputeRequest(
          computation: work.previews, review: content.review, scope: content.scope),
        against: generation)
    ]
  }

  /// Takes over what a trial would change.
  mutating func tried(_ number: Int, _ consequences: Consequences) {
    guard trial?.awaited == number else { return }
    trial = Trial(awaited: nil, consequences: consequences)
  }
}
