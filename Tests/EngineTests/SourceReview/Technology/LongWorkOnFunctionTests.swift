import Engine
import Testing

@Suite("SRC-23")
struct LongWorkOnFunctionTests {
  @Test("A pipeline in one function is found")
  func finds() {
    let markdown = """
      ### Video Service
      - **Technology:** Python on AWS Lambda
      - Runs the whole transcoding pipeline.
      """
    #expect(ReviewedSource.lines("SRC-23", in: markdown) == [3])
  }

  @Test("The same in a container is left alone")
  func isSilent() {
    let markdown = """
      ### Video Service
      - **Technology:** Python on AWS Fargate
      - Runs the whole transcoding pipeline.
      """
    #expect(ReviewedSource.findings("SRC-23", in: markdown) == [])
  }
}
