import Engine
import Testing

@Suite("SRC-72")
struct AsyncWithoutChannelTests {
  @Test("A later step with only a call is found")
  func finds() {
    let markdown = """
      ### Gate Service
      - **Dependencies:** Ticket Service over REST to verify
      - Async update to Ticket Service

      ### Ticket Service
      - **Responsibility:** tickets
      """
    #expect(ReviewedSource.lines("SRC-72", in: markdown) == [3])
  }

  @Test("A step that is a call is left alone")
  func isSilent() {
    let markdown = """
      ### Gate Service
      - **Dependencies:** Ticket Service over REST to verify
      - Update to Ticket Service before the gate opens

      ### Ticket Service
      - **Responsibility:** tickets
      """
    #expect(ReviewedSource.findings("SRC-72", in: markdown) == [])
  }
}
