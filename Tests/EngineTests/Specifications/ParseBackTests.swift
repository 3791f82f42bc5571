import Formats
import Testing

@testable import Engine

/// Whole sessions, generated and read back by readers that know nothing of the contracts.
@Suite("Files read back have the operations, messages and fields of the contracts")
struct ParseBackTests {
  /// Sessions in unlike styles: both examples, prose with request bodies, topics, and proto.
  enum Case: String, CaseIterable {
    case shop, library, clinic, fleet, ledger
  }

  private static let generations: [Case: Generation] = Dictionary(
    uniqueKeysWithValues: Case.allCases.compactMap { name in
      generation(name).map { (name, $0) }
    })

  private static func generation(_ name: Case) -> Generation? {
    switch name {
    case .shop: ExampleSession.first
    case .library: (try? ExampleSession.input(1)).map { Pipeline.generation(of: $0) }
    case .clinic: generation(of: SpecificationSources.clinic)
    case .fleet: generation(of: SpecificationSources.fleet)
    case .ledger: generation(of: SpecificationSources.ledger)
    }
  }

  private static func generation(of text: String) -> Generation? {
    guard let session = Session(folder: "003-other"), let input = try? ExampleSession.input(0)
    else {
      return nil
    }
    let document = SourceDocument(
      name: "component-design_other.md", kind: .componentDesign, bytes: Array(text.utf8))
    return Pipeline.generation(
      of: PipelineInput(session: session, documents: [document], dates: input.dates))
  }

