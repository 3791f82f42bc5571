/// API-05: a path with an id is checked against who asks.
package struct API05ObjectAuthorization: DecisionRule {
  package static let id: RuleID = "API-05"
  package static let trigger = "A path that carries an id"
  package static let source = "OWASP API1:2023, broken object level authorization"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: InterfaceProvider.overHTTP(model, after: earlier).compactMap { provider in
        let operations = provider.operations.filter { !$0.parameters.isEmpty }
        guard let first = operations.first, let parameter = first.parameters.first else {
          return nil
        }
        let ids = Self.unique(operations.flatMap(\.parameters))
        return Decision(
          rule: Self.id, subject: .element(provider.element.id), topic: .objectAuthorization,
          outcome: .practice(.objectLevelAuthorization, detail: NameList.and(ids, shown: 6)),
          reason:
            "\(first.text) of \(provider.element.name) names \(parameter) in its path, so that "
            + "a caller could ask for another's.",
          evidence: operations.map(\.evidence),
          alternatives: [
            Alternative(
              .practice(.openIDConnect, detail: "a valid token alone"),
              whyNot: "A token says who asks, not whether this \(parameter) is theirs.")
          ],
          origin: .rule)
      })
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
