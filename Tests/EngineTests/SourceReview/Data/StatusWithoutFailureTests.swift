import Engine
import Testing

@Suite("SRC-48")
struct StatusWithoutFailureTests {
  @Test("A job that can only succeed is found")
  func finds() {
    let markdown = """
      ### Job Service
      ```mermaid
      sequenceDiagram
          participant J as Job Service
          participant D as Job Database
          J->>D: Update status: processing
          J->>D: Update status: completed
      ```
      """
    #expect(ReviewedSource.lines("SRC-48", in: markdown) == [6])
  }

  @Test("A job that can fail is left alone")
  func isSilent() {
    let markdown = """
      ### Job Service
      ```mermaid
      sequenceDiagram
          participant J as Job Service
          participant D as Job Database
          J->>D: Update status: processing
          J->>D: Update status: completed
          J->>D: Update status: failed
      ```
      """
    #expect(ReviewedSource.findings("SRC-48", in: markdown) == [])
  }
}
