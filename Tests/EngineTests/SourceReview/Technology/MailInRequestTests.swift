import Engine
import Testing

@Suite("SRC-26")
struct MailInRequestTests {
  @Test("A mail inside a request is found")
  func finds() {
    let markdown = """
      ### Signup Service
      - **Interfaces:** REST
        - `POST /signups` takes a new user
      - **Dependencies:**
        - SendGrid for the welcome mail, HTTPS
      """
    #expect(ReviewedSource.lines("SRC-26", in: markdown) == [5])
  }

  @Test("A mail from a queue is left alone")
  func isSilent() {
    let markdown = """
      ### Signup Service
      - **Interfaces:** REST
        - `POST /signups` takes a new user
      - A worker sends the mail from an outbox.
      - **Dependencies:**
        - SendGrid for the welcome mail, HTTPS
      """
    #expect(ReviewedSource.findings("SRC-26", in: markdown) == [])
  }
}
