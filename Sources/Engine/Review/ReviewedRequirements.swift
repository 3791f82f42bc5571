internal import OrderedCollections

/// The requirements as the reviewer left them, divided by the chosen scopes.
package struct ReviewedRequirements: Hashable, Sendable {
  /// Requirements whose interactions are those in scope and not rejected, with edits applied.
  package var requirements: Requirements
  /// Interactions that are wanted but out of scope.
  package var outOfScope: [Interaction]

  /// Applies the reviewer's verdicts, edits and additions, then the scopes.
  ///
  /// - Parameters:
  ///   - extracted: what the documents state.
  ///   - review: verdicts, edits and additions of the reviewer.
  ///   - scope: which kinds of interaction count.
  ///   - keepsLegs: whether an event's way to and from its broker is listed beside the interaction
  ///     that it is part of, as the sources state both.
  package init(
    _ extracted: Requirements, review: Review, scope: ScopeSelection, keepsLegs: Bool = false
  ) {
    var requirements = extracted
    var reviewed = Self.interactions(of: extracted, review: review)
    if !keepsLegs { reviewed = BrokerLegs.collapsed(reviewed, in: extracted) }
    requirements.interactions = reviewed.filter { scope.contains($0, in: extracted) }
    outOfScope = reviewed.filter { !scope.contains($0, in: extracted) }
    self.requirements = requirements
  }

  /// What a reviewer decides about, in order, additions last: edited, those that were rejected too, and without the
  /// legs to a broker that what is left carries from end to end.
  package static func rows(of extracted: Requirements, review: Review) -> [Interaction] {
    let kept = interactions(of: extracted, review: review)
    let repeated = BrokerLegs.repeated(in: kept, of: extracted)
    return (extracted.interactions + review.additions).compactMap { interaction in
      guard !repeated.contains(interaction.id) else { return nil }
      return review.edits[interaction.id].map { interaction.applying($0) } ?? interaction
    }
  }

  /// The interactions after the review, in order, additions last.
  package static func interactions(
    of extracted: Requirements, review: Review
  ) -> [Interaction] {
    (extracted.interactions + review.additions).compactMap { interaction in
      guard review.verdicts[interaction.id]?.answer != .rejected else { return nil }
      guard let edit = review.edits[interaction.id] else { return interaction }
      return interaction.applying(edit)
    }
  }
}

extension Interaction {
  /// The interaction with the reviewer's changes; its id and evidence stay.
  ///
  /// A protocol that the source names goes with the style that it belongs to: a call by REST that is made a
  /// message is no longer by REST, unless the reviewer says over what it goes.
  package func applying(_ edit: InteractionEdit) -> Interaction {
    var edited = self
    edited.source = edit.source ?? source
    edited.target = edit.target ?? target
    edited.style = edit.style ?? style
    edited.via = edit.via ?? (NamedTechnology.carries(edited.style, via ?? "") ? via : nil)
    edited.channel = edit.channel ?? channel
    edited.purpose = edit.purpose ?? purpose
    edited.data = edit.data ?? data
    edited.confidence = .reviewer
    return edited
  }
}

extension ScopeSelection {
  /// Whether the interaction belongs to one of the chosen scopes.
  package func contains(_ interaction: Interaction, in requirements: Requirements) -> Bool {
    guard !isFull else { return true }
    let scopes = Scope.scopes(of: interaction, in: requirements)
    return !scopes.isDisjoint(with: self.scopes)
  }
}

extension Scope {
  /// The scopes that an interaction belongs to; at least one.
  package static func scopes(
    of interaction: Interaction, in requirements: Requirements
  ) -> Set<Scope> {
    let source = requirements.element(interaction.source)?.kind ?? .component
    let target = requirements.element(interaction.target)?.kind ?? .component
    var scopes: Set<Scope> = []
    if source == .externalSystem || target == .externalSystem { scopes.insert(.external) }
    if source == .dataStore || target == .dataStore || interaction.style == .data {
      scopes.insert(.data)
    }
    if source == .broker || target == .broker || interaction.style == .async {
      scopes.insert(.messaging)
    }
    if source == .component, target == .component {
      scopes.insert(.internal)
      if interaction.style == .sync || interaction.style == .unknown { scopes.insert(.api) }
    }
    return scopes.isEmpty ? [.internal] : scopes
  }
}
