import Engine
import Testing

@Suite("SRC-09")
struct WeakPasswordHashTests {
  @Test("A fast hash of passwords is found")
  func finds() {
    let markdown = """
      ### Auth Service
      - Passwords are stored as SHA-256 with a salt.
      """
    #expect(ReviewedSource.lines("SRC-09", in: markdown) == [2])
  }

  @Test("A slow hash is left alone")
  func isSilent() {
    let markdown = """
      ### Auth Service
      - Passwords are stored with bcrypt; files get a SHA-256 checksum.
      """
    #expect(ReviewedSource.findings("SRC-09", in: markdown) == [])
  }
}
