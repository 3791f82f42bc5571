/// API-10: proto files have a versioned package, prefixed enums with an unspecified zero, reserved numbers.
package struct API10ProtobufStyle: DecisionRule {
  package static let id: RuleID = "API-10"
  package static let trigger = "A component that serves gRPC"
  package static let source = "buf lint, category STANDARD; Protocol Buffers style guide"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for component in model.requirements.components {
      let calls = model.index.incoming(component.id).filter {
        earlier.transport($0.id) == .grpc
      }
      let stated = component.interfaces.compactMap { interface -> (String?, Evidence)? in
        guard case .rpc(let service, _) = interface.signature else { return nil }
        return (service, interface.evidence)
      }
      guard !calls.isEmpty || !stated.isEmpty else { continue }
      var services: [(name: String, evidence: Evidence)] = []
      for case (let name?, let evidence) in stated
      where !services.contains(where: { $0.name == name }) {
        services.append((name, evidence))
      }
      design.decisions.append(
        decision(component, calls, services: services.map(\.name), stated.map(\.1), model: model))
      design.findings += services.filter { !$0.name.hasSuffix("Service") }.map { service in
        Finding(
          .note, rule: Self.id, subject: .element(component.id),
          message: "\(component.name) names its gRPC service \(service.name), without the suffix "
            + "that buf lint asks for",
          places: [service.evidence],
          suggestion: "Call it \(service.name)Service before callers generate code from it.")
      }
    }
    return design
  }

  private func decision(
    _ component: Element, _ calls: [Interaction], services: [String], _ stated: [Evidence],
    model: DesignModel
  ) -> Decision {
    let names = services.isEmpty ? [ProtoPackage.serviceName(component)] : services
    let packages = names.map(ProtoPackage.name)
    var seen: Set<ElementID> = []
    let callers = calls.map(\.source).filter { seen.insert($0).inserted }.map(model.index.name)
    let who = callers.isEmpty ? "its callers" : NameList.and(callers)
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .protoStyle,
      outcome: .practice(
        .protobufStyle,
        detail: "\(NameList.and(packages)), enums start at UNSPECIFIED, removed numbers reserved"),
      reason: "\(who.sentenceStart) \(callers.count == 1 ? "generates" : "generate") code from the "
        + "proto file of \(component.name), where a number that is used again or a zero that means "
        + "something reads wrong without an error.",
      evidence: Array((stated.isEmpty ? calls.compactMap(\.evidence.first) : stated).prefix(3)),
      alternatives: [
        Alternative(
          .practice(.protobufStyle, detail: "a package without a version"),
          whyNot: "A second version of \(component.name) could not stand beside the first.")
      ], origin: .rule)
  }
}

/// Names in a proto file.
enum ProtoPackage {
  /// The package of a service: `pricing_service.v1`.
  static func name(of service: String) -> String { NameWords(service).snake + ".v1" }

  /// The service of a component of which no source names one: `PricingService`.
  static func serviceName(_ provider: Element) -> String {
    let words = NameWords(provider.slug).words
    return NameWords(words: words.last == "service" ? words : words + ["service"]).pascal
  }
}
