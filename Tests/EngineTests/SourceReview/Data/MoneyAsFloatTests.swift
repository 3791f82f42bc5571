import Engine
import Testing

@Suite("SRC-41")
struct MoneyAsFloatTests {
  @Test("A price as double is found")
  func finds() {
    let markdown = """
      ### Order Service
      ```plantuml
      class Order {
          price: Double
      }
      ```
      """
    #expect(ReviewedSource.lines("SRC-41", in: markdown) == [4])
  }

  @Test("A decimal is left alone, and so is a rating")
  func isSilent() {
    let markdown = """
      ### Order Service
      ```plantuml
      class Order {
          price: Decimal
          rating: Double
      }
      ```
      """
    #expect(ReviewedSource.findings("SRC-41", in: markdown) == [])
  }
}
