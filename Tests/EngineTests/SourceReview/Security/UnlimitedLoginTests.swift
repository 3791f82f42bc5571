import Engine
import Testing

@Suite("SRC-12")
struct UnlimitedLoginTests {
  @Test("A login without a limit is found")
  func finds() {
    let markdown = """
      ### User Service
      - **Interfaces:** REST
        - `POST /login` checks name and password
      """
    #expect(ReviewedSource.lines("SRC-12", in: markdown) == [3])
  }

  @Test("With a limit nothing is found")
  func isSilent() {
    let markdown = """
      ### User Service
      - **Interfaces:** REST
        - `POST /login` checks name and password, at most 5 attempts a minute
      """
    #expect(ReviewedSource.findings("SRC-12", in: markdown) == [])
  }
}
