import Engine
import TestSupport
import Testing

@Suite("API-01 and API-02: one contract and one error format per provider")
struct InterfaceContractTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders/{orderId}", "POST /orders"])
      $0.call("Gateway", "Order Service", "read orders", via: "REST")
    }
  }

  @Test("A component that is called over HTTP gets a contract; the reason names its callers")
  func contract() throws {
    let decision = try #require(shop.design().decision(.named("Order Service"), .apiStyle))
    #expect(decision.outcome == .practice(.openAPI, detail: "2 stated operations"))
    #expect(
      decision.reason
        == "Gateway calls Order Service, and its source states them, so both sides agree on one "
        + "file.")
    #expect(decision.evidence.map(\.place.line) == [2, 3])
  }

  @Test("A caller, a store and a gRPC service get none")
  func noContract() {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Pricing Service", "read prices", via: "gRPC")
      $0.access("Pricing Service", "Price DB", "prices")
    }.design()
    #expect(design.decisions(of: "API-01").isEmpty)
    #expect(design.decisions(of: "API-02").isEmpty)
  }

  @Test("A path outside the style is a remark at its line")
  func pathStyle() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orderItems/{id}"])
    }.design()
    let finding = try #require(design.findings(of: "API-01").first)
    #expect(finding.severity == .note)
    #expect(finding.message.contains("“orderItems” of GET /orderItems/{id}"))
    #expect(finding.places.map(\.place.line) == [2])
  }

  @Test("The statuses follow what the operations can lead to")
  func statuses() throws {
    let decision = try #require(shop.design().decision(.named("Order Service"), .errorFormat))
    #expect(
      decision.outcome
        == .practice(.problemDetails, detail: "400, 401, 403, 404, 409, 422, 429, 500, 503"))
    #expect(decision.reason.contains("answers 404 where GET /orders/{orderId} finds nothing"))
  }

  @Test("An internal component that only reads answers neither 409 nor 429")
  func readingStatuses() throws {
    let design = RequirementsBuilder {
      $0.call("Billing Service", "User Service", "read users", via: "REST")
    }.design()
    #expect(
      design.outcome(.named("User Service"), .errorFormat)
        == .practice(.problemDetails, detail: "400, 401, 403, 500, 503"))
  }
}

@Suite("API-03: a command that is not idempotent carries a key")
struct API03IdempotencyKeyTests {
  private let edge = Subject.edge("Order Service", "Payment Service")

  @Test("A POST needs a key, and the reason tells what happens without")
  func post() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
    }.design()
    let decision = try #require(design.decision(edge, .idempotency))
    #expect(
      decision.outcome
        == .practice(.idempotencyKey, detail: "400 without it, 409 in progress, 422 reused"))
    #expect(decision.reason.contains("Payment Service must not do it twice"))
    #expect(decision.origin == .rule)
  }

  @Test("A key that the source asks for is the source's decision")
  func stated() throws {
    let design = RequirementsBuilder {
      $0.component(
        "Payment Service", offers: ["POST /payments authorises, Idempotency-Key required"])
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
    }.design()
    let decision = try #require(design.decision(edge, .idempotency))
    #expect(decision.origin == .source)
    #expect(decision.evidence.map(\.place.line) == [2])
  }

  @Test("A query, a PUT and an access to a store need none")
  func none() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "`GET /payments/{id}`", via: "REST")
      $0.call("Order Service", "Stock Service", "`PUT /stock/{sku}`", via: "REST")
      $0.access("Order Service", "Order DB", "writes orders")
    }.design()
    #expect(design.decisions(of: "API-03").isEmpty)
  }

  @Test("The reviewer may do without")
  func reviewerOverrides() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
    }.design(review: .choosing(.noRetry, for: edge, .idempotency, reason: "amounts are tiny"))
    let decision = try #require(design.decision(edge, .idempotency))
    #expect(decision.outcome == .noRetry)
    #expect(decision.reason == "amounts are tiny")
  }
}

@Suite("API-04 and API-05: collections and ids")
struct CollectionAndObjectTests {
  @Test("A collection is paged, one item is not")
  func pagination() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders", "GET /orders/{orderId}"])
      $0.component("User Service", offers: ["GET /users/{userId}"])
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .pagination))
    #expect(decision.outcome == .practice(.cursorPagination, detail: "at most 100 items a page"))
    #expect(
      decision.reason
        == "GET /orders of Order Service grows with the data, and an answer must not.")
    #expect(design.decision(.named("User Service"), .pagination) == nil)
  }

  @Test("Pages that the source speaks of make it the source's decision")
  func statedPages() throws {
    let design = RequirementsBuilder {
      $0.component("Catalog", offers: ["GET /products search, cursor pagination"])
    }.design()
    #expect(design.decision(.named("Catalog"), .pagination)?.origin == .source)
  }

  @Test("A path with an id is checked against who asks, and the reason names path and id")
  func objectAuthorization() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders", "GET /orders/{orderId}"])
      $0.component("Health", offers: ["GET /states"])
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .objectAuthorization))
    #expect(decision.outcome == .practice(.objectLevelAuthorization, detail: "orderId"))
    #expect(decision.reason.hasPrefix("GET /orders/{orderId} of Order Service names orderId"))
    #expect(design.decision(.named("Health"), .objectAuthorization) == nil)
  }
}

@Suite("API-07: callers from outside come in through one gateway")
struct API07GatewayTests {
  @Test("A gateway that the source names is kept")
  func namedGateway() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Storefront Gateway")
      $0.call("Storefront Gateway", "Order Service", "read orders")
    }.design()
    let decision = try #require(design.decision(.system, .gateway))
    #expect(decision.outcome == .practice(.apiGateway, detail: "Storefront Gateway"))
    #expect(decision.origin == .source)
    #expect(
      decision.reason == "The source names Storefront Gateway as the way in to Order Service.")
  }

  @Test("A caller that goes around the gateway is a finding; a webhook is not")
  func around() {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.external("Partner")
      $0.external("Stripe")
      $0.call("Customer", "Storefront Gateway")
      $0.call("Partner", "Order Service", "read orders", via: "REST")
      $0.message("Stripe", "Payment Service", "webhook on captured payments")
    }.design()
    #expect(
      design.findings(of: "API-07").map(\.message)
        == ["Partner → Order Service goes around Storefront Gateway"])
  }

  @Test("Callers from outside without a gateway get one")
  func missingGateway() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Order Service", "read orders")
    }.design()
    let decision = try #require(design.decision(.system, .gateway))
    #expect(decision.outcome == .practice(.apiGateway, detail: "in front of Order Service"))
    #expect(decision.origin == .rule)
  }

  @Test("Without callers from outside there is none")
  func internalOnly() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decision(.system, .gateway) == nil)
  }
}

@Suite("API-09: an RPC carries a deadline")
struct API09DeadlinesTests {
  @Test("A gRPC call answers with status codes and carries a deadline; REST does not")
  func deadlines() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Pricing", "quote the cart", via: "gRPC")
      $0.call("Cart", "Catalog", "read products", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Cart", "Pricing"), .errorFormat))
    #expect(
      decision.outcome
        == .practice(.deadlines, detail: "errors as gRPC status codes, never in the message"))
    #expect(decision.reason.hasPrefix("Cart passes the time it has left to Pricing"))
    #expect(design.decision(.edge("Cart", "Catalog"), .errorFormat) == nil)
  }
}
