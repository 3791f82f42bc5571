import Engine
import Testing

@Suite("SRC-10")
struct ExposedTokenTests {
  @Test("A token in an address is found")
  func finds() {
    let markdown = """
      ### Chat Service
      - The socket opens at `/ws?token=<jwt>`.
      """
    #expect(ReviewedSource.lines("SRC-10", in: markdown) == [2])
  }

  @Test("A token in the header is left alone")
  func isSilent() {
    let markdown = """
      ### Chat Service
      - The socket opens with the token in the Authorization header, never in the query string.
      """
    #expect(ReviewedSource.findings("SRC-10", in: markdown) == [])
  }
}
