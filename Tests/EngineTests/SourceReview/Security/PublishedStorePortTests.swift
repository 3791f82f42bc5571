import Engine
import Testing

@Suite("SRC-13")
struct PublishedStorePortTests {
  @Test("The port of a database on the host is found")
  func finds() {
    let markdown = """
      ### Ports
      - Host:8080 → api:8080
      - Host:5432 → db:5432
      """
    #expect(ReviewedSource.lines("SRC-13", in: markdown) == [3])
  }

  @Test("The port of an application is left alone")
  func isSilent() {
    let markdown = """
      ### Ports
      - Host:8080 → api:8080
      - The database listens on 5432 inside the network.
      """
    #expect(ReviewedSource.findings("SRC-13", in: markdown) == [])
  }
}
