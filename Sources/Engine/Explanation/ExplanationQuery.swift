/// What somebody wants explained: `d-4k2x9p`, `f-7m3q2d`, `COM-01`, `Order Service -> Stripe`, `component-design:34`,
/// an assumption, an element, an event or a section.
package enum ExplanationQuery: Hashable, Sendable {
  /// One decision.
  case decision(String)
  /// One finding, by its handle.
  case finding(String)
  /// Every decision and finding of a rule.
  case rule(RuleID)
  /// The interactions between two elements.
  case interactions([InteractionID])
  case element(ElementID)
  case event(String)
  case assumption(AssumptionID)
  case section(SectionID)
  /// What rests on a source line.
  case place(Place)

  /// Finds what the words mean in a result of the pipeline.
  ///
  /// - Throws: `ExplanationError` with what comes near, when they mean nothing or several things.
  package init(_ words: String, in generation: Generation) throws(ExplanationError) {
    let names = ExplanationNames(generation)
    let text = words.trimmed
    if let found = names.handle(text) ?? names.place(text) {
      self = found
    } else if let ends = Self.ends(of: text) {
      self = .interactions(try names.interactions(from: ends.source, to: ends.target))
    } else {
      self = try names.named(text)
    }
  }

  /// Both sides of an arrow; `nil` without one.
  private static func ends(of text: String) -> (source: String, target: String)? {
    for arrow in ["->", "→"] {
      guard let range = text.firstRange(of: arrow) else { continue }
      return (String(text[..<range.lowerBound]).trimmed, String(text[range.upperBound...]).trimmed)
    }
    return nil
  }
}

/// Words that mean nothing that can be explained, or several things.
package struct ExplanationError: Error, Hashable, Sendable {
  package var words: String
  /// What they might have meant, at most eight.
  package var candidates: [String]
  /// Whether each of the candidates fits.
  package var isAmbiguous: Bool
}
