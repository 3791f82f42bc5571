/// API-02: HTTP errors are problem details.
package struct API02ProblemDetails: DecisionRule {
  package static let id: RuleID = "API-02"
  package static let trigger = "A component that answers over HTTP"
  package static let source = "RFC 9457; Zalando RESTful API Guidelines (MUST problem JSON)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: InterfaceProvider.overHTTP(model, after: earlier).map { provider in
        let statuses = statuses(of: provider, model: model)
        return Decision(
          rule: Self.id, subject: .element(provider.element.id), topic: .errorFormat,
          outcome: .practice(
            .problemDetails, detail: statuses.codes.map(String.init).joined(separator: ", ")),
          reason: "\(provider.element.name) \(statuses.reason).",
          evidence: provider.evidence,
          alternatives: [
            Alternative(
              .practice(.problemDetails, detail: "an error format of its own"),
              whyNot: "\(callers(of: provider, model: model)) would have to learn a second format.")
          ],
          origin: .rule)
      })
  }

  private func callers(of provider: InterfaceProvider, model: DesignModel) -> String {
    let names = provider.callers(in: model.index)
    return names.isEmpty ? "Its callers" : NameList.and(names)
  }

  /// The statuses that the provider's operations can lead to, with what leads to the special ones.
  private func statuses(
    of provider: InterfaceProvider, model: DesignModel
  ) -> (codes: [Int], reason: String) {
    var codes: Set<Int> = [400, 401, 403, 500, 503]
    var reasons: [String] = []
    if let one = provider.operations.first(where: { !$0.parameters.isEmpty }) {
      codes.insert(404)
      reasons.append("answers 404 where \(one.text) finds nothing")
    }
    let writes = provider.operations.filter { $0.method != "GET" && $0.method != "HEAD" }
    let commands = provider.calls.filter {
      model.profile($0.id)?.edgeClass.value == .command
    }
    if let write = writes.first {
      codes.formUnion([409, 422])
      reasons.append("409 and 422 where \(write.text) meets a state or a value it cannot accept")
    } else if let command = commands.first {
      codes.formUnion([409, 422])
      reasons.append("409 and 422 on commands of \(model.index.name(command.source))")
    }
    let isOpen = provider.calls.contains { model.profile($0.id)?.audience.value != .internal }
    if isOpen {
      codes.insert(429)
      reasons.append("429 to callers from outside that ask too often")
    }
    guard !reasons.isEmpty else {
      return (codes.sorted(), "only reads, so that no conflict and no rejected value can come up")
    }
    let first = reasons[0].hasPrefix("answers") ? reasons[0] : "answers \(reasons[0])"
    return (codes.sorted(), NameList.and([first] + reasons.dropFirst()))
  }
}
