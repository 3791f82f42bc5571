import Testing

@testable import CommandLineTool

@Suite("Dates")
struct TimestampTests {
  @Test("seconds are shown as day and timestamp in UTC")
  func shown() {
    let date = Timestamp(seconds: 1_767_225_599)
    #expect(date.day == "2025-12-31")
    #expect(date.timestamp == "2025-12-31T23:59:59Z")
  }

  @Test("a day or a timestamp is read", arguments: ["2026-01-31", "2026-01-31T09:30:00Z"])
  func read(text: String) {
    #expect(Timestamp(text)?.day == "2026-01-31")
  }

  @Test("anything else is refused", arguments: ["", "31.01.2026", "2026-01-31 9:30", "2026-13-01"])
  func refused(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
