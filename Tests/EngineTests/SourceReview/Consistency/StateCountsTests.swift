import Engine
import Testing

@Suite("SRC-56")
struct StateCountsTests {
  private let markdown = """
    ### Order Service
    - **Dependencies:** Stock Service over REST to reserve

    ### Stock Service
    - **Responsibility:** stock
    """

  @Test("A count that the documents do not bear out is found")
  func finds() {
    let counts = SessionCounts([SessionCounts.Entry(key: "components", count: 3)])
    let findings = ReviewedSource.findings("SRC-56", in: markdown, counts: counts)
    #expect(
      findings.map(\.message) == ["The session state counts 3 components, the documents hold 2"])
  }

  @Test("A count that agrees, and one of what is not counted, are left alone")
  func isSilent() {
    let counts = SessionCounts([
      SessionCounts.Entry(key: "components", count: 2),
      SessionCounts.Entry(key: "decisions", count: 9),
    ])
    #expect(ReviewedSource.findings("SRC-56", in: markdown, counts: counts) == [])
  }

  @Test("Counts are read from the results of the session state, and only whole numbers")
  func reading() {
    let json = #"{"architectureResults": {"components": 12, "createdDate": "2026-03-12"}}"#
    #expect(
      SessionCounts(json: Array(json.utf8)).entries
        == [SessionCounts.Entry(key: "components", count: 12)])
    #expect(SessionCounts(json: Array("{".utf8)).entries == [])
  }
}
