import Engine
import Testing

@Suite("SRC-06")
struct UnsignedCallbackTests {
  @Test("A webhook without a check of who sent it is found")
  func finds() {
    let markdown = """
      ### Payment Service
      - **Interfaces:** REST
        - `POST /webhooks/stripe` receives the webhook of Stripe
      - **Dependencies:**
        - Stripe over HTTPS to charge the card
      """
    #expect(ReviewedSource.lines("SRC-06", in: markdown) == [3])
  }

  @Test("Where the signature is verified, nothing is found")
  func isSilent() {
    let markdown = """
      ### Payment Service
      - **Interfaces:** REST
        - `POST /webhooks/stripe` receives the webhook of Stripe and verifies its signature
      - **Dependencies:**
        - Stripe over HTTPS to charge the card
      """
    #expect(ReviewedSource.findings("SRC-06", in: markdown) == [])
  }
}
