import Engine
import Testing

@Suite("SRC-59")
struct RecoveryPointBelowBackupTests {
  @Test("Backups too far apart are found")
  func finds() {
    let markdown = """
      ## Quality
      - RPO: 15 minutes

      ## Operations
      - Backup of the database every night.
      """
    #expect(ReviewedSource.lines("SRC-59", in: markdown) == [2])
  }

  @Test("With the log archived nothing is found")
  func isSilent() {
    let markdown = """
      ## Quality
      - RPO: 15 minutes

      ## Operations
      - Backup of the database every night, with point-in-time recovery.
      """
    #expect(ReviewedSource.findings("SRC-59", in: markdown) == [])
  }
}