  private func text(_ path: String, _ generation: Generation) throws -> String {
    try #require(
      generation.artifacts.first { $0.path == "integration-specs/" + path }?.text, "\(path)")
  }

  @Test("OpenAPI", arguments: Case.allCases)
  func openAPI(name: Case) throws {
    let generation = try #require(Self.generations[name])
    for api in generation.blueprint.contracts.apis {
      let root = try YAMLReader.value(of: text("openapi/\(api.fileName).yaml", generation))
      func followed(_ value: OrderedValue?) -> OrderedValue? {
        guard let reference = value?["$ref"]?.stringValue else { return value }
        return reference.split(separator: "/").dropFirst().reduce(root) { $0?[String($1)] }
      }
      let found = (root["paths"]?.members ?? []).flatMap { path in
        (path.value.members ?? []).map { "\($0.key.uppercased()) \(path.key)" }
      }
      #expect(found.sorted() == api.operations.map { "\($0.method) \($0.path)" }.sorted())
      for operation in api.operations {
        let item = try #require(root["paths"]?[operation.path]?[operation.method.lowercased()])
        let names = (item["parameters"]?.elements ?? []).compactMap {
          followed($0)?["name"]?.stringValue
        }
        #expect(
          names.filter { !["Idempotency-Key", "cursor", "limit"].contains($0) }
            == operation.parameters.map(\.name).filter { !["cursor", "limit"].contains($0) })
        let body = item["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"]
        #expect(
          body?.stringValue.map { String($0.split(separator: "/").last ?? "") } == operation.request
        )
        #expect(item["responses"]?[String(operation.successStatus)] != nil)
      }
      let schemas = root["components"]?["schemas"]
      for schema in api.schemas {
        let properties = schemas?[schema.name]?["properties"]?.members ?? []
        #expect(properties.map(\.key) == schema.fields.map(\.name), "\(schema.name)")
        let required = (schemas?[schema.name]?["required"]?.elements ?? []).compactMap(
          \.stringValue)
        #expect(required == schema.fields.filter(\.isRequired).map(\.name), "\(schema.name)")
      }
      #expect(schemas?.members?.count == api.schemas.count + 1)
    }
  }

  @Test("proto", arguments: Case.allCases)
  func proto(name: Case) throws {
    let generation = try #require(Self.generations[name])
    for rpc in generation.blueprint.contracts.rpcs {
      let parts = ProtoSurface(try text("proto/\(rpc.fileName).proto", generation)).surface.parts
      let methods = parts.filter { $0.role == .method }
      #expect(methods.map(\.name) == rpc.methods.map { "\(rpc.service).\($0.name)" })
      #expect(
        methods.compactMap { $0.facts[.type] }
          == rpc.methods.map { "\($0.request) → \($0.response)" })
      for schema in rpc.schemas {
        let fields = parts.filter { $0.parent == "schema \(schema.name)" && $0.role == .field }
        #expect(
          fields.map(\.name) == schema.fields.map { "\(schema.name).\(NameWords($0.name).snake)" })
        let numbers = fields.compactMap { $0.facts[.number] }
        #expect(Set(numbers).count == schema.fields.count)
        for (number, field) in zip(numbers, schema.fields) {
          if let stated = field.number { #expect(number == String(stated)) }
        }
      }
    }
  }

  @Test("AsyncAPI and JSON Schema", arguments: Case.allCases)
  func messages(name: Case) throws {
    let generation = try #require(Self.generations[name])
    let messages = generation.blueprint.contracts.messages
    guard !messages.isEmpty else { return }
    let root = try YAMLReader.value(of: text("asyncapi.yaml", generation))
    let channels = root["channels"]?.members ?? []
    for message in messages {
      let own = try #require(
        channels.first { $0.value["address"]?.stringValue == message.channel }, "\(message.event)")
      func applications(_ action: String) -> [String] {
        (root["operations"]?.members ?? []).filter { operation in
          operation.value["action"]?.stringValue == action
            && operation.value["channel"]?["$ref"]?.stringValue == "#/channels/\(own.key)"
            && (operation.value["messages"]?.elements ?? []).contains {
              $0["$ref"]?.stringValue?.hasSuffix("/messages/\(AsyncAPIWriter.messageName(message))")
                ?? false
            }
        }.compactMap { $0.value["x-application"]?.stringValue }
      }
      let requirements = generation.blueprint.requirements
      #expect(
        applications("send") == [message.publisher].compactMap { $0 }.map { requirements.slug($0) })
      #expect(
        applications("receive").sorted() == message.consumers.map { requirements.slug($0) }.sorted()
      )
      let schema = try JSONReader.value(
        of: Array(text("schemas/\(message.fileName).schema.json", generation).utf8))
      let payload = schema["$defs"]?[message.payload.name]
      #expect(payload?["properties"]?.members?.map(\.key) == message.payload.fields.map(\.name))
      #expect(
        (payload?["required"]?.elements ?? []).compactMap(\.stringValue)
          == message.payload.fields.filter(\.isRequired).map(\.name))
    }
  }

  @Test(
    "A thing that several formats describe has the same fields in each", arguments: Case.allCases)
  func sameThings(name: Case) throws {
    let contracts = try #require(Self.generations[name]).blueprint.contracts
    for api in contracts.apis {
      let others = contracts.rpcs.filter { $0.provider == api.provider }.flatMap(\.schemas)
      for schema in api.schemas {
        for other in others where other.name == schema.name {
          #expect(
            other.fields.map { NameWords($0.name).snake }
              == schema.fields.map { NameWords($0.name).snake })
        }
      }
    }
  }

  @Test("The styles are read: prose, JSON, tables, topics and proto all give fields")
  func fields() throws {
    let clinic = try #require(Self.generations[.clinic]).blueprint.contracts
    let booking = clinic.apis.flatMap(\.schemas).first { $0.name == "CreateAppointmentRequest" }
    #expect(
      booking?.fields.map(\.name) == ["patientId", "doctorId", "slotStart", "note"])
    #expect(booking?.fields.map(\.isRequired) == [true, true, true, false])
    #expect(booking?.fields.map(\.format) == ["uuid", nil, "date-time", nil])
    let fleet = try #require(Self.generations[.fleet]).blueprint.contracts
    #expect(fleet.messages.map(\.channel) == ["fleet.trip.completed.v2", "fleet.alert.raised.v1"])
    #expect(fleet.messages.map(\.partitionKey) == ["tripId", "vehicleId"])
    #expect(
      fleet.messages.map { $0.payload.fields.map(\.name) } == [
        ["tripId", "distanceKm"], ["alertId", "vehicleId", "raisedAt"],
      ])
    #expect(
      fleet.apis.flatMap(\.schemas).map(\.name) == ["CreateQuoteRequest", "CreateQuoteResponse"])
    let ledger = try #require(Self.generations[.ledger]).blueprint.contracts
    #expect(ledger.rpcs.map(\.package) == ["ledger.accounts.v1", "posting_service.v1"])
    #expect(ledger.rpcs.first?.schemas.last?.fields.map(\.number) == [1, 3])
  }
}
