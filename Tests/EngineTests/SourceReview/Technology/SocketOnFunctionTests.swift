import Engine
import Testing

@Suite("SRC-24")
struct SocketOnFunctionTests {
  @Test("Sockets on a function are found")
  func finds() {
    let markdown = """
      ### Chat Service
      - **Technology:** Node.js on AWS Lambda
      - Keeps a WebSocket to each user.
      """
    #expect(ReviewedSource.lines("SRC-24", in: markdown) == [3])
  }

  @Test("Sockets that a service holds are left alone")
  func isSilent() {
    let markdown = """
      ### Chat Service
      - **Technology:** Node.js on AWS Lambda
      - The WebSocket of each user is held by the API Gateway WebSocket API.
      """
    #expect(ReviewedSource.findings("SRC-24", in: markdown) == [])
  }
}
