/// API-01: a component that is called over HTTP has one OpenAPI contract.
package struct API01OpenAPIContract: DecisionRule {
  package static let id: RuleID = "API-01"
  package static let trigger = "A component with at least one inbound synchronous interaction"
  package static let source =
    "OpenAPI 3.1; Zalando RESTful API Guidelines (plural, kebab-case resources)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for provider in InterfaceProvider.overHTTP(model, after: earlier) {
      design.decisions.append(decision(for: provider, model: model))
      design.findings += provider.operations.compactMap { styleFinding($0, of: provider) }
    }
    return design
  }

  private func decision(for provider: InterfaceProvider, model: DesignModel) -> Decision {
    let callers = provider.callers(in: model.index)
    let stated = provider.operations.count
    let operations = stated == 1 ? "1 stated operation" : "\(stated) stated operations"
    let who =
      callers.isEmpty
      ? "\(provider.element.name) offers an HTTP interface"
      : "\(NameList.and(callers)) \(callers.count == 1 ? "calls" : "call") \(provider.element.name)"
    let what = stated == 0 ? "no source states its operations" : "its source states them"
    return Decision(
      rule: Self.id, subject: .element(provider.element.id), topic: .apiStyle,
      outcome: .practice(
        .openAPI, detail: stated == 0 ? "operations to be confirmed" : operations),
      reason: "\(who), and \(what), so both sides agree on one file.",
      evidence: provider.evidence,
      alternatives: callers.count >= 3
        ? [
          Alternative(
            .transport(.graphQL),
            whyNot: "No source says that \(NameList.and(callers)) need different cuts of the same "
              + "data.")
        ] : [],
      origin: .rule)
  }

  /// A remark on a path that does not follow the style of the others.
  private func styleFinding(
    _ operation: InterfaceProvider.HTTPOperation, of provider: InterfaceProvider
  ) -> Finding? {
    let segments = operation.path.split(separator: "?").first?.split(separator: "/") ?? []
    let words = segments.filter { !$0.hasPrefix("{") && !$0.hasPrefix(":") }
    let bad = words.first { word in
      word.utf8.contains { byte in
        byte == UInt8(ascii: "_") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      }
    }
    guard let bad else { return nil }
    return Finding(
      .note, rule: Self.id, subject: .element(provider.element.id),
      message: "\(provider.element.name): the path segment “\(bad)” of \(operation.text) is not in "
        + "kebab-case",
      places: [operation.evidence],
      suggestion: "Write it in lower case with hyphens before callers depend on it.")
  }
}
