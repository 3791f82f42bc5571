import Engine
import Testing

@Suite("SRC-65")
struct PushWithoutFeedTests {
  @Test("A part that pushes and is told nothing is found")
  func finds() {
    let markdown = """
      ### Connect Service
      - **Responsibility:** WebSocket connections, real-time push to users
      - **Dependencies:** Message Service over gRPC for messages

      ### Message Service
      - **Responsibility:** keeps messages
      """
    #expect(ReviewedSource.lines("SRC-65", in: markdown) == [2])
  }

  @Test("A part that is called is left alone")
  func isSilent() {
    let markdown = """
      ### Connect Service
      - **Responsibility:** WebSocket connections, real-time push to users
      - **Dependencies:** Message Service over gRPC for messages

      ### Message Service
      - **Responsibility:** keeps messages
      - **Dependencies:** Connect Service over gRPC to push
      """
    #expect(ReviewedSource.findings("SRC-65", in: markdown) == [])
  }
}
