import Formats
import Testing

@testable import Engine

/// The same contracts rendered to every format, parsed back, must say the same.
@Suite struct AgreementTests {
  private let contracts = ShopModel.contracts

  @Test("OpenAPI has the operations, parameters, statuses and scopes of the contracts")
  func openAPI() throws {
    for api in contracts.apis {
      let root = try YAMLReader.value(of: ShopModel.text("openapi/\(api.fileName).yaml"))
      var found: [String] = []
      for path in root["paths"]?.members ?? [] {
        for item in path.value.members ?? [] {
          let id = item.value["operationId"]?.stringValue ?? "?"
          found.append("\(item.key.uppercased()) \(path.key) \(id)")
        }
      }
      #expect(Set(found) == Set(api.operations.map { "\($0.method) \($0.path) \($0.id)" }))
      for operation in api.operations {
        let item = try #require(root["paths"]?[operation.path]?[operation.method.lowercased()])
        let statuses = [operation.successStatus] + operation.errorStatuses
        #expect(item["responses"]?.members?.map(\.key) == statuses.map(String.init))
        // What several operations take is described once, under its own name.
        let names = (item["parameters"]?.elements ?? []).compactMap { parameter in
          parameter["$ref"]?.stringValue.flatMap { reference in
            root["components"]?["parameters"]?[String(reference.split(separator: "/").last ?? "")]
          } ?? parameter
        }.compactMap { $0["name"]?.stringValue }
        let added: Set = ["Idempotency-Key", "cursor", "limit"]
        #expect(names.filter { !added.contains($0) } == operation.parameters.map(\.name))
        if !operation.isWebhook {
          #expect(item["security"]?[0]?["accessToken"] == [.string(operation.permission)])
        }
      }
      for schema in api.schemas {
        let properties = root["components"]?["schemas"]?[schema.name]?["properties"]
        #expect(properties?.members?.map(\.key) == schema.fields.map(\.name))
      }
    }
    #expect(contracts.apis.count == 3)
  }

  @Test("Each schema is the event's envelope, and its example has the payload's fields")
  func messageSchemas() throws {
    for message in contracts.messages {
      let root = try JSONReader.value(of: ShopModel.text("schemas/\(message.fileName).schema.json"))
      #expect(root["title"] == .string(message.event))
      #expect(root["$id"]?.stringValue == "urn:shop:event:order-placed:v1")
      #expect(root["properties"]?["type"]?["const"] == .string(message.type))
      let payload = root["$defs"]?[message.payload.name]?["properties"]
      #expect(payload?.members?.map(\.key) == message.payload.fields.map(\.name))
      let example = root["examples"]?[0]
      #expect(example?["data"]?.members?.map(\.key) == message.payload.fields.map(\.name))
      #expect(example?["type"] == .string(message.type))
    }
  }

  @Test("AsyncAPI lets the publisher send and each consumer receive")
  func asyncAPI() throws {
    let root = try YAMLReader.value(of: ShopModel.text("asyncapi.yaml"))
    let message = try #require(contracts.messages.first)
    let operations = root["operations"]?.members ?? []
    let actions = operations.compactMap { member -> String? in
      guard let application = member.value["x-application"]?.stringValue,
        member.value["channel"]?["$ref"] == "#/channels/orders-order-placed-v1"
      else { return nil }
      return "\(application) \(member.value["action"]?.stringValue ?? "?")"
    }
    #expect(actions == ["order-service send", "shipping-service receive"])
    #expect(
      root["channels"]?["orders-order-placed-v1"]?["address"] == .string(message.channel))
    #expect(
      root["components"]?["messages"]?["OrderPlaced"]?["payload"]?["schema"]?["$ref"]
        == "./schemas/order-placed.schema.json")
  }

  @Test("proto has the methods and fields of the contracts")
  func proto() throws {
    for rpc in contracts.rpcs {
      let text = ShopModel.text("proto/\(rpc.fileName).proto")
      for method in rpc.methods {
        #expect(
          text.contains("rpc \(method.name)(\(method.request)) returns (\(method.response));"))
      }
      for schema in rpc.schemas {
        let body =
          text.split(separator: "message \(schema.name) {", maxSplits: 1).last
          .map { $0.prefix { $0 != "}" } } ?? ""
        let lines = body.split(separator: "\n").map { $0.drop { $0 == " " } }
          .filter { !$0.hasPrefix("//") && $0.hasSuffix(";") }
        let names = lines.compactMap { $0.split(separator: " ").dropLast(2).last.map(String.init) }
        #expect(names == schema.fields.map { NameWords($0.name).snake })
      }
      #expect(text.contains("QUOTE_STATE_UNSPECIFIED = 0;"))
    }
  }

  @Test("The files are those of the contracts, sorted, and the same on every run")
  func files() {
    let paths = ShopModel.artifacts.map(\.path)
    #expect(paths == paths.sorted())
    #expect(
      paths
        == [
          "asyncapi.yaml", "data-mapping.md", "data-mapping.yaml", "decisions.md",
          "event-catalog.md", "integration-tests.md", "openapi/order-service.yaml",
          "openapi/payment-service.yaml", "openapi/seller-service.yaml", "proto/pricing.proto",
          "schemas/order-placed.schema.json",
        ].map { "integration-specs/" + $0 })
    #expect(SpecificationWriter.artifacts(for: ShopModel.blueprint) == ShopModel.artifacts)
  }
}
