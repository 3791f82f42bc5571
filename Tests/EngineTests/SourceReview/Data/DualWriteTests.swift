import Engine
import Testing

@Suite("SRC-45")
struct DualWriteTests {
  @Test("An event beside a change is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Dependencies:** Order Database (PostgreSQL) for orders
      - **Events published:**
        - `OrderPlaced` on `orders`: `orderId: uuid`
      """
    #expect(ReviewedSource.lines("SRC-45", in: markdown) == [4])
  }

  @Test("An outbox settles it")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Dependencies:** Order Database (PostgreSQL) for orders, with an outbox
      - **Events published:**
        - `OrderPlaced` on `orders`: `orderId: uuid`
      """
    #expect(ReviewedSource.findings("SRC-45", in: markdown) == [])
  }

  @Test("Who is started by a message and then stores writes nothing twice")
  func started() {
    let markdown = """
      ```mermaid
      sequenceDiagram
          participant Q as SQS Queue
          participant W as Worker Service
          participant DB as PostgreSQL
          Q->>W: Trigger processing
          W->>DB: Update status
      ```
      """
    #expect(ReviewedSource.findings("SRC-45", in: markdown) == [])
  }
}
