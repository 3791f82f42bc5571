import Engine
import Testing

@Suite("SRC-67")
struct StyleContradictionTests {
  @Test("A call here and a message there are found")
  func finds() {
    let markdown = """
      ### Traffic Service
      - Traffic Service calls the `/fines` endpoint of Fine Service with the speeding violation.

      ### Fine Service
      - **Responsibility:** fines

      ## Messages
      - For speeding violations that go to Fine Service publish and subscribe is used.
      """
    #expect(ReviewedSource.lines("SRC-67", in: markdown) == [2])
  }

  @Test("Two exchanges are left alone")
  func isSilent() {
    let markdown = """
      ### Traffic Service
      - Traffic Service calls the `/fines` endpoint of Fine Service with the speeding violation.

      ### Fine Service
      - **Responsibility:** fines

      ## Messages
      - For monthly statistics that go to Fine Service publish and subscribe is used.
      """
    #expect(ReviewedSource.findings("SRC-67", in: markdown) == [])
  }
}
