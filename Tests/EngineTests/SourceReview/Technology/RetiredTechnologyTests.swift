import Engine
import Testing

@Suite("SRC-35")
struct RetiredTechnologyTests {
  @Test("A library in maintenance is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Technology:** Java, Hystrix
      """
    #expect(ReviewedSource.lines("SRC-35", in: markdown) == [2])
  }

  @Test("One that lives is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Technology:** Java, Resilience4j
      """
    #expect(ReviewedSource.findings("SRC-35", in: markdown) == [])
  }
}
