import Engine
import Testing

@Suite("SRC-58")
struct TargetBelowCallTests {
  @Test("A promise below a call is found")
  func finds() {
    let markdown = """
      ### Gate Service
      - **Quality:** latency below 10 ms
      - **Dependencies:** Ticket Service over REST to verify the ticket

      ### Ticket Service
      - **Responsibility:** tickets
      """
    #expect(ReviewedSource.lines("SRC-58", in: markdown) == [2])
  }

  @Test("A promise that leaves time is left alone")
  func isSilent() {
    let markdown = """
      ### Gate Service
      - **Quality:** latency below 300 ms
      - **Dependencies:** Ticket Service over REST to verify the ticket

      ### Ticket Service
      - **Responsibility:** tickets
      """
    #expect(ReviewedSource.findings("SRC-58", in: markdown) == [])
  }
}
