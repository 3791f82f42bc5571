import Screen
import Testing

@testable import Wizard

@Suite("A long section is laid out as far as it is read")
struct LongSectionTests {
  private let body = (1...4_000).map { number in
    """
    ## Part \(number)

    Some **words** about it, in a paragraph that is long enough to be broken into rows.

    | a | b |
    | - | - |
    | \(number) | \(String(repeating: "x", count: number % 17)) |

    ```
    code \(number)

    ```

    """
  }.joined(separator: "\n")

  @Test("The first rows are those of the whole text", arguments: [1, 40, 700, 5_000])
  func part(row: Int) {
    let part = SectionsView.bodyLines(body, width: 50, upTo: row)
    #expect(part.rows >= row)
    let whole = SectionsView.bodyLines(body, width: 50)
    #expect(part.lines.count < whole.count / 2)
    #expect(Array(part.lines.prefix(part.rows)) == Array(whole.prefix(part.rows)))
  }

  @Test("A short text, and rows near the end, are laid out whole")
  func whole() {
    let short = SectionsView.bodyLines("# One\n\ntwo", width: 50, upTo: 1)
    #expect(short.lines == SectionsView.bodyLines("# One\n\ntwo", width: 50))
    #expect(SectionsView.bodyLines(body, width: 50, upTo: 1_000_000).rows == .max)
  }
}
