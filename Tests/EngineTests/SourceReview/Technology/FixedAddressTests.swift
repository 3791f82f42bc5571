import Engine
import Testing

@Suite("SRC-38")
struct FixedAddressTests {
  @Test("Hard-coded ports are found")
  func finds() {
    let markdown = """
      ### Order Service
      - Ports of the others are hardcoded.
      """
    #expect(ReviewedSource.lines("SRC-38", in: markdown) == [2])
  }

  @Test("Names that the platform resolves are left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - Others are found by DNS; no port is hardcoded.
      """
    #expect(ReviewedSource.findings("SRC-38", in: markdown) == [])
  }
}
