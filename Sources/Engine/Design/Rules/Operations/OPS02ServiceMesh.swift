/// OPS-02: from some number of components on, a mesh is cheaper than the same settings in each.
package struct OPS02ServiceMesh: DecisionRule {
  package static let id: RuleID = "OPS-02"
  package static let trigger =
    "More than 10 components that want mutual TLS and retries per hop, or a named mesh"
  package static let source =
    "Azure Architecture Center (do you need a service mesh? it depends); 10 is ours"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let mutual = model.requirements.interactions.filter { interaction in
      guard
        case .practice(.mutualTLS, _)? = earlier.decision(
          .interaction(interaction.id), .transportSecurity)?.outcome
      else { return false }
      return FailureMode(of: interaction, in: earlier) == .call
    }
    let named = NamedProduct.first(of: Platform.meshes, in: model.requirements)
    let count = model.requirements.components.count
    let limit = model.defaults.number(.meshComponents)
    guard !mutual.isEmpty, named != nil || count > limit else { return Design() }
    let retried = mutual.count { earlier.attempts($0.id) > 1 }
    let work =
      "\(mutual.count) calls between components want mutual TLS, \(retried) of them retries"
    return Design(decisions: [
      Decision(
        rule: Self.id, subject: .system, topic: .mesh,
        outcome: .practice(.serviceMesh, detail: named?.product ?? "to be weighed"),
        reason: named.map { "The source names \($0.product); \(work)." }
          ?? "\(work), in \(count) components; a mesh sets that once, and costs a proxy beside each "
          + "of them.",
        evidence: named.map { [$0.evidence] }
          ?? Array(mutual.compactMap(\.evidence.first).prefix(2)),
        assumptions: named == nil ? [.meshComponents] : [],
        alternatives: [
          Alternative(
            .practice(.serviceMesh, detail: "none, certificates and retries in each component"),
            whyNot:
              "\(model.index.title(of: mutual[0])) and \(mutual.count - 1) more would each be "
              + "set up and renewed by their teams.")
        ], origin: named == nil ? .assumption : .source)
    ])
  }
}
