import Testing

@testable import Engine

@Suite("Changes of messages, proto and GraphQL, by class")
struct ContractChangeTests {
  private func kinds(
    _ kind: Artifact.Kind, _ base: String, _ old: String, _ new: String
  ) throws -> [ChangeClass] {
    #expect(base.contains(old), "\(old)")
    return try changes(kind, base, base.replacing(old, with: new)).map(\.kind)
  }

  // MARK: AsyncAPI

  private static let events = """
    asyncapi: 3.0.0
    channels:
      order-placed:
        address: orders.placed.v1
        messages:
          OrderPlaced:
            $ref: "#/components/messages/OrderPlaced"
        x-partition-key: orderId
      order-placed-dlq:
        address: orders.placed.v1.dlq
        messages:
          OrderPlaced:
            $ref: "#/components/messages/OrderPlaced"
    operations:
      orders-send:
        action: send
        channel:
          $ref: "#/channels/order-placed"
        x-application: order-service
      mail-receive:
        action: receive
        channel:
          $ref: "#/channels/order-placed"
        x-application: mail-service
    components:
      messages:
        OrderPlaced:
          contentType: application/json
          payload:
            schema:
              $ref: ./schemas/order-placed.schema.json

    """

  @Test("A channel that moves is renamed, one that goes with its messages is gone")
  func channels() throws {
    let moved = Self.events.replacing("/order-placed\"", with: "/order-made\"")
      .replacing(
        "  order-placed:\n    address: orders.placed.v1\n",
        with: "  order-made:\n    address: orders.made.v1\n")
    let found = try changes(.asyncAPI, Self.events, moved).filter(\.isBreaking)
    #expect(found.map(\.kind) == [.channelRenamed])
    #expect(found.map(\.consumers) == [["mail-service"]])
    #expect(found.first?.sentence == "orders.placed.v1 moved to orders.made.v1.")
    let empty = try changes(.asyncAPI, Self.events, "asyncapi: 3.0.0\n").map(\.kind)
    #expect(empty == [.channelRemoved, .channelRemoved, .messageRemoved])
  }

  @Test(
    "Addresses, keys, media types and senders",
    arguments: [
      ("address: orders.placed.v1\n", "address: orders.placed.v2\n", [ChangeClass.channelRenamed]),
      ("x-partition-key: orderId", "x-partition-key: customerId", [.partitionKeyChanged]),
      ("contentType: application/json", "contentType: application/avro", [.mediaTypeChanged]),
      ("x-application: order-service", "x-application: cart-service", [.senderRemoved, .added]),
      ("x-application: mail-service", "x-application: sms-service", [.removedUnused, .added]),
    ])
  func asyncAPI(_ old: String, _ new: String, _ expected: [ChangeClass]) throws {
    #expect(try kinds(.asyncAPI, Self.events, old, new) == expected)
  }

  // MARK: JSON Schema

  private static let schema = """
    {
      "title": "OrderPlaced",
      "type": "object",
      "required": ["type", "data"],
      "properties": {
        "type": { "const": "order.placed.v1" },
        "data": { "$ref": "#/$defs/Data" }
      },
      "$defs": {
        "Data": {
          "type": "object",
          "required": ["id", "total"],
          "properties": {
            "id": { "type": "string", "format": "uuid" },
            "total": { "type": "number", "maximum": 10 },
            "tags": { "type": "array", "items": { "type": "string", "enum": ["a", "b"] } }
          }
        }
      }
    }

    """

  @Test(
    "Fields of events",
    arguments: [
      (
        "\"id\": { \"type\": \"string\", \"format\": \"uuid\" },\n", "",
        [ChangeClass.eventFieldRemoved]
      ),
      ("[\"id\", \"total\"]", "[\"id\"]", [.eventFieldOptional]),
      ("[\"id\", \"total\"]", "[\"id\", \"total\", \"tags\"]", []),
      ("\"type\": \"number\"", "\"type\": \"string\"", [.typeChanged]),
      ("\"maximum\": 10", "\"maximum\": 5", []),
      ("\"type\": \"number\"", "\"type\": [\"number\", \"null\"]", [.becameNullable]),
      ("order.placed.v1", "order.placed.v2", [.constantChanged]),
      ("[\"a\", \"b\"]", "[\"a\"]", [.valueRemoved]),
      ("\"uuid\" },", "\"uuid\" },\n        \"extra\": { \"type\": \"string\" },", [.added]),
    ])
  func jsonSchema(_ old: String, _ new: String, _ expected: [ChangeClass]) throws {
    #expect(try kinds(.jsonSchema, Self.schema, old, new) == expected)
  }

  // MARK: proto

