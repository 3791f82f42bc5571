import Testing

@testable import Engine

@Suite("Report of the requirements")
struct RequirementsReportTests {
  @Test("The JSON has the documented keys in the documented order")
  func json() {
    let text = """
      ## Order Service (OS)
      - **Dependencies:** Stripe for cards, HTTPS
      """
    let json = RequirementsReport(extracted(text), session: "001-x").json
    let keys = [
      "session", "components", "externals", "datastores", "dependencies", "events", "quality",
      "findings",
    ]
    let places = keys.compactMap { json.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count)
    #expect(places == places.sorted())
    #expect(json.contains("\"from\": \"Order Service\""))
    #expect(json.contains("\"confidence\": 0.95"))
    #expect(RequirementsReport(extracted(text)).rows.count == 2)
  }
}
