import Engine
import Testing

@Suite("SRC-28")
struct UnboundedRowLockTests {
  @Test("A lock on every row is found")
  func finds() {
    let markdown = """
      ### Ticket Service
      ```sql
      SELECT * FROM tickets WHERE status = 'FREE'
      FOR UPDATE SKIP LOCKED
      ```
      """
    #expect(ReviewedSource.lines("SRC-28", in: markdown) == [3])
  }

  @Test("With a limit it is left alone")
  func isSilent() {
    let markdown = """
      ### Ticket Service
      ```sql
      SELECT * FROM tickets WHERE status = 'FREE'
      ORDER BY id LIMIT 2 FOR UPDATE SKIP LOCKED
      ```
      """
    #expect(ReviewedSource.findings("SRC-28", in: markdown) == [])
  }
}
