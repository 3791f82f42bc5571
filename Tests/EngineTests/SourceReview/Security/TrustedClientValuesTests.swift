import Engine
import Testing

@Suite("SRC-04")
struct TrustedClientValuesTests {
  @Test("A price in the request is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Interfaces:** REST
        - `POST /orders` `{ sku, quantity, price }` places an order
      """
    #expect(ReviewedSource.lines("SRC-04", in: markdown) == [3])
  }

  @Test("A price in the response is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Interfaces:** REST
        - `POST /orders` `{ sku, quantity }` → `{ orderId, price }`
      """
    #expect(ReviewedSource.findings("SRC-04", in: markdown) == [])
  }
}
