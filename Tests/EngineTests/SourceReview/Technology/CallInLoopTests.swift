import Engine
import Testing

@Suite("SRC-37")
struct CallInLoopTests {
  @Test("A call in a loop is found")
  func finds() {
    let markdown = """
      ```mermaid
      sequenceDiagram
          participant C as Cart Service
          participant P as Price Service
          loop each item
              C->>P: get price
          end
      ```
      """
    #expect(ReviewedSource.lines("SRC-37", in: markdown) == [5])
  }

  @Test("A loop that retries is left alone")
  func isSilent() {
    let markdown = """
      ```mermaid
      sequenceDiagram
          participant C as Cart Service
          participant P as Price Service
          loop retry up to 3 times
              C->>P: get prices
          end
      ```
      """
    #expect(ReviewedSource.findings("SRC-37", in: markdown) == [])
  }

  @Test(
    "What a person does again and again is no loop over the network",
    arguments: ["actor", "participant"])
  func person(kind: String) {
    let markdown = """
      ```mermaid
      sequenceDiagram
          \(kind) D as Doctor
          participant Q as Queue Service
          loop each patient
              D->>Q: call next patient
          end
      ```
      """
    #expect(ReviewedSource.findings("SRC-37", in: markdown) == [])
  }
}
