/// API-08: readers pass over fields that they do not know, providers refuse them in requests.
package struct API08TolerantReader: DecisionRule {
  package static let id: RuleID = "API-08"
  package static let trigger = "An HTTP interface whose answers others read"
  package static let source = "Zalando RESTful API Guidelines 108 and 111"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: InterfaceProvider.overHTTP(model, after: earlier).compactMap { provider in
        let callers = provider.callers(in: model.index)
        guard !callers.isEmpty else { return nil }
        let name = provider.element.name
        let write = provider.operations.first { ["POST", "PUT", "PATCH"].contains($0.method) }
        let refusal =
          write.map { ", and a misspelt field of \($0.text) must not be dropped in silence" } ?? ""
        return Decision(
          rule: Self.id, subject: .element(provider.element.id), topic: .compatibility,
          outcome: .settings(
            .unknownFields(UnknownFieldsPolicy(refusesInRequests: write != nil))),
          reason: "A field that \(name) adds must not break \(NameList.and(callers))\(refusal).",
          evidence: provider.evidence,
          alternatives: [
            Alternative(
              .practice(.tolerantReader, detail: "closed answers"),
              whyNot: "\(name) could add no field before \(NameList.and(callers)) "
                + "\(callers.count == 1 ? "has" : "have") been changed.")
          ], origin: .rule)
      })
  }
}
