/// Renders the machine-readable files in `integration-specs/` and their companions for people.
package enum SpecificationWriter {
  /// The files, sorted by path; what a system does not have gets no file.
  package static func artifacts(for blueprint: Blueprint) -> [Artifact] {
    artifacts(for: blueprint, check: {})
  }

  /// The same, unless `check` throws on the way.
  static func artifacts<Stop: Error>(
    for blueprint: Blueprint, check: () throws(Stop) -> Void
  ) throws(Stop) -> [Artifact] {
    let contracts = blueprint.contracts
    let requirements = blueprint.requirements
    let decisions = DesignIndex(blueprint.design)
    let data = DataDictionary(requirements)
    let table = SpecificationTable(blueprint)
    var artifacts = try contracts.apis.map { api throws(Stop) in
      try check()
      return OpenAPIWriter(
        contract: api, requirements: requirements, decisions: decisions,
        service: contracts.services.first { $0.provider == api.provider }
      ).artifact
    }
    artifacts += try contracts.rpcs.map { contract throws(Stop) in
      try check()
      return ProtoWriter(contract: contract, requirements: requirements).artifact
    }
    artifacts += contracts.graphs.map {
      GraphQLWriter(contract: $0, requirements: requirements).artifact
    }
    artifacts += try contracts.messages.map { message throws(Stop) in
      try check()
      return MessageSchemaWriter(
        message: message, session: blueprint.session,
        publisher: message.publisher.flatMap { table.index.element($0) },
        related: data.missingSchemas(in: [message.payload], of: message.publisher)
      ).artifact
    }
    try check()
    let replies = ReplyContract.all(in: blueprint)
    if !contracts.messages.isEmpty || !replies.isEmpty {
      artifacts.append(
        AsyncAPIWriter(
          messages: contracts.messages, requirements: requirements, session: blueprint.session,
          replies: replies
        ).artifact)
    }
    try check()
    artifacts.append(EventCatalogWriter(table: table).artifact)
    artifacts += DataMappingWriter(table: table).artifacts
    try check()
    artifacts.append(TestPlanWriter(table: table).artifact)
    try check()
    artifacts.append(DecisionLogWriter(table: table).artifact)
    return artifacts.sorted { $0.path < $1.path }
  }
}
