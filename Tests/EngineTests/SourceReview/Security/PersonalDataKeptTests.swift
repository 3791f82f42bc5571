import Engine
import Testing

@Suite("SRC-16")
struct PersonalDataKeptTests {
  @Test("Personal data without an end is found")
  func finds() {
    let markdown = """
      ### Customer Service
      - Stores the profile of customers with phone number.
      """
    #expect(ReviewedSource.lines("SRC-16", in: markdown) == [2])
  }

  @Test("With a retention nothing is found")
  func isSilent() {
    let markdown = """
      ### Customer Service
      - Stores the profile of customers with phone number; retention two years.
      """
    #expect(ReviewedSource.findings("SRC-16", in: markdown) == [])
  }
}
