import Engine
import Testing

@Suite("SRC-61")
struct NoStatedTargetsTests {
  @Test("Sources without any number are found")
  func finds() {
    let markdown = """
      ### A Service
      - **Dependencies:** B Service over REST to read

      ### B Service
      - **Dependencies:** C Service over REST to read

      ### C Service
      - **Responsibility:** nothing in particular
      """
    #expect(ReviewedSource.lines("SRC-61", in: markdown) == [4])
  }

  @Test("One number is enough")
  func isSilent() {
    let markdown = """
      Availability: 99.9 %

      ### A Service
      - **Dependencies:** B Service over REST to read
      - **Quality:** p95 below 300 ms

      ### B Service
      - **Dependencies:** C Service over REST to read

      ### C Service
      - **Responsibility:** nothing in particular
      """
    #expect(ReviewedSource.findings("SRC-61", in: markdown) == [])
  }
}
