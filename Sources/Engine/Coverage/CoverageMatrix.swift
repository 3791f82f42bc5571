internal import OrderedCollections

/// Every interaction against every aspect that it must have: the DO and DON'T of the method as a table.
package struct CoverageMatrix: Hashable, Sendable {
  /// One interaction with its cells, in the order of ``CoverageAspect``.
  package struct Row: Hashable, Sendable {
    package var interaction: InteractionID
    package var cells: [CoverageCell]

    /// The cell of an aspect.
    package subscript(aspect: CoverageAspect) -> CoverageCell {
      let position = CoverageAspect.allCases.firstIndex(of: aspect) ?? 0
      return cells[position]
    }
  }

  /// In the order of the requirements.
  package var rows: [Row]

  /// Fills the matrix from what was decided and contracted.
  package init(_ system: CoveredSystem) {
    rows = system.requirements.interactions.map { interaction in
      let edge = CoveredEdge(interaction: interaction, system: system)
      return Row(
        interaction: interaction.id, cells: CoverageAspect.allCases.map { edge.cell($0) })
    }
  }

  /// How many cells are open.
  package var openCount: Int { rows.reduce(0) { $0 + $1.cells.count { $0.isMissing } } }
}

/// What the coverage is judged by: requirements, decisions and contracts of one run.
package struct CoveredSystem: Sendable {
  package let requirements: Requirements
  package let analysis: Analysis
  package let contracts: Contracts
  package let decisions: DesignIndex
  package let index: RequirementsIndex
  let findings: [Finding]
  private let contracted: Set<InteractionID>
  private let findingsBySubject: [Subject: [Finding]]

  package init(
    requirements: Requirements, analysis: Analysis, design: Design, contracts: Contracts
  ) {
    self.requirements = requirements
    self.analysis = analysis
    self.contracts = contracts
    decisions = DesignIndex(design)
    index = RequirementsIndex(requirements)
    findings = design.findings
    findingsBySubject = Dictionary(
      grouping: design.findings.filter { $0.subject != nil }, by: { $0.subject ?? .system })
    contracted = Set(
      contracts.apis.flatMap(\.operations).flatMap(\.interactions)
        + contracts.rpcs.flatMap(\.methods).flatMap(\.interactions)
        + contracts.graphs.flatMap(\.operations).flatMap(\.interactions))
  }

  /// The same of a blueprint.
  package init(_ blueprint: Blueprint) {
    self.init(
      requirements: blueprint.requirements, analysis: blueprint.analysis,
      design: blueprint.design, contracts: blueprint.contracts)
  }

  func profile(_ interaction: Interaction) -> EdgeProfile? { analysis.edges[interaction.id] }

  /// Whether the interaction never leaves a process.
  func isInProcess(_ interaction: Interaction) -> Bool {
    decisions.transport(interaction.id)?.isInProcess == true
  }

  /// The file that holds the interaction's contract; `nil` where there is none.
  func contractFile(of interaction: Interaction) -> String? {
    let transport = decisions.transport(interaction.id)
    if transport == .graphQL,
      let graph = contracts.graphs.first(where: { $0.provider == interaction.target })
    {
      return "graphql/\(graph.fileName).graphql"
    }
    if let api = contracts.apis.first(where: { $0.provider == interaction.target }),
      transport == .rest || transport == .graphQL
    {
      return "openapi/\(api.fileName).yaml"
    }
    if transport == .grpc,
      let rpc = contracts.rpcs.first(where: { $0.provider == interaction.target })
    {
      return "proto/\(rpc.fileName).proto"
    }
    let carried = Set(index.events(carriedBy: interaction).map(\.name))
    if contracts.messages.contains(where: { carried.contains($0.event) }) { return "asyncapi.yaml" }
    if decisions.decision(.interaction(interaction.id), .replyChannel) != nil {
      return "asyncapi.yaml"
    }
    return (contracts.mappings + contracts.requestMappings).contains {
      $0.interaction == interaction.id
    }
      ? "data-mapping.yaml" : nil
  }

  /// What a rule found about an interaction.
  func findings(of rule: RuleID, about interaction: Interaction) -> [Finding] {
    (findingsBySubject[.interaction(interaction.id)] ?? []).filter { $0.rule == rule }
  }

  /// Whether an operation or method of a contract names the interaction.
  func isLinked(_ interaction: Interaction) -> Bool { contracted.contains(interaction.id) }
}
