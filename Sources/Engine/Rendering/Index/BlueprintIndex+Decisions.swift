extension BlueprintIndex {
  /// What was decided about a subject, with the rule: `Order Service: pending in order.status (TXN-06)`.
  func told(_ decision: Decision) -> Passage {
    let words = decision.outcome.detail.isEmpty ? decision.outcome.title : decision.outcome.detail
    return cell("\(subjectName(decision.subject)): \(words)", decision).citing([decision])
  }

  /// The rule of a decision as a link to it, for a cell of its own.
  func link(_ decision: Decision) -> Passage {
    Passage(markdown: DecisionLinks.link(decision.rule, handles: [decision.handle]))
      .recording([decision])
  }

  /// The rule as a link to what it decided about the interaction or its ends; the bare id where it decided
  /// nothing there.
  func link(_ rule: RuleID, about interaction: Interaction) -> Passage {
    let subjects: [Subject] = [
      .interaction(interaction.id), .element(interaction.source), .element(interaction.target),
    ]
    let carried = traffic.events(carriedBy: interaction).flatMap { event in
      [Subject.event(event.name)] + (event.publisher.map { [.element($0)] } ?? [])
    }
    for subject in subjects + carried {
      if let decision = decisions(of: rule, about: subject).first { return link(decision) }
    }
    return Passage(markdown: rule.rawValue)
  }

  /// Words in which the rules that are named in brackets lead to what they decided.
  func linked(_ words: String) -> Passage {
    var text = InlineMarkdown.escaped(words)
    for rule in RuleCatalog.rules.map({ type(of: $0).id }) where text.contains(rule.rawValue) {
      let handles = design.decisions.filter { $0.rule == rule }.map(\.handle)
      text =
        handles.isEmpty
        ? text.replacing(" (\(rule.rawValue))", with: "")
        : text.replacing(rule.rawValue, with: DecisionLinks.link(rule, handles: handles))
    }
    return Passage(markdown: text)
  }

  /// Why it was decided, with places and rule.
  func reasoned(_ decision: Decision) -> Passage {
    Passage.sentence(decision.reason, citing: decision.evidence, decisions: [decision])
  }

  /// What was decided on a topic for each subject, in one sentence; `nil` where nothing was.
  func told(on topic: DecisionTopic, limit: Int = 6) -> Passage? {
    let decisions = decisions(on: topic)
    guard let first = decisions.first else { return nil }
    let shown = decisions.dropFirst().prefix(limit - 1)
    let passage = shown.reduce(told(first)) { $0.appending("; \(told($1))") }
    let rest = decisions.count - shown.count - 1
    guard rest > 0 else { return passage.appending(".") }
    return passage.recording(Array(decisions.suffix(rest)))
      .appending("; \(markdown: English.number(rest)) more in the decision log.")
  }

  /// The detail of the practice that was decided on a topic for the system.
  func systemDetail(_ topic: DecisionTopic) -> (text: String, decision: Decision)? {
    guard let decision = decision(topic, .system) else { return nil }
    return (decision.outcome.detail, decision)
  }

  /// The health checks of a component, as decided by OBS-03 or the reviewer.
  func healthPaths(_ id: ElementID) -> HealthPaths {
    HealthPaths(decision(.health, .element(id))?.outcome) ?? .standard
  }
}
