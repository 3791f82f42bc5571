import Testing

@testable import Engine

@Suite struct PhraseTableTests {
  private let table = PhraseTable([
    (["open", "id", "connect"], "OpenID Connect"), (["open"], "open"), (["id"], "id"),
    (["결제", "서비스"], "payment"),
  ])

  @Test(arguments: [
    ("sign in by open id connect", "OpenID Connect"), ("the id is open", "open"),
    ("an id", "id"), ("open id", "open"), ("결제 서비스 호출", "payment"), ("결제", nil), ("", nil),
  ])
  func theEarliestPhraseOfTheListCounts(text: String, expected: String?) {
    #expect(table.first(in: text.split(separator: " ").map(String.init)) == expected)
  }

  @Test func aPhraseStandsOnlyWhereAllItsWordsFollowEachOther() {
    let phrases = PhraseTable([["no", "longer"], ["never"]])
    #expect(phrases.standsAnywhere(in: ["is", "no", "longer", "called"]))
    #expect(phrases.standsAnywhere(in: ["never"]))
    #expect(!phrases.standsAnywhere(in: ["no", "call", "takes", "longer"]))
    #expect(!phrases.standsAnywhere(in: ["it", "is", "no"]))
  }

  @Test func thePlaceInTheListIsTold() {
    #expect(table.firstWithOrder(in: ["id"])?.order == 2)
  }
}
