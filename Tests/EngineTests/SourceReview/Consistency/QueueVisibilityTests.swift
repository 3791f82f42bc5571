import Engine
import Testing

@Suite("SRC-70")
struct QueueVisibilityTests {
  @Test("Long work on a queue that repeats after seconds is found")
  func finds() {
    let markdown = """
      ### Video Service
      - **Responsibility:** the whole transcoding pipeline
      - **Dependencies:** Job Queue (Amazon SQS) for jobs
      """
    #expect(ReviewedSource.findings("SRC-70", in: markdown).count == 1)
  }

  @Test("With a stated visibility nothing is found")
  func isSilent() {
    let markdown = """
      ### Video Service
      - **Responsibility:** the whole transcoding pipeline
      - **Dependencies:** Job Queue (Amazon SQS) for jobs, visibility timeout one hour
      """
    #expect(ReviewedSource.findings("SRC-70", in: markdown) == [])
  }
}
