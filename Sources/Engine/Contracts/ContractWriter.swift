/// Defines the contracts: what providers and consumers agree on, as values.
///
/// Every interface that a source names becomes an operation with its method and path unchanged.
/// What no source names is proposed from the provider's data and marked as proposed, or left out
/// with a finding; nothing is invented.
package enum ContractWriter {
  /// The contracts of a design.
  ///
  /// - Parameters:
  ///   - requirements: the reviewed requirements; interactions out of scope are left out already.
  ///   - analysis: the profiles of the interactions.
  ///   - design: what was decided for them.
  ///   - scope: in a scoped run only providers and events that an interaction in scope touches get
  ///     a contract.
  package static func contracts(
    for requirements: Requirements, analysis: Analysis, design: Design,
    scope: ScopeSelection = .full
  ) -> Contracts {
    contracts(
      for: requirements, analysis: analysis, design: design, scope: scope, check: {})
  }

  /// The same, unless `check` throws on the way.
  static func contracts<Stop: Error>(
    for requirements: Requirements, analysis: Analysis, design: Design, scope: ScopeSelection,
    check: () throws(Stop) -> Void
  ) throws(Stop) -> Contracts {
    let decisions = DesignIndex(design)
    let data = DataDictionary(requirements)
    var contracts = Contracts()
    let inbound = Dictionary(grouping: requirements.interactions, by: \.target)
    for provider in requirements.components {
      try check()
      let calls = (inbound[provider.id] ?? []).filter { $0.style != .async && $0.style != .data }
      addAPI(
        of: provider, calls: calls, data: data, decisions: decisions, scope: scope,
        requirements: requirements, analysis: analysis, to: &contracts)
      addRPC(
        of: provider, calls: calls, data: data, decisions: decisions, scope: scope,
        requirements: requirements, to: &contracts)
      addGraph(
        of: provider, calls: calls, data: data, decisions: decisions, scope: scope,
        requirements: requirements, to: &contracts)
      addService(of: provider, inbound: inbound[provider.id] ?? [], requirements, to: &contracts)
    }
    try check()
    let messages = MessageContractBuilder(
      requirements: requirements, decisions: decisions, data: data)
    contracts.messages = requirements.events
      .filter { isInScope($0, scope: scope, requirements: requirements) }
      .map(messages.contract)
    let mappings = DataMappingBuilder(requirements: requirements, data: data)
    contracts.mappings =
      mappings.mappings(for: contracts.messages) + mappings.bulkMappings(analysis)
    contracts.requestMappings = RequestMappingBuilder(requirements: requirements, data: data)
      .mappings(for: contracts.apis)
    contracts.findings += mappings.findings(contracts.mappings)
    return contracts
  }

  private static func addAPI(
    of provider: Element, calls: [Interaction], data: DataDictionary, decisions: DesignIndex,
    scope: ScopeSelection, requirements: Requirements, analysis: Analysis,
    to contracts: inout Contracts
  ) {
    let inbound = calls.filter { decisions.transport(of: $0) == .rest }
    let hasInterface = provider.interfaces.contains { interface in
      if case .http = interface.signature { true } else { false }
    }
    guard !inbound.isEmpty || (hasInterface && (scope.isFull || !calls.isEmpty)) else { return }
    let builder = APIContractBuilder(
      requirements: requirements, analysis: analysis, decisions: decisions, data: data)
    let (contract, findings) = builder.contract(for: provider, inbound: inbound)
    contracts.apis += [contract].compactMap { $0 }
    contracts.findings += findings
  }

  private static func addRPC(
    of provider: Element, calls: [Interaction], data: DataDictionary, decisions: DesignIndex,
    scope: ScopeSelection, requirements: Requirements, to contracts: inout Contracts
  ) {
    let inbound = calls.filter { decisions.transport(of: $0) == .grpc }
    let hasInterface = provider.interfaces.contains { interface in
      if case .rpc = interface.signature { true } else { false }
    }
    guard !inbound.isEmpty || (hasInterface && (scope.isFull || !calls.isEmpty)) else { return }
    let builder = RPCContractBuilder(
      requirements: requirements, decisions: decisions, data: data)
    let (rpcs, findings) = builder.contracts(for: provider, inbound: inbound)
    contracts.rpcs += rpcs
    contracts.findings += findings
  }

  private static func addGraph(
    of provider: Element, calls: [Interaction], data: DataDictionary, decisions: DesignIndex,
    scope: ScopeSelection, requirements: Requirements, to contracts: inout Contracts
  ) {
    let inbound = calls.filter { decisions.transport(of: $0) == .graphQL }
    let builder = GraphQLContractBuilder(
      requirements: requirements, decisions: decisions, data: data)
    guard builder.serves(provider, inbound: inbound), scope.isFull || !calls.isEmpty else { return }
    let (contract, findings) = builder.contract(for: provider, inbound: inbound)
    contracts.graphs += [contract].compactMap { $0 }
    contracts.findings += findings
  }

  private static func addService(
    of provider: Element, inbound: [Interaction], _ requirements: Requirements,
    to contracts: inout Contracts
  ) {
    let consumers = inbound.map(\.source).reduce(into: [ElementID]()) { list, id in
      if !list.contains(id) { list.append(id) }
    }
    guard !consumers.isEmpty else { return }
    contracts.services.append(
      ServiceContractBuilder(requirements: requirements)
        .contract(for: provider, consumers: consumers))
  }

  private static func isInScope(
    _ event: Event, scope: ScopeSelection, requirements: Requirements
  ) -> Bool {
    guard !scope.isFull else { return true }
    let ends = Set([event.publisher, event.broker].compactMap { $0 } + event.consumers)
    return requirements.interactions.contains { interaction in
      interaction.style == .async
        && (interaction.channel == event.name
          || (ends.contains(interaction.source) && ends.contains(interaction.target)))
    }
  }
}
