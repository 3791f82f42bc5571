import Engine
import Testing

@Suite("SRC-55")
struct TableAgainstDiagramTests {
  @Test("A dependency that only the table has is found")
  func finds() {
    let markdown = """
      ```mermaid
      flowchart LR
        a[Order Service] --> b[Stock Service]
        b --> c[Price Service]
        c --> d[Tax Service]
      ```

      | From | To | Protocol |
      | --- | --- | --- |
      | Order Service | Stock Service | REST |
      | Stock Service | Price Service | REST |
      | Price Service | Tax Service | REST |
      | Tax Service | Order Service | REST |
      """
    #expect(ReviewedSource.lines("SRC-55", in: markdown) == [13])
  }

  @Test("Where both agree, nothing is found")
  func isSilent() {
    let markdown = """
      ```mermaid
      flowchart LR
        a[Order Service] --> b[Stock Service]
        b --> c[Price Service]
        c --> d[Tax Service]
      ```

      | From | To | Protocol |
      | --- | --- | --- |
      | Order Service | Stock Service | REST |
      | Stock Service | Price Service | REST |
      | Price Service | Tax Service | REST |
      """
    #expect(ReviewedSource.findings("SRC-55", in: markdown) == [])
  }

  @Test("A message that the table names at its reader stands in both")
  func messageAtReader() {
    let markdown = """
      ```mermaid
      flowchart LR
        booking[Booking Service] --> user[User Service]
        booking --> salon[Salon Service]
        booking --> payment[Payment Service]
        booking -. events .-> note[Notification Service]
      ```

      | Service | Depends On | Communication |
      |---|---|---|
      | **Booking Service** | User Service, Salon Service, Payment Service | REST |
      | **Notification Service** | Booking Events | Message Queue |
      """
    #expect(ReviewedSource.findings("SRC-55", in: markdown) == [])
  }
}
