import Engine
import Testing

@Suite("SRC-21")
struct SchedulerOnFunctionTests {
  @Test("A timer inside a function is found")
  func finds() {
    let markdown = """
      ### Report Service
      - **Technology:** Node.js on AWS Lambda
      - Reports are started by node-cron every night.
      """
    #expect(ReviewedSource.lines("SRC-21", in: markdown) == [3])
  }

  @Test("A timer in a process that stays is left alone")
  func isSilent() {
    let markdown = """
      ### Report Service
      - **Technology:** Node.js on Kubernetes
      - Reports are started by node-cron every night.
      """
    #expect(ReviewedSource.findings("SRC-21", in: markdown) == [])
  }
}
