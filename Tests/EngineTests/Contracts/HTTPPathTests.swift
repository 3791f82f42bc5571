import Testing

@testable import Engine

@Suite struct HTTPPathTests {
  @Test("A query becomes parameters, other parameter forms become braces")
  func parts() {
    let path = HTTPPath("/orders?sellerId={sellerId}&status={status}")
    #expect(path.path == "/orders")
    #expect(path.query == ["sellerId", "status"])
    #expect(HTTPPath("/v1/orders/:id/lines/<lineId>").path == "/v1/orders/{id}/lines/{lineId}")
    #expect(HTTPPath("/api/v1/orders/{id}").resource == "orders")
    #expect(HTTPPath("/").path == "/")
  }

  @Test("What a path is about is singular before a parameter")
  func subject() {
    #expect(HTTPPath("/products/{sku}/offers/{offerId}").subject.words == ["product", "offer"])
    #expect(HTTPPath("/products").subject.words == ["products"])
  }

  @Test("Paths that differ in parameter names have the same shape")
  func shape() {
    #expect(HTTPPath("/orders/{id}").sameShape(as: HTTPPath("/orders/{orderId}")))
    #expect(!HTTPPath("/orders/{id}").sameShape(as: HTTPPath("/orders")))
  }
}
