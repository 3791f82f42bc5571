import Engine
import Testing

@Suite("SRC-31")
struct UndecidedTechnologyTests {
  @Test("Two brokers with a slash are found")
  func finds() {
    let markdown = """
      ### Messages
      - Events go over Kafka/RabbitMQ.
      """
    #expect(ReviewedSource.lines("SRC-31", in: markdown) == [2])
  }

  @Test("Two products for two jobs are left alone")
  func isSilent() {
    let markdown = """
      ### Messages
      - Events go over Kafka; sessions are in Redis.
      """
    #expect(ReviewedSource.findings("SRC-31", in: markdown) == [])
  }
}
