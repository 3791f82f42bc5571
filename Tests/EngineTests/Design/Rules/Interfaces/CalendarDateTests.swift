import Engine
import Testing

@Suite("A day of the calendar")
struct CalendarDateTests {
  @Test(
    "is written as HTTP headers want it",
    arguments: [
      ("2026-12-31", "Thu, 31 Dec 2026 00:00:00 GMT", 1_798_675_200),
      ("1970-01-01", "Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("2028-02-29", "Tue, 29 Feb 2028 00:00:00 GMT", 1_835_395_200),
    ])
  func headers(text: String, header: String, seconds: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.httpDate == header)
    #expect(date.unixSeconds == seconds)
    #expect(date.text == text)
  }

  @Test(
    "is none where the calendar has no such day",
    arguments: [
      "2026-02-29", "2026-02-31", "2026-04-31", "2026-13-01", "2026-00-10", "26-01-01", "2026-1",
      "",
    ])
  func noDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("is found inside a sentence")
  func inText() {
    let found = CalendarDate.all(in: "deprecated since 2026-01-15, gone after 2026-12-31.")
    #expect(found.map(\.date.text) == ["2026-01-15", "2026-12-31"])
  }
}
