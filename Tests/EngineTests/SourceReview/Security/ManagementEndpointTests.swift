import Engine
import Testing

@Suite("SRC-14")
struct ManagementEndpointTests {
  @Test("An operation for operators is found")
  func finds() {
    let markdown = """
      ### Config Server
      - Values are read again at `/actuator/refresh`
      """
    #expect(ReviewedSource.lines("SRC-14", in: markdown) == [2])
  }

  @Test("One that needs a role is left alone")
  func isSilent() {
    let markdown = """
      ### Config Server
      - Values are read again at `/actuator/refresh`, for the role operator
      - `/actuator/health` says whether it lives
      """
    #expect(ReviewedSource.findings("SRC-14", in: markdown) == [])
  }
}
