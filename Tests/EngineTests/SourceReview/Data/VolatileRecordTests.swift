import Engine
import Testing

@Suite("SRC-44")
struct VolatileRecordTests {
  @Test("An audit in a cache is found")
  func finds() {
    let markdown = """
      ### Gate Service
      - **Responsibility:** keeps entries for audit purposes
      - **Dependencies:** Entry Store (Redis 7) for entries
      """
    #expect(ReviewedSource.lines("SRC-44", in: markdown) == [2])
  }

  @Test("An audit in a database is left alone")
  func isSilent() {
    let markdown = """
      ### Gate Service
      - **Responsibility:** keeps entries for audit purposes
      - **Dependencies:** Entry Database (PostgreSQL) for entries
      """
    #expect(ReviewedSource.findings("SRC-44", in: markdown) == [])
  }
}
