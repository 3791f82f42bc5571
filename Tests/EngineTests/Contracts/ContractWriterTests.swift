import Testing

@testable import Engine

@Suite struct ContractWriterTests {
  private let contracts = ShopModel.contracts

  private func api(_ name: String) throws -> APIContract {
    try #require(contracts.apis.first { $0.fileName == name })
  }

  @Test("Every stated HTTP interface is an operation with its method and path")
  func statedOperations() throws {
    let operations = try api("order-service").operations
    #expect(
      operations.map { "\($0.method) \($0.path) \($0.id)" } == [
        "POST /orders createOrder", "GET /orders/{orderId} getOrder", "GET /orders listOrders",
        "POST /orders/{orderId}/cancellation postOrderCancellation",
      ])
    #expect(operations[1].origin == .stated(ShopModel.evidence(12)))
    #expect(operations[2].parameters.map(\.name) == ["sellerId", "status"])
    #expect(operations[2].parameters[1].values == ["submitted", "paid", "cancelled"])
    #expect(operations[2].isPaginated)
    #expect(!operations[1].isPaginated)
  }

  @Test("A new object is asked for without what the provider sets itself")
  func requestSchema() throws {
    let api = try api("order-service")
    let schema = try #require(api.schemas.first { $0.name == "NewOrder" })
    #expect(schema.fields.map(\.name) == ["customerId", "total"])
    #expect(schema.origin == .proposed("API-01"))
    #expect(api.operations[0].response == "Order")
    #expect(api.operations[3].request == nil)
  }

  @Test("Errors fit the operation: 404 needs an id, 409 and 422 a change")
  func errors() throws {
    let operations = try api("order-service").operations
    #expect(operations[0].errorStatuses == [400, 401, 403, 409, 422, 429, 500, 503])
    #expect(operations[1].errorStatuses == [400, 401, 403, 404, 429, 500, 503])
    #expect(operations[0].needsIdempotencyKey)
    #expect(!operations[1].needsIdempotencyKey)
  }

  @Test("A caller is joined to the operation that its source line names")
  func consumers() throws {
    let operations = try api("payment-service").operations
    #expect(operations[0].consumers == ["order-service"])
    #expect(operations[0].interactions == ["order-service->payment-service/sync"])
    #expect(operations[1].isWebhook)
    #expect(!operations[1].needsIdempotencyKey)
  }

  @Test("Where no source names an operation, one is proposed from the data and marked")
  func proposal() throws {
    let operation = try #require(try api("seller-service").operations.first)
    #expect(operation.method == "GET")
    #expect(operation.path == "/sellers/{sellerId}")
    #expect(operation.origin == .proposed("API-01"))
  }

  @Test("Where nothing is known there is no contract but a finding at the call's line")
  func nothingKnown() {
    #expect(!contracts.apis.contains { $0.provider == "mystery-service" })
    let finding = contracts.findings.first { $0.subject == .element("mystery-service") }
    #expect(finding?.rule == "API-01")
    #expect(finding?.places.first?.place.line == 5)
  }

  @Test("An RPC keeps its service and method, and its deadline is the caller's timeout")
  func rpc() throws {
    let rpc = try #require(contracts.rpcs.first)
    #expect(rpc.package == "pricing.v1")
    #expect(rpc.service == "Pricing")
    #expect(rpc.methods.map(\.name) == ["QuoteCart", "LockQuote"])
    #expect(rpc.methods[1].consumers == ["order-service"])
    let response = rpc.schemas.first { $0.name == "LockQuoteResponse" }
    #expect(response?.fields.map(\.items) == ["Quote"])
    let request = rpc.schemas.first { $0.name == "LockQuoteRequest" }
    #expect(request?.fields.map(\.name) == ["quoteId"])
    #expect(rpc.schemas.first { $0.name == "QuoteCartRequest" }?.fields == [])
  }

  @Test("An event's type is its versioned channel, its key the id of its aggregate")
  func message() throws {
    let message = try #require(contracts.messages.first)
    #expect(message.type == "orders.order-placed.v1")
    #expect(message.fileName == "order-placed")
    #expect(message.partitionKey == "orderId")
    #expect(message.payload.fields[1].items == "OrderLine")
    #expect(message.dataClass > .internal)
  }

  @Test("A consumer's own fields of the same name are mapped, the others said to be open")
  func mapping() throws {
    let mapping = try #require(contracts.mappings.first { $0.target == "shipping-service" })
    #expect(mapping.rows[0].sourceField == "OrderPlaced.orderId")
    #expect(mapping.rows[0].targetField == "shipment.orderId")
    #expect(mapping.rows[0].rule == "copy")
    #expect(mapping.rows[2].targetField.isEmpty)
    #expect(contracts.findings.contains { $0.rule == "DAT-04" })
  }

  @Test("A service contract states the availability of the source, else the assumption")
  func services() throws {
    let order = try #require(contracts.services.first { $0.provider == "order-service" })
    #expect(order.availability == Judged(0.9995, .stated(ShopModel.evidence(50))))
    let pricing = try #require(contracts.services.first { $0.provider == "pricing-service" })
    #expect(pricing.availability.basis == .assumed(.componentAvailability))
  }

  @Test("A run over some scopes defines only what its interactions touch")
  func scope() {
    var requirements = ShopModel.requirements
    let scope = ScopeSelection([.external])
    requirements.interactions = requirements.interactions.filter { $0.target == "stripe" }
    let scoped = ContractWriter.contracts(
      for: requirements, analysis: Analyst.analysis(of: requirements, review: Review()),
      design: Design(), scope: scope)
    #expect(scoped.apis.isEmpty)
    #expect(scoped.messages.isEmpty)
  }
}

extension InteractionID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
