import Testing

@testable import Engine

@Suite("Lines that by their form say nothing about how parts work together")
struct SilentLinesTests {
  private func counts(_ text: String) -> [SilentReason: Int] { extracted(text).silentLineCounts }

  private func unread(_ text: String) -> [Int] {
    extracted(text).unread.map(\.evidence.place.line)
  }

  @Test(
    "Each reason is told from the form of the line",
    arguments: [
      ("![overview](img/overview.png)", SilentReason.picture),
      ("See [the guide](guide.md) for details.", .picture),
      ("**Key Features:**", .label),
      ("```bash\ndocker compose up\n```", .command),
      ("1. Open a new command shell.", .instruction),
      ("```python\ndef route(job): return job\n```", .code),
      ("```sql\nCREATE TABLE boxes (id INT)\n```", .data),
      ("```\n├── src/\n└── main.go\n```", .files),
      ("- Boxes: http://localhost:8081/list", .address),
      ("| Attribute | Value |\n| --- | --- |\n| Runtime version | 1.15 |", .facts),
      ("<p align=\"center\">\n<b>\n</p>", .markup),
      ("## Glossary\n\nA box is a thing with a lid.", .setAside),
    ])
  func reasons(text: String, reason: SilentReason) {
    #expect(counts("# Notes\n\n" + text)[reason] ?? 0 > 0, "\(counts("# Notes\n\n" + text))")
    #expect(unread("# Notes\n\n" + text) == [])
  }

  @Test(
    "What may tell of something that was not recognised stays among what was not understood",
    arguments: [
      "The booker asks the calendar for free rooms.", "The booker uses the following:",
      "Calls go through:", "1. Open the ticket and hand it to the planner.",
      "```yaml\nplanner:\n  host: calendar\n```", "- Live updates for the wall",
    ])
  func unknown(text: String) {
    #expect(unread("# Notes\n\n" + text) != [], "\(counts(text))")
  }

  @Test("Used, silent and unread lines are all the lines with words")
  func sum() {
    for document in ExtractionFixtures.own {
      let found = Extraction.requirements(of: [document])
      let silent = found.silentLineCounts.values.reduce(0, +)
      #expect(found.usedLineCount + silent + found.unread.count == found.readableLineCount)
    }
  }
}
