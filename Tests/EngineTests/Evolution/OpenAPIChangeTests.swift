import Testing

@testable import Engine

/// Compares two texts of one contract and gives the classes of the changes in order.
func changes(
  _ kind: Artifact.Kind, _ old: String, _ new: String, consumers: [String] = ["Somebody"]
) throws -> [Change] {
  let before = try #require(ContractSurface(old, kind: kind))
  let after = try #require(ContractSurface(new, kind: kind))
  return ContractComparison(
    file: "f", kind: kind, old: before, new: after, consumers: consumers
  ).changes
}

@Suite("Changes of an OpenAPI contract, by class")
struct OpenAPIChangeTests {
  private static let base = """
    openapi: 3.1.0
    info:
      title: Order Service
    servers:
      - url: https://orders
    paths:
      /orders:
        post:
          x-consumers:
            - Shop
          security:
            - token:
                - orders:write
          parameters:
            - $ref: "#/components/parameters/Key"
            - name: channel
              in: query
              required: false
              schema:
                type: string
                maxLength: 20
                enum:
                  - web
                  - app
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  $ref: "#/components/schemas/NewOrder"
          responses:
            "201":
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Order"
            "409":
              description: Conflict.
      /orders/{orderId}:
        get:
          x-consumers:
            - Care
          parameters:
            - name: orderId
              in: path
              required: true
              schema:
                type: string
          responses:
            "200":
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Order"
        delete:
          x-consumers:
            - Shop
          responses:
            "204":
              description: Done.
    components:
      parameters:
        Key:
          name: Idempotency-Key
          in: header
          required: true
          schema:
            type: string
      schemas:
        NewOrder:
          type: object
          required:
            - total
          properties:
            total:
              type: number
            note:
              type: [string, "null"]
              maxLength: 200
        Order:
          type: object
          required:
            - id
            - status
          properties:
            id:
              type: string
              format: uuid
            status:
              type: string
              enum:
                - open
                - paid
            lines:
              type: array
              items:
                $ref: "#/components/schemas/Line"
        Line:
          type: object
          properties:
            sku:
              type: string
        Unused:
          type: object
          properties:
            x:
              type: string

    """

  @Test("The same contract has no changes")
  func same() throws {
    #expect(try changes(.openAPI, Self.base, Self.base).isEmpty)
  }

  /// A change of the text, the classes it has, and whom it concerns.
  struct Row: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var kinds: [ChangeClass]
    var consumers: [String]

    init(_ old: String, _ new: String, _ kinds: ChangeClass..., for consumers: [String] = []) {
      (self.old, self.new, self.kinds, self.consumers) = (old, new, kinds, consumers)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let rows: [Row] = [
    Row("  /orders:\n", "  /sales:\n", .pathRemoved, .added, for: ["Shop"]),
    Row("    delete:\n", "    x-delete:\n", .operationRemoved, for: ["Shop"]),
    Row("{orderId}", "{id}", .pathParameterRenamed, for: ["Care", "Shop"]),
    Row(
      "        - name: channel", "        - name: source", .parameterRemoved, .added,
      for: ["Shop"]),
    Row(
      "in: query\n          required: false", "in: query\n          required: true",
      .parameterRequired, for: ["Shop"]),
    Row(
      "        - total\n", "        - total\n        - note\n", .requestFieldRequired, for: ["Shop"]
    ),
    Row(
      "        note:\n          type: [string, \"null\"]\n          maxLength: 200\n", "",
      .requestFieldRemoved, for: ["Shop"]),
    Row(
      "      properties:\n        total:",
      "      additionalProperties: false\n      properties:\n        total:",
      .requestClosed, for: ["Shop"]),
    Row("maxLength: 200", "maxLength: 100", .limitTightened, for: ["Shop"]),
    Row("maxLength: 200", "maxLength: 300", .relaxed),
    Row(
      "maxLength: 20\n", "maxLength: 20\n            pattern: ^a$\n", .patternChanged, for: ["Shop"]
    ),
    Row("type: [string, \"null\"]", "type: string", .noLongerNullable, for: ["Shop"]),
    Row(
      "            - orders:write", "            - orders:write\n            - orders:admin",
      .securityTightened, for: ["Shop"]),
    Row(
      "        - $ref: \"#/components/parameters/Key\"\n", "", .idempotencyChanged, for: ["Shop"]),
    Row(
      "        - name: channel",
      "        - name: cursor\n          in: query\n          schema:\n            type: string\n        - name: channel",
      .paginationChanged, .added, for: ["Shop"]),
    Row("url: https://orders", "url: https://shop/orders", .addressChanged),
    Row(
      "        status:\n          type: string\n          enum:\n            - open\n            - paid\n",
      "",
      .responseFieldRemoved, for: ["Shop", "Care"]),
    Row("        - id\n", "", .responseFieldOptional, for: ["Shop", "Care"]),
    Row(
      "          type: string\n          format: uuid",
      "          type: [string, \"null\"]\n          format: uuid",
      .becameNullable, for: ["Shop", "Care"]),
    Row("\"204\":", "\"202\":", .responseRemoved, .added, for: ["Shop"]),
    Row("        \"409\":\n          description: Conflict.\n", "", .removedUnused),
    Row("            - paid\n", "", .valueRemoved, for: ["Shop", "Care"]),
    Row(
      "            - paid\n", "            - paid\n            - sent\n", .valueAddedToRead,
      for: ["Shop", "Care"]),
    Row("type: number", "type: integer", .typeChanged, for: ["Shop"]),
    Row("format: uuid", "format: ulid", .formatChanged, for: ["Shop", "Care"]),
    Row(
      "            sku:\n              type: string",
      "            sku:\n              type: integer"),
    Row(
      "        sku:\n          type: string", "        sku:\n          type: integer", .typeChanged,
      for: ["Shop", "Care"]),
    Row("        x:\n          type: string", "        x:\n          type: integer"),
  ]

  @Test("Each class is told with those whom it concerns", arguments: rows)
  func classes(_ row: Row) throws {
    let new = Self.base.replacing(row.old, with: row.new)
    let found = try changes(.openAPI, Self.base, new)
    #expect(found.map(\.kind) == row.kinds, "\(found.map(\.sentence))")
    #expect(found.filter(\.isBreaking).first?.consumers ?? [] == row.consumers)
  }

  @Test("A change names the line of what was there and says what it is and was")
  func places() throws {
    let new = Self.base.replacing("type: number", with: "type: integer")
    let change = try #require(try changes(.openAPI, Self.base, new).first)
    #expect(change.sentence == "NewOrder.total is now integer and was number.")
    let line = Self.base.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("        total:") }
    #expect(change.places.first?.place.line == line.map { $0 + 1 })
    #expect(change.finding.message.hasSuffix("It concerns Shop."))
  }

  @Test("A contract that does not say who uses what concerns all who use its provider")
  func unknownUsers() throws {
    let old = Self.base.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("- Shop") && !$0.contains("- Care") && !$0.contains("x-consumers") }
      .joined(separator: "\n")
    let found = try changes(
      .openAPI, old, old.replacing("type: number", with: "type: integer"), consumers: ["Shop"])
    #expect(found.map(\.consumers) == [["Shop"]])
  }
}
