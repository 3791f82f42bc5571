import Engine
import Testing

@Suite("SRC-47")
struct SagaWithoutCompensationTests {
  @Test("A saga that cannot go back is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders
      - Runs the order as a saga.

      1. Reserve stock
      2. Take the money
      """
    #expect(ReviewedSource.lines("SRC-47", in: markdown) == [3])
  }

  @Test("A saga that compensates is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders
      - Runs the order as a saga.

      1. Reserve stock
      2. Take the money, or release the stock
      """
    #expect(ReviewedSource.findings("SRC-47", in: markdown) == [])
  }
}
