import Engine
import Testing

@Suite("SRC-54")
struct DeploymentGapTests {
  @Test("Stores that the deployment leaves out are found")
  func finds() {
    let markdown = """
      ```plantuml
      database "A DB" as a
      database "B DB" as b
      database "C DB" as c
      database "D DB" as d
      rectangle "A Service" as s
      s --> a
      s --> b
      s --> c
      s --> d
      ```

      ## Deployment
      ```
      ┌──────┐ ┌──────┐
      │ A DB │ │ B DB │
      └──────┘ └──────┘
      ```
      """
    #expect(ReviewedSource.lines("SRC-54", in: markdown) == [15])
  }

  @Test("Where all are shown, nothing is found")
  func isSilent() {
    let markdown = """
      ```plantuml
      database "A DB" as a
      database "B DB" as b
      rectangle "A Service" as s
      s --> a
      s --> b
      ```

      ## Deployment
      ```
      ┌──────┐ ┌──────┐
      │ A DB │ │ B DB │
      └──────┘ └──────┘
      ```
      """
    #expect(ReviewedSource.findings("SRC-54", in: markdown) == [])
  }
}
