import Engine
import Testing

@Suite("SRC-11")
struct LongTokenLifetimeTests {
  @Test("An access token for a day is found")
  func finds() {
    let markdown = """
      ### Auth Service
      | Feature | Value |
      | --- | --- |
      | Token Expiry | 24 hours |
      | Refresh Token | 7 days |
      """
    #expect(ReviewedSource.lines("SRC-11", in: markdown) == [4])
  }

  @Test("A quarter of an hour is left alone")
  func isSilent() {
    let markdown = """
      ### Auth Service
      | Feature | Value |
      | --- | --- |
      | Token Expiry | 15 minutes |
      | Refresh Token | 7 days |
      """
    #expect(ReviewedSource.findings("SRC-11", in: markdown) == [])
  }
}
