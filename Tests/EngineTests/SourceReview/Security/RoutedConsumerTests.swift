import Engine
import Testing

@Suite("SRC-20")
struct RoutedConsumerTests {
  @Test("A route to a part that only consumes events is found")
  func finds() {
    let markdown = """
      ### API Gateway
      - **Dependencies:**
        - Order Service over REST to route
        - Notification Service over REST to route

      ### Order Service
      - **Events published:**
        - `OrderPlaced` on `orders`: `orderId: uuid`

      ### Notification Service
      - **Events consumed:**
        - `OrderPlaced` from Order Service, to write a letter
      """
    #expect(ReviewedSource.lines("SRC-20", in: markdown) == [4])
  }

  @Test("A part with operations may be routed to")
  func isSilent() {
    let markdown = """
      ### API Gateway
      - **Dependencies:**
        - Order Service over REST to route
        - Notification Service over REST to route

      ### Order Service
      - **Events published:**
        - `OrderPlaced` on `orders`: `orderId: uuid`

      ### Notification Service
      - **Interfaces:** REST
        - `GET /inbox` what a user has not read
      - **Events consumed:**
        - `OrderPlaced` from Order Service, to write a letter
      """
    #expect(ReviewedSource.findings("SRC-20", in: markdown) == [])
  }
}
