import Testing

@testable import Engine

@Suite("Numbers of quality goals, and those that cannot both hold")
struct NumberReadingTests {
  private func measures(_ text: String) -> [QualityAttribute.Measure] {
    extracted(text).qualities.map(\.measure)
  }

  @Test("Less than one of a unit, numbers in words, per cent in words")
  func words() {
    #expect(
      measures("Sub-second detection of fraud.")
        == [.latency(milliseconds: 1000, percentile: nil)])
    #expect(
      measures("Comments are deleted after five years.") == [.retention(seconds: 157_680_000)])
    #expect(
      measures("We promise that the site is up 99.95 percent of the time.")
        == [.availability(0.9995)])
  }

  @Test("Two columns of which most rows give a measure are goals, whatever they are called")
  func pairs() {
    let text = """
      ## Limits and promises

      | What | Number |
      | --- | --- |
      | Thumbnail ready (p95) | 4 s |
      | Availability | 99.9 % |
      | Colour | blue |
      """
    #expect(
      measures(text) == [.latency(milliseconds: 4000, percentile: 95), .availability(0.999)])
  }

  @Test("Two availabilities of one part are told with both lines")
  func availability() {
    let found = extracted(
      twoServices + """
        ## Service levels

        | Component | Availability |
        | --- | --- |
        | Order Service | 99.9 % |

        ## Notes

        Order Service must have an availability of 99.5 %.
        """)
    let finding = found.findings.first { $0.rule == "EXT-06" }
    #expect(finding?.places.map(\.place.line) == [11, 15])
    #expect(finding?.isContradiction == true)
  }

  @Test("Goals of the system contradict each other only under one name")
  func goalsOfTheSystem() {
    let table = """
      ## Quality

      | Attribute | Target |
      | --- | --- |
      | Recovery, payments | RPO 0, RTO 15 minutes |
      | Recovery, everything else | RPO 15 minutes, RTO 4 hours |

      """
    let apart = extracted(twoServices + table)
    #expect(apart.findings.filter { $0.rule == "EXT-06" } == [])
    let again = table.replacing("## Quality", with: "## Targets")
      .replacing("RTO 15 minutes", with: "RTO 1 hour")
    let against = extracted(twoServices + table + again)
    #expect(against.findings.filter { $0.rule == "EXT-06" }.count == 1)
  }

  @Test("Two timeouts of one call are told with both lines")
  func timeouts() {
    let table = """
      | From | To | Timeout |
      | --- | --- | --- |
      | Order Service | Payment Service | 1 s |

      """
    let found = extracted(
      twoServices + "## Calls\n\n" + table + "\n## Limits\n\n"
        + table.replacing("1 s", with: "2 s"))
    #expect(found.findings.first { $0.rule == "EXT-06" }?.places.count == 2)
  }

  @Test("Each line with words is used, recognised or not understood")
  func accounting() {
    let found = extracted(
      """
      ### Order Service
      - **Responsibility:** takes orders

      Blue skies over the sea.

      ### Glossary
      - Order: what somebody wants
      """)
    #expect(found.readableLineCount == 3)
    #expect(found.usedLineCount == 1)
    #expect(found.unread.map(\.evidence.place.line) == [4])
  }
}
