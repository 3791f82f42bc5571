extension DesignCheck {
  /// The eight lines that say what not to do.
  static let dontLines: [DesignCheck] = network + coupling

  private static let network: [DesignCheck] = [
    DesignCheck(
      id: "CHK-13", line: "Don't assume network reliability - plan for network failures",
      requirement: "a caller waits longer than those behind it, and retries do not multiply"
    ) { system in
      system.findings.filter { finding in
        if finding.rule == ERR03RetryLayers.id { return true }
        // A worst case above a percentile is no timeout that is too short.
        guard finding.rule == ERR01Timeout.id, let subject = finding.subject else { return false }
        return system.decisions.decision(subject, .timeout)?.origin == .source
      }.compactMap { finding in
        finding.subject.map {
          Breach(subject: $0, what: finding.message, places: finding.places)
        }
      }
    },
    DesignCheck(
      id: "CHK-14", line: "Don't ignore latency - consider network latency in design",
      requirement: "every path of calls has a latency to be held to"
    ) { system in
      let stated = Set(
        system.requirements.qualities.compactMap { quality -> ElementID? in
          guard case .latency = quality.measure, case .element(let id) = quality.subject else {
            return nil
          }
          return id
        })
      return system.analysis.graph.synchronousChains.filter { !stated.contains($0.path[0]) }.map {
        let path = ChainText.path($0.path.map(system.index.name))
        return Breach(
          subject: .element($0.path[0]), what: "no latency is stated for \(path)",
          places: Array(
            $0.interactions.compactMap {
              system.index.interaction($0)?.evidence.first
            }.prefix(1)))
      }
    },
    .perEdge(
      "CHK-15", "Don't forget about bandwidth - plan for data transfer costs",
      "rate and payload of each interaction are known"
    ) { interaction, system in
      guard let profile = system.profile(interaction),
        system.index.kind(interaction.target) != .dataStore
      else { return nil }
      let open = [
        profile.rate == nil ? "rate" : nil, profile.payloadBytes == nil ? "payload" : nil,
      ].compactMap(\.self)
      return open.isEmpty ? nil : "no source states its \(NameList.and(open))"
    },
    .perEdge(
      "CHK-16", "Don't ignore security - secure all network communications",
      "nothing travels in plain text"
    ) { interaction, system in
      let isPlain = system.findings(of: SEC01TransportSecurity.id, about: interaction)
        .contains { $0.severity == .error }
      if isPlain { return "the stated protocol is not encrypted" }
      return system.decisions.decision(.interaction(interaction.id), .transportSecurity) == nil
        ? "no encryption was decided" : nil
    },
  ]

  private static let coupling: [DesignCheck] = [
    .perEdge(
      "CHK-17", "Don't create direct dependencies between unrelated components",
      "calls between domains go through a stated interface"
    ) { interaction, system in
      guard FailureMode(of: interaction, in: system.decisions) == .call,
        let source = system.index.element(interaction.source)?.domain,
        let element = system.index.element(interaction.target), let target = element.domain,
        source != target, element.interfaces.isEmpty
      else { return nil }
      return "goes from \(source) into \(target), where no interface is stated"
    },
    DesignCheck(
      id: "CHK-18", line: "Don't share databases across service boundaries",
      requirement: "every store has one writer"
    ) { system in
      system.analysis.graph.sharedStores.map { shared in
        let names = NameList.and(shared.components.map(system.index.name))
        return Breach(
          subject: .element(shared.store), what: "\(names) write it",
          places: shared.interactions.compactMap {
            system.index.interaction($0)?.evidence.first
          })
      }
    },
    DesignCheck(
      id: "CHK-19", line: "Don't use shared libraries for business logic",
      requirement: "no source puts business rules into a shared library"
    ) { system in
      system.requirements.statements.compactMap { said in
        let words = Wording(said.statement.text)
        guard said.topic != .rejectedOption,
          words.contains(any: [
            "shared library", "common library", "shared kernel", "shared module", "공유 라이브러리",
            "공통 라이브러리",
          ]),
          !words.contains(any: ["no", "not", "never", "without", "instead of", "avoid*", "없", "않"])
        else { return nil }
        return Breach(
          subject: said.subject, what: "“\(said.statement.text)” ties its users to one release",
          places: [said.statement.evidence])
      }
    },
    .perEdge(
      "CHK-20", "Don't ignore service boundaries when designing integrations",
      "nobody reaches past a component into its store or past the gateway"
    ) { interaction, system in
      if let owner = system.index.element(interaction.target)?.owner,
        system.index.kind(interaction.target) == .dataStore, owner != interaction.source
      {
        return "reaches past \(system.index.name(owner)), which owns the store"
      }
      let isAround = !system.findings(of: API07Gateway.id, about: interaction).isEmpty
      return isAround ? "goes around the gateway" : nil
    },
  ]
}
