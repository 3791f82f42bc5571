import Testing

@testable import Engine

@Suite("Boxes drawn with characters")
struct BoxDrawingTests {
  @Test("Arrows between drawn boxes are interactions, with the words on and beside them")
  func arrows() {
    let found = extracted(
      """
      ```
      +-----------+   HTTPS    +------------+
      | Toll Gate | ---------> | Toll Server|
      +-----------+            +------------+
                                     |
                                     | gRPC
                                     v
                               ┌────────────┐
                               │ Plate Check│
                               └────────────┘
      ```
      """)
    #expect(found.components.map(\.name) == ["Toll Gate", "Toll Server", "Plate Check"])
    #expect(
      found.arrows == ["Toll Gate > Toll Server sync", "Toll Server > Plate Check sync"])
    #expect(found.interactions.map(\.via) == ["HTTPS", "gRPC"])
  }

  @Test("A line without a tip, a layer and a list of names side by side tell nothing")
  func silence() {
    let found = extracted(
      """
      ```
      ┌──────────────────────┐
      │   EDGE LAYER         │
      │ Toll Gate  Mail Gate │
      └──────────┬───────────┘
                 │
      ┌──────────┴───────────┐
      │   CORE LAYER         │
      └──────────────────────┘
      ```
      """)
    #expect(found.elements.isEmpty)
    #expect(found.interactions.isEmpty)
  }
}
