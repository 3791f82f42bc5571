import Engine
import Testing

@Suite("SRC-02")
struct UnevenAuthenticationTests {
  @Test("A caller without authentication beside one with it is found")
  func finds() {
    let markdown = """
      ```mermaid
      C4Container
          Person(customer, "Customer")
          Person(admin, "Admin")
          Container(api, "API", "Go")
          Rel(customer, api, "REST calls", "HTTPS")
          Rel(admin, api, "REST calls (authenticated)", "HTTPS")
      ```
      """
    #expect(ReviewedSource.lines("SRC-02", in: markdown) == [6])
  }

  @Test("Where both authenticate, nothing is found")
  func isSilent() {
    let markdown = """
      ```mermaid
      C4Container
          Person(customer, "Customer")
          Person(admin, "Admin")
          Container(api, "API", "Go")
          Rel(customer, api, "REST calls (authenticated)", "HTTPS")
          Rel(admin, api, "REST calls (authenticated)", "HTTPS")
      ```
      """
    #expect(ReviewedSource.findings("SRC-02", in: markdown) == [])
  }
}
