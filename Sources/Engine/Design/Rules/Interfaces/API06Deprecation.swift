/// API-06: an operation that is to go says so in every answer, with the day.
package struct API06Deprecation: DecisionRule {
  package static let id: RuleID = "API-06"
  package static let trigger = "An operation that the source calls deprecated"
  package static let source = "RFC 9745 (Deprecation); RFC 8594 (Sunset)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for provider in InterfaceProvider.overHTTP(model, after: earlier) {
      let old = provider.operations.compactMap { operation in
        StatedDeprecation(operation).map { (operation: operation, stated: $0) }
      }
      guard !old.isEmpty else { continue }
      let texts = old.map { entry in
        entry.operation.text + (entry.stated.sunset.map { " until \($0.text)" } ?? "")
      }
      let callers = provider.callers(in: model.index)
      let who = callers.isEmpty ? "its callers" : NameList.and(callers)
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .element(provider.element.id), topic: .deprecation,
          outcome: .practice(.deprecationHeaders, detail: texts.joined(separator: ", ")),
          reason: "The source calls \(NameList.and(old.map(\.operation.text))) of "
            + "\(provider.element.name) deprecated, and \(who) learn it from the answers.",
          evidence: old.map(\.operation.evidence),
          alternatives: [
            Alternative(
              .practice(.deprecationHeaders, detail: "a note in the documentation only"),
              whyNot: "\(who.sentenceStart) would find out when \(old[0].operation.text) is gone.")
          ], origin: .source))
      design.findings += old.compactMap { finding($0.operation, $0.stated, of: provider) }
    }
    return design
  }

  private func finding(
    _ operation: InterfaceProvider.HTTPOperation, _ stated: StatedDeprecation,
    of provider: InterfaceProvider
  ) -> Finding? {
    if let since = stated.since, let sunset = stated.sunset, sunset < since {
      return Finding(
        .warning, rule: Self.id, subject: .element(provider.element.id),
        message: "\(operation.text) of \(provider.element.name) ends on \(sunset.text), before it "
          + "is deprecated on \(since.text)", places: [operation.evidence],
        suggestion: "Let the sunset come after the deprecation.")
    }
    guard stated.sunset == nil else { return nil }
    return Finding(
      .note, rule: Self.id, subject: .element(provider.element.id),
      message: "\(operation.text) of \(provider.element.name) is deprecated, and no source says "
        + "until when it answers", places: [operation.evidence],
      suggestion: "Name the day from which on \(operation.text) may be gone.")
  }
}

/// What a source says about the end of an operation.
struct StatedDeprecation: Hashable {
  /// The day from which on it is deprecated.
  var since: CalendarDate?
  /// The day from which on it may be gone.
  var sunset: CalendarDate?

  init?(_ operation: InterfaceProvider.HTTPOperation) {
    self.init(operation.purpose + " ; " + operation.evidence.quote)
  }

  /// Reads `deprecated since 2026-01-01, removed on 2026-12-31`; `nil` where nothing is deprecated.
  init?(_ text: String) {
    let words = Wording(text)
    guard words.contains(any: ["deprecat*", "sunset*", "obsolete", "폐기", "지원 중단"]) else {
      return nil
    }
    let lower = text.lowercased()
    for date in CalendarDate.all(in: lower) {
      let before = lower[..<date.range.lowerBound].suffix(24)
      let isEnd = ["sunset", "remov", "until", "gone", "ends", "off", "폐기", "종료", "까지"].contains {
        before.contains($0)
      }
      if isEnd { sunset = sunset ?? date.date } else { since = since ?? date.date }
    }
  }
}
