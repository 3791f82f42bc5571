import Engine
import Testing

@Suite("SRC-22")
struct UploadAboveLimitTests {
  @Test("Files through a function with a smaller limit are found")
  func finds() {
    let markdown = """
      ### Upload Service
      - **Technology:** Python on AWS Lambda
      - Users upload video files of up to 200 MB.
      """
    #expect(ReviewedSource.lines("SRC-22", in: markdown) == [3])
  }

  @Test("Files that go straight to the store are left alone")
  func isSilent() {
    let markdown = """
      ### Upload Service
      - **Technology:** Python on AWS Lambda
      - Users upload video files of up to 200 MB by a presigned address.
      """
    #expect(ReviewedSource.findings("SRC-22", in: markdown) == [])
  }
}
