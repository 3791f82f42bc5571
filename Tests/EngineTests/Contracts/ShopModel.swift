@testable import Engine

/// A small shop with one of everything that contracts are made from.
enum ShopModel {
  static let session = Session(folder: "001-shop", index: 1, name: "shop")

  static func evidence(_ line: Int, _ quote: String = "") -> Evidence {
    Evidence(place: Place(document: "component-design_shop.md", line: line), quote: quote)
  }

  static let requirements = Requirements(
    elements: [
      Element(id: "gateway", name: "Storefront Gateway", kind: .component, domain: "Commerce"),
      Element(
        id: "order-service", name: "Order Service", kind: .component,
        responsibility: Statement(text: "Takes orders.", evidence: evidence(10)),
        domain: "Commerce", team: "Checkout",
        interfaces: [
          http("POST", "/orders", "submits an order", 11),
          http("GET", "/orders/{orderId}", "", 12),
          http(
            "GET", "/orders?sellerId={sellerId}&status={status}", "used by the partner side", 13),
          http("POST", "/orders/{orderId}/cancellation", "until the parcel is handed over", 14),
        ], evidence: [evidence(9)]),
      Element(
        id: "payment-service", name: "Payment Service", kind: .component, domain: "Commerce",
        interfaces: [
          http("POST", "/payments", "authorises", 20),
          http("POST", "/webhooks/stripe", "signed calls from Stripe", 21),
        ]),
      Element(
        id: "pricing-service", name: "Pricing Service", kind: .component, domain: "Commerce",
        interfaces: [
          StatedInterface(
            signature: .rpc(service: "Pricing", method: "QuoteCart"),
            purpose: "prices of all lines with tax", evidence: evidence(30)),
          StatedInterface(
            signature: .rpc(service: "Pricing", method: "LockQuote"),
            purpose: "freezes a quote for an order", evidence: evidence(31)),
        ]),
      Element(id: "seller-service", name: "Seller Service", kind: .component),
      Element(id: "mystery-service", name: "Mystery Service", kind: .component),
      Element(id: "shipping-service", name: "Shipping \"Fast\" | Service", kind: .component),
      Element(id: "order-database", name: "Order Database", kind: .dataStore),
      Element(id: "stripe", name: "Stripe", kind: .externalSystem),
      Element(id: "kafka", name: "Kafka", kind: .broker),
    ],
    interactions: [
      Interaction(
        source: "gateway", target: "order-service", style: .sync, via: "REST",
        purpose: "submitting the checkout", evidence: [evidence(3, "Order Service, REST")]),
      Interaction(
        source: "order-service", target: "payment-service", style: .sync, via: "REST",
        purpose: "authorise the payment",
        evidence: [evidence(15, "authorise, REST `POST /payments`, 4 s timeout")]),
      Interaction(
        source: "order-service", target: "pricing-service", style: .sync, via: "gRPC",
        evidence: [evidence(16, "lock the quote, gRPC `LockQuote`")]),
      Interaction(
        source: "gateway", target: "seller-service", style: .sync, via: "REST",
        purpose: "read the seller", evidence: [evidence(4, "reads the seller")]),
      Interaction(
        source: "gateway", target: "mystery-service", style: .sync,
        evidence: [evidence(5, "calls Mystery Service")]),
      Interaction(
        source: "order-service", target: "order-database", style: .data, via: "SQL",
        evidence: [evidence(17)]),
      Interaction(
        source: "payment-service", target: "stripe", style: .sync, via: "HTTPS",
        evidence: [evidence(22)]),
      Interaction(
        source: "order-service", target: "kafka", style: .async, via: "Kafka",
        channel: "OrderPlaced", evidence: [evidence(18)]),
      Interaction(
        source: "shipping-service", target: "kafka", style: .async, via: "Kafka",
        channel: "OrderPlaced", evidence: [evidence(40)]),
    ],
    events: [
      Event(
        name: "OrderPlaced", channel: "orders.order-placed.v1", broker: "kafka",
        publisher: "order-service", consumers: ["shipping-service"],
        fields: [
          DataField(name: "orderId", type: "uuid"), DataField(name: "lines", type: "array"),
          DataField(name: "total", type: "decimal(12,2)"),
          DataField(name: "shipTo", type: "object"),
          DataField(name: "placedAt", type: "timestamp"),
        ], evidence: [evidence(19)])
    ],
    entities: [
      entity(
        "order", "order-service",
        [
          ("orderId", "uuid"), ("customerId", "uuid"),
          ("status", "enum(submitted, paid, cancelled)"), ("total", "decimal(12,2)"),
          ("placedAt", "timestamp"),
        ]),
      entity("order_line", "order-service", [("sku", "string"), ("quantity", "integer")]),
      entity(
        "payment", "payment-service",
        [("paymentId", "uuid"), ("orderId", "uuid"), ("amount", "decimal(12,2)")]),
      entity(
        "quote", "pricing-service",
        [
          ("quoteId", "uuid"), ("total", "decimal"), ("state", "enum(open, locked)"),
          ("expiresAt", "timestamp"),
        ]),
      entity("seller", "seller-service", [("sellerId", "uuid"), ("legalName", "string")]),
      entity("shipment", "shipping-service", [("shipmentId", "uuid"), ("orderId", "uuid")]),
    ],
    qualities: [
      QualityAttribute(
        name: "Availability", statement: "99.95 % availability", measure: .availability(0.9995),
        subject: .element("order-service"), evidence: evidence(50))
    ])

  static let analysis = Analyst.analysis(of: requirements, review: Review())

  static let design = Designer.design(
    DesignModel(requirements: requirements, analysis: analysis, review: Review()))

  static let contracts = ContractWriter.contracts(
    for: requirements, analysis: analysis, design: design)

  static let blueprint = Blueprint(
    session: session, documents: ["component-design_shop.md"], scope: .full, review: Review(),
    requirements: requirements, outOfScope: [], analysis: analysis, design: design,
    contracts: contracts, dates: DocumentDates(created: "2026-01-01", updated: "2026-01-01"))

  static let artifacts = SpecificationWriter.artifacts(for: blueprint)

  static func text(_ path: String) -> String {
    artifacts.first { $0.path == "integration-specs/" + path }?.text ?? ""
  }

  private static func http(
    _ method: String, _ path: String, _ purpose: String, _ line: Int
  ) -> StatedInterface {
    StatedInterface(
      signature: .http(method: method, path: path), purpose: purpose, evidence: evidence(line))
  }

  private static func entity(
    _ name: String, _ owner: ElementID, _ fields: [(String, String)]
  ) -> DataEntity {
    DataEntity(
      name: name, owner: owner, fields: fields.map { DataField(name: $0.0, type: $0.1) },
      evidence: [evidence(60)])
  }
}

extension ElementID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
