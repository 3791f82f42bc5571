package import Engine
internal import OrderedCollections

extension RequirementsBuilder {
  /// What the analysis says of the requirements.
  package func analysis(review: Review = Review()) -> Analysis {
    Analyst.analysis(of: requirements, review: review)
  }

  /// The model that rules look at.
  ///
  /// - Parameter knowledge: What is publicly known; nothing, unless a test is about it.
  package func model(
    review: Review = Review(), knowledge: KnowledgeCatalog = .empty
  ) -> DesignModel {
    DesignModel(
      requirements: requirements, analysis: analysis(review: review), review: review,
      knowledge: KnowledgeIndex(requirements, catalog: knowledge))
  }

  /// The design by all rules.
  package func design(
    review: Review = Review(), knowledge: KnowledgeCatalog = .empty
  ) -> Design {
    Designer.design(model(review: review, knowledge: knowledge))
  }

  /// The design by the given rules only.
  package func design(
    by rules: [any DecisionRule], review: Review = Review(),
    knowledge: KnowledgeCatalog = .empty
  ) -> Design {
    Designer.design(model(review: review, knowledge: knowledge), rules: rules)
  }
}

extension Subject {
  /// The interaction between two elements by their names.
  package static func edge(
    _ source: String, _ target: String, _ style: CommunicationStyle = .sync
  ) -> Subject {
    .interaction(
      InteractionID(
        from: RequirementsBuilder.id(source), to: RequirementsBuilder.id(target), style: style))
  }

  /// An element by its name.
  package static func named(_ name: String) -> Subject { .element(RequirementsBuilder.id(name)) }
}

extension Design {
  /// What was decided for the subject on the topic.
  package func decision(_ subject: Subject, _ topic: DecisionTopic) -> Decision? {
    DesignIndex(self).decision(subject, topic)
  }

  /// What was decided for the subject on the topic, as its value.
  package func outcome(_ subject: Subject, _ topic: DecisionTopic) -> Outcome? {
    decision(subject, topic)?.outcome
  }

  /// The findings of one rule.
  package func findings(of rule: RuleID) -> [Finding] { findings.filter { $0.rule == rule } }

  /// The decisions of one rule.
  package func decisions(of rule: RuleID) -> [Decision] { decisions.filter { $0.rule == rule } }
}

extension Review {
  /// A review in which the reviewer chose one outcome.
  package static func choosing(
    _ outcome: Outcome, for subject: Subject, _ topic: DecisionTopic,
    reason: String = "we know better"
  ) -> Review {
    var review = Review()
    review.choices[DecisionKey(subject: subject, topic: topic)] = ReviewerChoice(
      outcome: outcome, reason: reason)
    return review
  }
}
