import Engine
import Testing

@Suite("SRC-34")
struct SocketOnSeveralInstancesTests {
  @Test("Sockets without a way between instances are found")
  func finds() {
    let markdown = """
      Services scale horizontally.

      ### Feed Service
      - **Responsibility:** news
      - WebSocket server for updates
      """
    #expect(ReviewedSource.lines("SRC-34", in: markdown) == [5])
  }

  @Test("With a way between them they are left alone")
  func isSilent() {
    let markdown = """
      Services scale horizontally.

      ### Feed Service
      - **Responsibility:** news
      - WebSocket server for updates, with the Redis adapter between instances
      """
    #expect(ReviewedSource.findings("SRC-34", in: markdown) == [])
  }
}
