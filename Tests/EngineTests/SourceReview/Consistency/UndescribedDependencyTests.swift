import Engine
import Testing

@Suite("SRC-53")
struct UndescribedDependencyTests {
  @Test("A part that is needed and not described is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders

      **Dependencies:** Stock Service, Job status manager

      ### Stock Service
      - **Responsibility:** stock
      """
    #expect(ReviewedSource.lines("SRC-53", in: markdown) == [4])
  }

  @Test("Known parts and products are left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders

      **Dependencies:** Stock Service, AWS API Gateway

      ### Stock Service
      - **Responsibility:** stock
      """
    #expect(ReviewedSource.findings("SRC-53", in: markdown) == [])
  }
}
