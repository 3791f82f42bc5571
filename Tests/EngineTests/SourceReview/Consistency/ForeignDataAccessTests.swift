import Engine
import Testing

@Suite("SRC-68")
struct ForeignDataAccessTests {
  @Test("A look into the data of another part is found")
  func finds() {
    let markdown = """
      | Service | Depends On | Communication |
      | --- | --- | --- |
      | Review Service | User Service | Direct References |
      | Order Service | User Service | REST |
      """
    #expect(ReviewedSource.lines("SRC-68", in: markdown) == [3])
  }

  @Test("Calls are left alone")
  func isSilent() {
    let markdown = """
      | Service | Depends On | Communication |
      | --- | --- | --- |
      | Review Service | User Service | REST |
      | Order Service | User Service | REST |
      """
    #expect(ReviewedSource.findings("SRC-68", in: markdown) == [])
  }
}
