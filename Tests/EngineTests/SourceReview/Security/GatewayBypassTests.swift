import Engine
import Testing

@Suite("SRC-18")
struct GatewayBypassTests {
  @Test("A client that goes round the gateway is found")
  func finds() {
    let markdown = """
      ### Web Frontend
      - **Dependencies:**
        - API Gateway over REST for everything
        - Payment Service over REST to pay

      ### API Gateway
      - **Dependencies:** Payment Service over REST to route

      ### Payment Service
      - **Responsibility:** payments
      """
    #expect(ReviewedSource.lines("SRC-18", in: markdown) == [4])
  }

  @Test("A client that only uses the gateway is left alone")
  func isSilent() {
    let markdown = """
      ### Web Frontend
      - **Dependencies:** API Gateway over REST for everything

      ### API Gateway
      - **Dependencies:** Payment Service over REST to route

      ### Payment Service
      - **Responsibility:** payments
      """
    #expect(ReviewedSource.findings("SRC-18", in: markdown) == [])
  }
}
