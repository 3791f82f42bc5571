import Engine
import Testing

@Suite("SRC-29")
struct DevelopmentToolTests {
  @Test("A mail catcher without a successor is found")
  func finds() {
    let markdown = """
      ### Letter Service
      - Mails go to Maildev.
      """
    #expect(ReviewedSource.lines("SRC-29", in: markdown) == [2])
  }

  @Test("With a provider for production it is left alone")
  func isSilent() {
    let markdown = """
      ### Letter Service
      - Mails go to Maildev on a laptop and to SendGrid in production.
      """
    #expect(ReviewedSource.findings("SRC-29", in: markdown) == [])
  }
}
