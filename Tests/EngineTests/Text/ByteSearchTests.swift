import Testing

@testable import Engine

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("Order Service", "Service", true), ("Order Service", "service", false),
    ("Order Service", "", true), ("", "a", false), ("", "", true), ("aab", "ab", true),
    ("주문 서비스", "서비스", true), ("naïve", "ï", true), ("e", "é", false),
  ])
  func aTextHoldsAnotherWhereItsBytesStand(text: String, other: String, isHeld: Bool) {
    #expect(text.contains(other) == isHeld)
    #expect(text[...].contains(other) == isHeld)
  }

  @Test func theFirstPlaceIsFoundBehindOthersThatBeginAlike() {
    let text = "via via API → API"
    let range = text.firstRange(of: "API →")
    #expect(range.map { String(text[..<$0.lowerBound]) } == "via via ")
    #expect(range.map { String(text[$0]) } == "API →")
    #expect(text.firstRange(of: "gRPC") == nil)
  }

  @Test func placesDoNotOverlap() {
    let text = "aaaaa · aa"
    let places = text.ranges(of: "aa")
    #expect(
      places.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == [0, 2, 9])
    #expect(places.allSatisfy { text[$0] == "aa" })
    #expect(text.ranges(of: "").isEmpty)
  }

  @Test func aPartOfATextIsSearchedInItsOwnBounds() {
    let text = "from Cart to Cart"
    let tail = text.dropFirst(6)
    #expect(!text.prefix(8).contains("Cart"))
    #expect(tail.firstRange(of: "Cart").map { String(text[$0.lowerBound...]) } == "Cart")
    #expect(tail.ranges(of: "Cart").count == 1)
  }

  @Test(arguments: [
    ("서비스 목록", "서비스", true, false), ("주문 서비스", "서비스", false, true),
    ("API", "API", true, true), ("API", "", true, true), ("AP", "API", false, false),
  ])
  func aTextBeginsAndEndsWithBytes(text: String, other: String, begins: Bool, ends: Bool) {
    #expect(text.hasPrefix(other) == begins)
    #expect(text.hasSuffix(other) == ends)
    #expect(text[...].hasSuffix(other) == ends)
  }

  @Test(arguments: [("a&amp;b&amp;", "a&b&"), ("plain", "plain"), ("&amp;", "&"), ("", "")])
  func everyPlaceIsReplaced(text: String, expected: String) {
    #expect(text.replacing("&amp;", with: "&") == expected)
    #expect(text[...].replacing("&amp;", with: "&") == expected)
  }
}
