import Engine
import Testing

@Suite("SRC-32")
struct CapabilityServedTwiceTests {
  @Test("Two payment providers without roles are found")
  func finds() {
    let markdown = """
      ### Payment Service
      - **Dependencies:**
        - Stripe over HTTPS to charge
        - Adyen over HTTPS to charge
      """
    #expect(ReviewedSource.lines("SRC-32", in: markdown) == [3])
  }

  @Test("A provider that stands in is left alone")
  func isSilent() {
    let markdown = """
      ### Payment Service
      - **Dependencies:**
        - Stripe over HTTPS to charge
        - Adyen over HTTPS as a fallback
      """
    #expect(ReviewedSource.findings("SRC-32", in: markdown) == [])
  }
}
