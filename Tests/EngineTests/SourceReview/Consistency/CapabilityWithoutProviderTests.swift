import Engine
import Testing

@Suite("SRC-63")
struct CapabilityWithoutProviderTests {
  @Test("Text messages that nobody sends are found")
  func finds() {
    let markdown = """
      ### Alert Service
      - Sends an SMS to the customer.
      """
    #expect(ReviewedSource.lines("SRC-63", in: markdown) == [2])
  }

  @Test("With a provider nothing is found")
  func isSilent() {
    let markdown = """
      ### Alert Service
      - Sends an SMS to the customer.
      - **Dependencies:** Twilio over HTTPS to send the SMS
      """
    #expect(ReviewedSource.findings("SRC-63", in: markdown) == [])
  }
}
