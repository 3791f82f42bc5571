/// AVL-03: equal instances fail together less often than one, as far as they fail independently.
package struct AVL03Redundancy: DecisionRule {
  package static let id: RuleID = "AVL-03"
  package static let trigger = "An element of which the source names several instances"
  package static let source =
    "Composite availability of redundant parts: 1 − ∏(1 − aᵢ), if they fail independently"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.elements.compactMap { element in
        guard element.kind != .person, element.kind != .externalSystem,
          let stated = StatedInstances(of: element), stated.count > 1
        else { return nil }
        return decision(for: element, stated, model: model)
      })
  }

  private func decision(
    for element: Element, _ stated: StatedInstances, model: DesignModel
  ) -> Decision {
    let one = model.defaults.availability(of: .component)
    let failing = (0..<stated.count).reduce(1.0) { product, _ in product * (1 - one) }
    let together =
      failing < 0.000_001
      ? "more than 99.9999 %" : PercentText.short(1 - failing, places: 4)
    let formula = "1 − (1 − \(PercentText.short(one)))^\(stated.count)"
    let promised = QualityLookup(index: model.index).availability(of: element.id)
    let promise =
      promised.map {
        "; it promises \(PercentText.short($0.value)), the rest is for what hits all "
          + "of them at once"
      } ?? ""
    return Decision(
      rule: Self.id, subject: .element(element.id), topic: .redundancy,
      outcome: .practice(
        .redundancy,
        detail: "\(stated.count) \(stated.noun): \(together), independence assumed"),
      reason: "\(element.name) runs as \(stated.count) \(stated.noun): \(formula) = \(together) if "
        + "no cause takes two of them\(promise).",
      evidence: [stated.evidence] + [promised?.evidence].compactMap(\.self),
      assumptions: [.componentAvailability],
      alternatives: [
        Alternative(
          .practice(.redundancy, detail: "one of the \(stated.noun)"),
          whyNot:
            "\(element.name) would be away for every restart and for \(PercentText.short(1 - one)) "
            + "of the time.")
      ], origin: .assumption)
  }
}

/// How many equal instances of an element a source names.
struct StatedInstances: Hashable {
  var count: Int
  /// As the source calls them: `pods`, `brokers`.
  var noun: String
  var evidence: Evidence

  /// `nil` where no source gives a number.
  init?(of element: Element) {
    let said =
      element.technologies.map { ($0.text, $0.evidence) }
      + [element.responsibility].compactMap(\.self).map { ($0.text, $0.evidence) }
    for (text, evidence) in said {
      guard let found = Self.number(in: text) else { continue }
      self.init(count: found.count, noun: found.noun, evidence: evidence)
      return
    }
    return nil
  }

  private init(count: Int, noun: String, evidence: Evidence) {
    self.count = count
    self.noun = noun
    self.evidence = evidence
  }

  private static func number(in text: String) -> (count: Int, noun: String)? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    for (number, noun) in zip(words, words.dropFirst()) where nouns.contains(noun) {
      if let count = Int(number), (1...500).contains(count) { return (count, noun) }
    }
    return nil
  }

  private static let nouns: Set<String> = [
    "pod", "pods", "instance", "instances", "replica", "replicas", "brokers", "nodes", "servers",
  ]
}
