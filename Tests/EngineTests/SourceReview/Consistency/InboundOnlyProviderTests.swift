import Engine
import Testing

@Suite("SRC-69")
struct InboundOnlyProviderTests {
  @Test("A provider that is never called is found")
  func finds() {
    let markdown = """
      ```mermaid
      C4Container
          System_Ext(pay, "Payment Gateway", "pays")
          Container(api, "API Server", "Go")
          Rel(pay, api, "Webhook", "HTTPS")
      ```
      """
    #expect(ReviewedSource.lines("SRC-69", in: markdown) == [5])
  }

  @Test("One that is called is left alone")
  func isSilent() {
    let markdown = """
      ```mermaid
      C4Container
          System_Ext(pay, "Payment Gateway", "pays")
          Container(api, "API Server", "Go")
          Rel(pay, api, "Webhook", "HTTPS")
          Rel(api, pay, "Starts payments", "HTTPS")
      ```
      """
    #expect(ReviewedSource.findings("SRC-69", in: markdown) == [])
  }
}
