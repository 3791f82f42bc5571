import Testing

@testable import Engine

@Suite("Operations proposed from the words of a call")
struct CallPhraseTests {
  @Test(
    "A verb and the thing that it acts on give method and path",
    arguments: [
      ("3. createBooking()", "POST /bookings"),
      ("confirm the reservation", "POST /reservations/{reservationId}/confirm"),
      ("check availability", "GET /availability"),
      ("verify ticket", "GET /tickets/{ticketId}"),
      ("getAvailableSlots(FeignClient)", "GET /available-slots"),
      ("remove a line of the cart", "DELETE /lines/{lineId}"),
      ("Update Booking Status to CONFIRMED", "PUT /bookings/{bookingId}/status"),
      ("list orders by seller", "GET /orders"),
    ])
  func operations(words: String, expected: String) throws {
    let operation = ProposedOperation(try #require(CallPhrase(words)))
    #expect("\(operation.method) \(operation.path)" == expected)
  }

  @Test(
    "Words that name no thing of the business propose nothing",
    arguments: [
      "REST API calls", "reads/writes data", "authenticate", "routes", "get data", "read x", "",
      "the order", "주문을 조회",
    ])
  func nothing(words: String) { #expect(CallPhrase(words) == nil) }

  @Test("Each arrow of a diagram that draws a call is heard once")
  func arrows() {
    let call = Interaction(
      source: "a", target: "b", style: .sync, purpose: "routes requests",
      evidence: [
        ShopModel.evidence(1, "a -> b: 1. createOrder()"),
        ShopModel.evidence(2, "A -->|clear cart| B"),
        ShopModel.evidence(3, "a ->> b: createOrder()"),
      ])
    #expect(CallPhrase.all(of: call).map(\.words) == ["createOrder()", "clear cart"])
  }
}
