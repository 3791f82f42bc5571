/// API Specification: a part of the contract that most callers depend on.
enum APISpecificationSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/synchronous-communication/http-rest-api-communication/api-specification"
  )
  /// Operations that the excerpt shows; the file has them all.
  private static let operationLimit = 2

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard let contract = mostUsed(index) else {
      return SectionBody("No OpenAPI contract: \(index.reasonForNoAPI)")
    }
    let excerpt = excerpt(of: contract)
    let writer = OpenAPIWriter(
      contract: excerpt, requirements: index.requirements, decisions: DesignIndex(index.design),
      service: index.contracts.services.first { $0.provider == contract.provider })
    let shown = excerpt.operations.count
    let extent: Passage =
      shown == contract.operations.count
      ? "whole"
      : "\(markdown: English.subject(shown)) of \(markdown: English.count(contract.operations.count, "operation"))"
    var body = SectionBody()
    body.paragraph(
      "\(index.name(contract.provider)), \(extent), from \(code: "integration-specs/openapi/\(contract.fileName).yaml"):"
    )
    body.fence("yaml", writer.artifact.text)
    body.record(
      excerpt.operations.compactMap { operation in
        if case .stated(let evidence) = operation.origin { evidence } else { nil }
      })
    return body
  }

  /// The API with the most consumers; the first in the sources where several have as many.
  private static func mostUsed(_ index: BlueprintIndex) -> APIContract? {
    var best: (APIContract, Int)?
    for contract in index.contracts.apis where !contract.operations.isEmpty {
      let consumers = contract.operations.flatMap(\.consumers).uniqued.count
      if best.map({ consumers > $0.1 }) ?? true { best = (contract, consumers) }
    }
    return best?.0
  }

  /// The operations with the most consumers, changes before reads, and the schemas that they need.
  private static func excerpt(of contract: APIContract) -> APIContract {
    let ranked = contract.operations.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.consumers.count != b.consumers.count { return a.consumers.count > b.consumers.count }
      if a.needsIdempotencyKey != b.needsIdempotencyKey { return a.needsIdempotencyKey }
      return left.offset < right.offset
    }
    let chosen = ranked.prefix(operationLimit).sorted { $0.offset < $1.offset }.map(\.element)
    var excerpt = contract
    excerpt.operations = chosen
    var needed = Set(chosen.flatMap { [$0.request, $0.response].compactMap(\.self) })
    var size = -1
    while size != needed.count {
      size = needed.count
      for schema in contract.schemas where needed.contains(schema.name) {
        needed.formUnion(schema.fields.flatMap { [$0.type, $0.items ?? ""] })
      }
    }
    excerpt.schemas = contract.schemas.filter { needed.contains($0.name) }
    return excerpt
  }
}

/// Service Definition: the proto of the gRPC provider with the most methods.
enum ServiceDefinitionSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/synchronous-communication/grpc-communication/service-definition")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var best: RPCContract?
    for rpc in index.contracts.rpcs where rpc.methods.count > best?.methods.count ?? 0 {
      best = rpc
    }
    guard let rpc = best else { return SectionBody(GRPCSection.reasonForNone(index)) }
    var body = SectionBody()
    let others = index.contracts.rpcs.filter { $0.fileName != rpc.fileName }
    let more: Passage =
      others.isEmpty
      ? ""
      : "; \(index.names(others.map(\.provider))) \(markdown: English.verb(others.count, "has a file of its own", "have files of their own"))"
    body.paragraph(
      "\(index.name(rpc.provider)), from \(code: "integration-specs/proto/\(rpc.fileName).proto")\(more):"
    )
    body.fence(
      "protobuf", ProtoWriter(contract: rpc, requirements: index.requirements).artifact.text)
    body.record(
      rpc.methods.compactMap { method in
        if case .stated(let evidence) = method.origin { evidence } else { nil }
      })
    return body
  }
}

/// Message Schema: the schema of the event with the most consumers.
enum MessageSchemaSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/asynchronous-communication/message-queue-architecture/message-schema"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var best: MessageContract?
    for message in index.contracts.messages
    where message.consumers.count > best?.consumers.count ?? -1 { best = message }
    guard let message = best else {
      return SectionBody("No event is in scope, so there is no message schema.")
    }
    let writer = MessageSchemaWriter(
      message: message, session: index.blueprint.session,
      publisher: message.publisher.flatMap { index.requirements.element($0) },
      related: DataDictionary(index.requirements).missingSchemas(
        in: [message.payload], of: message.publisher))
    var body = SectionBody()
    let rivals = index.contracts.messages.count { $0.consumers.count == message.consumers.count }
    let why: Passage =
      index.contracts.messages.count == 1
      ? "" : rivals > 1 ? ", as an example" : ", which has the most consumers"
    body.paragraph(
      "\(message.event)\(why), from \(code: "integration-specs/schemas/\(message.fileName).schema.json"):"
    )
    body.fence("json", writer.artifact.text)
    if case .stated(let evidence) = message.origin { body.record([evidence]) }
    return body
  }
}
