import Engine
import Testing

@Suite("SRC-40")
struct SinglePointTests {
  @Test("One part that everybody needs is found")
  func finds() {
    let markdown = """
      ### User Service
      - **Responsibility:** users

      ### A Service
      - **Dependencies:** User Service over REST to read names

      ### B Service
      - **Dependencies:** User Service over REST to read names

      ### C Service
      - **Dependencies:** User Service over REST to read names
      """
    #expect(ReviewedSource.lines("SRC-40", in: markdown) == [1])
  }

  @Test("With several instances it is left alone")
  func isSilent() {
    let markdown = """
      ### User Service
      - **Responsibility:** users
      - **Technology:** Go, 3 pods

      ### A Service
      - **Dependencies:** User Service over REST to read names

      ### B Service
      - **Dependencies:** User Service over REST to read names

      ### C Service
      - **Dependencies:** User Service over REST to read names
      """
    #expect(ReviewedSource.findings("SRC-40", in: markdown) == [])
  }
}
