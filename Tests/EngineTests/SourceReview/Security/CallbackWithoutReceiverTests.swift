import Engine
import Testing

@Suite("SRC-05")
struct CallbackWithoutReceiverTests {
  @Test("A payment provider without a receiver for its webhooks is found")
  func finds() {
    let markdown = """
      ### Payment Service
      - **Interfaces:** REST
        - `POST /payments` charges a card
      - **Dependencies:**
        - Stripe over HTTPS to charge the card
      """
    #expect(ReviewedSource.lines("SRC-05", in: markdown) == [5])
  }

  @Test("With an operation for the webhooks nothing is found")
  func isSilent() {
    let markdown = """
      ### Payment Service
      - **Interfaces:** REST
        - `POST /payments` charges a card
        - `POST /webhooks/stripe` takes what Stripe reports
      - **Dependencies:**
        - Stripe over HTTPS to charge the card
      """
    #expect(ReviewedSource.findings("SRC-05", in: markdown) == [])
  }
}
