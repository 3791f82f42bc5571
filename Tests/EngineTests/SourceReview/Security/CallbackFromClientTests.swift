import Engine
import Testing

@Suite("SRC-07")
struct CallbackFromClientTests {
  @Test("A browser that reports the outcome of a payment is found")
  func finds() {
    let markdown = """
      ```mermaid
      sequenceDiagram
          participant Browser
          participant P as Payment Service
          Browser->>P: webhook paymentSuccess()
      ```
      """
    #expect(ReviewedSource.lines("SRC-07", in: markdown) == [5])
  }

  @Test("A provider that reports it is left alone")
  func isSilent() {
    let markdown = """
      ```mermaid
      sequenceDiagram
          participant Stripe
          participant P as Payment Service
          Stripe->>P: webhook paymentSuccess()
      ```
      """
    #expect(ReviewedSource.findings("SRC-07", in: markdown) == [])
  }
}
