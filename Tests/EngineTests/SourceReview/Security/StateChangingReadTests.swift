import Engine
import Testing

@Suite("SRC-03")
struct StateChangingReadTests {
  @Test("A GET whose path commands is found")
  func finds() {
    let markdown = """
      ### Account Service
      - **Interfaces:** REST
        - `GET /accounts/{accountId}/delete` removes the account
      """
    #expect(ReviewedSource.lines("SRC-03", in: markdown) == [3])
  }

  @Test("A GET that reads is left alone, and so is a POST that commands")
  func isSilent() {
    let markdown = """
      ### Account Service
      - **Interfaces:** REST
        - `GET /accounts/{accountId}` the account
        - `POST /accounts/{accountId}/activate` activates it
      """
    #expect(ReviewedSource.findings("SRC-03", in: markdown) == [])
  }
}
