import Engine
import Testing

@Suite("English")
struct EnglishTests {
  @Test("counts nouns in the right form")
  func counts() {
    #expect(English.count(0, "event") == "no events")
    #expect(English.count(1, "query") == "one query")
    #expect(English.count(12, "query") == "12 queries")
    #expect(English.count(3, "address") == "three addresses")
    #expect(English.count(2, "access", plural: "accesses") == "two accesses")
    #expect(English.subject(0) == "none")
  }

  @Test("says one, both, all or some of a kind")
  func shares() {
    #expect(English.all(1, "store") == "the one store")
    #expect(English.all(2, "store") == "both stores")
    #expect(English.each(3, "store") == "each of the three stores")
    #expect(English.share(3, of: 3, "store") == "all three stores")
    #expect(English.share(2, of: 3, "store") == "two of three stores")
    #expect(English.share(0, of: 3, "store") == "none of the three stores")
    #expect(English.share(0, of: 1, "store") == "no store")
  }

  @Test("joins lists and cuts long ones")
  func lists() {
    #expect(English.list([]) == "")
    #expect(English.list(["A"]) == "A")
    #expect(English.list(["A", "B", "C"]) == "A, B and C")
    #expect(English.list(["A", "B", "C", "D"], limit: 3) == "A, B and 2 more")
  }

  @Test("writes durations as people read them")
  func durations() {
    #expect(English.duration(milliseconds: 300) == "300 ms")
    #expect(English.duration(milliseconds: 1200) == "1.2 s")
    #expect(English.duration(seconds: 900) == "15 minutes")
    #expect(English.duration(seconds: 10352) == "2.9 hours")
    #expect(English.duration(seconds: 14 * 86400) == "14 days")
    #expect(English.duration(seconds: 400 * 86400) == "400 days")
    #expect(English.duration(seconds: 3650 * 86400) == "10 years")
  }

  @Test("keeps the digits of a percentage that matter")
  func percentages() {
    #expect(English.percent(0.9995) == "99.95 %")
    #expect(English.percent(0.99501) == "99.501 %")
    #expect(English.percent(1) == "100 %")
  }
}
