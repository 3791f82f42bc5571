import Engine
import Testing

@Suite("SRC-42")
struct TimeWithoutZoneTests {
  @Test("A local time is found")
  func finds() {
    let markdown = """
      ### Booking Service
      ```plantuml
      class Booking {
          startTime: LocalDateTime
      }
      ```
      """
    #expect(ReviewedSource.lines("SRC-42", in: markdown) == [4])
  }

  @Test("A time with an offset is left alone")
  func isSilent() {
    let markdown = """
      ### Booking Service
      ```plantuml
      class Booking {
          startTime: OffsetDateTime
      }
      ```
      """
    #expect(ReviewedSource.findings("SRC-42", in: markdown) == [])
  }
}
