import Engine
import Testing

@Suite("SRC-19")
struct UnverifiedEntryTests {
  @Test("An entry for sockets that does not know its users is found")
  func finds() {
    let markdown = """
      ### User Service
      - **Responsibility:** registration and login

      ### Connect Service
      - **Responsibility:** WebSocket connections and push
      - **Dependencies:** Message Service over gRPC for messages

      ### Message Service
      - **Responsibility:** messages
      """
    #expect(ReviewedSource.lines("SRC-19", in: markdown) == [5])
  }

  @Test("One that asks the part that knows them is left alone")
  func isSilent() {
    let markdown = """
      ### User Service
      - **Responsibility:** registration and login

      ### Connect Service
      - **Responsibility:** WebSocket connections and push
      - **Dependencies:** User Service over gRPC to check the token

      ### Message Service
      - **Responsibility:** messages
      """
    #expect(ReviewedSource.findings("SRC-19", in: markdown) == [])
  }
}