  private static let proto = """
    syntax = "proto3";

    package shop.v1;

    // Prices.
    service Pricing {
      // Gives a price.
      // Called by Cart Service, Order Service.
      rpc GetPrice(PriceRequest) returns (Price);
    }

    message PriceRequest {
      string sku = 1; // the article
      repeated string tags = 2;
    }

    message Price {
      double amount = 1;
      Currency currency = 2;
      oneof reason {
        string text = 3;
      }
    }

    message Nothing {}

    enum Currency {
      CURRENCY_UNSPECIFIED = 0;
      CURRENCY_EUR = 1;
    }

    """

  @Test(
    "Methods, fields and numbers",
    arguments: [
      ("package shop.v1;", "package shop.v2;", [ChangeClass.packageChanged]),
      ("rpc GetPrice(", "rpc Quote(", [.methodRemoved, .added]),
      ("returns (Price)", "returns (Nothing)", [.methodTypesChanged]),
      ("returns (Price)", "returns (stream Price)", [.streamingChanged]),
      ("double amount = 1;", "double amount = 4;", [.fieldNumberChanged]),
      ("double amount = 1;", "int64 amount = 1;", [.typeChanged]),
      ("double amount = 1;", "double net = 1;", [.responseFieldRemoved, .fieldNumberReused]),
      ("  string sku = 1; // the article\n", "", [.requestFieldRemoved]),
      ("    string text = 3;\n", "", [.responseFieldRemoved]),
      ("  CURRENCY_EUR = 1;\n", "", [.valueRemoved]),
      ("CURRENCY_EUR = 1;", "CURRENCY_EUR = 2;", [.fieldNumberChanged]),
      ("message Nothing {}\n", "", [.schemaRemoved]),
      ("double amount = 1;", "double amount = 1;\n  string note = 9;", [.added]),
    ])
  func proto(_ old: String, _ new: String, _ expected: [ChangeClass]) throws {
    #expect(try kinds(.proto, Self.proto, old, new) == expected)
  }

  @Test("A method's comment says whom a change concerns")
  func callers() throws {
    let found = try changes(
      .proto, Self.proto, Self.proto.replacing("double amount", with: "float amount"))
    #expect(found.map(\.consumers) == [["Cart Service", "Order Service"]])
    #expect(found.first?.places.first?.place.line == 18)
  }

  // MARK: GraphQL

  private static let graphQL = """
    \"\"\"
    The root. { not a block }
    \"\"\"
    type Query {
      "One order"
      order(id: ID!, lang: String = "en"): Order
      orders(first: Int): [Order!]! @deprecated(reason: "use order")
    }

    # A comment { }
    type Order implements Node & Other {
      id: ID!
      total: Float
      status: Status!
    }

    input OrderFilter {
      text: String
      size: Int!
    }

    enum Status { OPEN PAID }

    union Hit = Order | Product
    scalar Date

    """

  @Test(
    "Fields, arguments and values",
    arguments: [
      (
        "  orders(first: Int): [Order!]! @deprecated(reason: \"use order\")\n", "",
        [ChangeClass.operationRemoved]
      ),
      ("  total: Float\n", "", [.responseFieldRemoved]),
      ("total: Float", "total: Int", [.typeChanged]),
      ("[Order!]!", "[Order!]", [.becameNullable]),
      ("id: ID!\n", "id: ID\n", [.becameNullable]),
      ("total: Float", "total: Float!", []),
      ("order(id: ID!,", "order(id: ID!, shop: ID!,", [.argumentRequired]),
      ("lang: String = \"en\"", "lang: String!", [.argumentRequired]),
      ("first: Int)", "first: Int, after: String)", [.added]),
      ("text: String\n", "text: String!\n", [.requestFieldRequired]),
      ("  text: String\n", "", [.requestFieldRemoved]),
      ("OPEN PAID", "OPEN", [.valueRemoved]),
      ("OPEN PAID", "OPEN PAID SENT", [.valueAddedToRead]),
      ("Order | Product", "Order", [.valueRemoved]),
      ("scalar Date\n", "", [.schemaRemoved]),
    ])
  func graphQL(_ old: String, _ new: String, _ expected: [ChangeClass]) throws {
    #expect(try kinds(.graphQL, Self.graphQL, old, new) == expected)
  }

  @Test(
    "No text stops a reader",
    arguments: ["", "type", "type A {", "type A { b(", "enum E", "{", "union", "\"\"\""])
  func brokenTexts(_ text: String) {
    #expect(ContractSurface(text, kind: .graphQL) != nil)
    #expect(ContractSurface(text, kind: .proto) != nil)
    #expect(ContractSurface("a: [", kind: .openAPI) == nil)
  }

  @Test("No two classes share an id, and each has words")
  func ids() {
    let classes = ChangeClass.allCases
    #expect(Set(classes.map(\.rule)).count == classes.count)
    #expect(classes.count(where: \.isBreaking) >= 20)
    #expect(classes.allSatisfy { !$0.summary.isEmpty })
    for kind in classes {
      #expect(!Change(kind, subject: "X").sentence.hasPrefix("X ."), "\(kind)")
    }
  }
}
