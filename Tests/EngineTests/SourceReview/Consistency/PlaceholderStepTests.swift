import Engine
import Testing

@Suite("SRC-62")
struct PlaceholderStepTests {
  @Test("A step that is only a placeholder is found")
  func finds() {
    let markdown = """
      ### Order Service
      1. Validate the cart
      2. Process payment (placeholder)
      """
    #expect(ReviewedSource.lines("SRC-62", in: markdown) == [3])
  }

  @Test("A real step is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      1. Validate the cart
      2. Process payment by Stripe
      """
    #expect(ReviewedSource.findings("SRC-62", in: markdown) == [])
  }
}
