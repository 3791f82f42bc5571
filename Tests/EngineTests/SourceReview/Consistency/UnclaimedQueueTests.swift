import Engine
import Testing

@Suite("SRC-64")
struct UnclaimedQueueTests {
  @Test("A queue without reader or writer is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders

      ## Keys
      - `queue:analysis` - jobs
      """
    #expect(ReviewedSource.lines("SRC-64", in: markdown) == [5])
  }

  @Test("A queue whose reader is named is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders

      ## Keys
      - `queue:analysis` - jobs, written and read by Order Service
      """
    #expect(ReviewedSource.findings("SRC-64", in: markdown) == [])
  }
}
