import Testing

@testable import Screen

@Suite("Parts of the screen")
struct RectTests {
  private let screen = Rect(row: 0, column: 0, height: 24, width: 80)

  @Test("Splitting shares the rows or columns out without loss")
  func splits() {
    #expect(screen.splitTop(2).top == Rect(row: 0, column: 0, height: 2, width: 80))
    #expect(screen.splitTop(2).rest == Rect(row: 2, column: 0, height: 22, width: 80))
    #expect(screen.splitBottom(1).bottom == Rect(row: 23, column: 0, height: 1, width: 80))
    #expect(screen.splitBottom(1).rest == Rect(row: 0, column: 0, height: 23, width: 80))
    #expect(screen.splitLeft(30).left == Rect(row: 0, column: 0, height: 24, width: 30))
    #expect(screen.splitRight(30).right == Rect(row: 0, column: 50, height: 24, width: 30))
    #expect(screen.splitRight(30).rest == Rect(row: 0, column: 0, height: 24, width: 50))
  }

  @Test("More than there is takes all, less than nothing takes nothing")
  func clamps() {
    #expect(screen.splitTop(99).rest.isEmpty)
    #expect(screen.splitTop(-1).top.isEmpty)
    #expect(screen.splitBottom(99).rest.isEmpty)
    #expect(screen.inset(rows: 20).isEmpty)
  }

  @Test("Centring keeps inside")
  func centers() {
    #expect(
      screen.centered(height: 4, width: 20) == Rect(row: 10, column: 30, height: 4, width: 20))
    #expect(screen.centered(height: 99, width: 20).rows == screen.rows)
  }

  @Test("A click is inside up to the last cell")
  func contains() {
    #expect(screen.contains(Position(row: 23, column: 79)))
    #expect(!screen.contains(Position(row: 24, column: 0)))
    #expect(screen.intersection(Rect(row: 30, column: 0, height: 2, width: 2)).isEmpty)
  }
}
