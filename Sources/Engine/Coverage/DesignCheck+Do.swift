extension DesignCheck {
  /// The twelve lines that say what to do.
  static let doLines: [DesignCheck] = integrationFirst + observable + secure

  private static let integrationFirst: [DesignCheck] = [
    .aspect(
      "CHK-01", "Design integration patterns before implementing individual components",
      "every interaction has a pattern", .pattern),
    .aspect(
      "CHK-02", "Use contract-first approach for all service interactions",
      "every service interaction has a contract file", .contract),
    .aspect(
      "CHK-03", "Plan for failure scenarios and implement resilience patterns",
      "every interaction has timeout, retry and fallback", .errorHandling),
    .perComponent(
      "CHK-04", "Consider operational requirements from the design phase",
      "every component has an owner and an availability to be held to"
    ) { component, system in
      let promise = QualityLookup(index: system.index).availability(of: component.id)
      let open = [
        component.team == nil ? "no team" : nil, promise == nil ? "no stated availability" : nil,
      ].compactMap(\.self)
      return open.isEmpty ? nil : NameList.and(open)
    },
  ]

  private static let observable: [DesignCheck] = [
    .aspect(
      "CHK-05", "Build in monitoring and logging from the beginning",
      "every interaction has an indicator with an alert", .indicator),
    .perEdge(
      "CHK-06", "Use distributed tracing for end-to-end visibility",
      "every hop carries the trace, messages too"
    ) { interaction, system in
      system.decisions.decision(.interaction(interaction.id), .traceContext) == nil
        ? "the trace ends here" : nil
    },
    .perComponent(
      "CHK-07", "Implement comprehensive health checks for all services",
      "every component has liveness and readiness"
    ) { component, system in
      guard system.index.isDeployed(component.id) else { return nil }
      return HealthPaths(system.decisions.decision(.element(component.id), .health)?.outcome) == nil
        ? "no health checks" : nil
    },
    DesignCheck(
      id: "CHK-08", line: "Plan for troubleshooting and debugging scenarios",
      requirement: "every failure that others feel has a runbook"
    ) { system in
      system.requirements.elements.filter { $0.kind != .person }.compactMap { element in
        let callers = system.index.incoming(element.id)
        let open = callers.filter {
          FailureMode(of: $0, in: system.decisions) != nil
            && system.decisions.fallback($0.id) == nil
        }
        guard !open.isEmpty else { return nil }
        let names = NameList.and(open.map { system.index.name($0.source) }.uniqued)
        return Breach(
          subject: .element(element.id), what: "nothing says what \(names) does while it is down",
          places: open.compactMap(\.evidence.first))
      }
    },
  ]

  private static let secure: [DesignCheck] = [
    .perEdge(
      "CHK-09", "Implement security at every integration point",
      "no interaction without authentication and authorisation"
    ) { interaction, system in
      let open = [DecisionTopic.authentication, .authorization].filter {
        system.decisions.decision(.interaction(interaction.id), $0) == nil
      }
      return open.isEmpty ? nil : "no \(NameList.and(open.map(\.title)))"
    },
    .perEdge(
      "CHK-10", "Use defense in depth with multiple security layers",
      "what crosses the trust boundary passes two layers"
    ) { interaction, system in
      guard system.profile(interaction)?.crossesTrustBoundary == true else { return nil }
      let own: [DecisionTopic] = [
        .transportSecurity, .authentication, .externalProtection, .messageSignature,
      ]
      let layers =
        own.count { system.decisions.decision(.interaction(interaction.id), $0) != nil }
        + (system.decisions.decision(.element(interaction.target), .inboundProtection) == nil
          ? 0 : 1)
      return layers < 2 ? "\(layers == 0 ? "no layer" : "one layer") of defence only" : nil
    },
    .perEdge(
      "CHK-11", "Follow principle of least privilege for all access controls",
      "one permission for each interaction, none with a wildcard"
    ) { interaction, system in
      guard
        case .permission(let names)? = system.decisions.decision(
          .interaction(interaction.id), .authorization)?.outcome
      else { return "no permission" }
      return names.contains("*") ? "the permission \(names) has no limit" : nil
    },
    DesignCheck(
      id: "CHK-12", line: "Plan for security incident response and recovery",
      requirement: "the sources say who answers an incident"
    ) { system in
      let topics: Set<Topic> = [.alerting, .compliance, .audit, .recovery, .messageSecurity]
      let isNamed = system.requirements.statements.contains { said in
        topics.contains(said.topic)
          && Wording(said.statement.text).contains(any: [
            "incident*", "on call", "oncall", "breach*", "security team", "침해", "사고", "당직",
          ])
      }
      return isNamed
        ? [] : [Breach(subject: .system, what: "no source names who answers a security incident")]
    },
  ]
}
