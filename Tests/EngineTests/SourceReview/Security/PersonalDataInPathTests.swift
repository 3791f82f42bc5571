import Engine
import Testing

@Suite("SRC-15")
struct PersonalDataInPathTests {
  @Test("An address with a mail address is found")
  func finds() {
    let markdown = """
      ### Customer Service
      - **Interfaces:** REST
        - `GET /customers/{email}` the customer
      """
    #expect(ReviewedSource.lines("SRC-15", in: markdown) == [3])
  }

  @Test("An opaque id is left alone")
  func isSilent() {
    let markdown = """
      ### Customer Service
      - **Interfaces:** REST
        - `GET /customers/{customerId}` the customer
      """
    #expect(ReviewedSource.findings("SRC-15", in: markdown) == [])
  }
}
