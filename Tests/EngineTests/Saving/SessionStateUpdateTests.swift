import Formats
import Testing

@testable import Engine

@Suite struct SessionStateUpdateTests {
  private let full = SessionStateUpdate(
    scope: .full, integrationPatterns: 5, apiSpecs: 8, messageSchemas: 6)
  private let state = """
    {
      "index": 1,
      "status": "component_design_complete",
      "created": "2026-03-02T08:41:17Z",
      "lastUpdated": "2026-03-27T15:22:40Z",
      "currentStep": "component_design",
      "completedSteps": ["layer_design", "component_design"],
      "nextAction": "Ready for integration architecture design",
      "team": {"lead":  "Ines"},
      "architectureResults": {
        "domains": 3,
        "interfaces": 38,
        "patterns": 6.0,
        "createdDate": "2026-03-12T13:05:02Z"
      }
    }

    """

  private func applied(
    _ update: SessionStateUpdate, to text: String, date: String = "2026-04-01T00:00:00Z",
    filesChanged: Bool = true
  ) throws -> String {
    let bytes = try update.applied(to: Array(text.utf8), date: date, filesChanged: filesChanged)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("A full run sets exactly the mission's fields and leaves every other byte")
  func fullRun() throws {
    #expect(
      try applied(full, to: state) == """
        {
          "index": 1,
          "status": "integration_architecture_complete",
          "created": "2026-03-02T08:41:17Z",
          "lastUpdated": "2026-04-01T00:00:00Z",
          "currentStep": "integration_architecture",
          "completedSteps": ["layer_design", "component_design", "integration_architecture"],
          "nextAction": "Ready for architecture summary generation",
          "team": {"lead":  "Ines"},
          "architectureResults": {
            "domains": 3,
            "interfaces": 38,
            "integrationPatterns": 5,
            "apiSpecs": 8,
            "messageSchemas": 6,
            "patterns": 6.0,
            "createdDate": "2026-03-12T13:05:02Z",
            "integrationArchitectureDate": "2026-04-01T00:00:00Z"
          }
        }

        """)
  }

  @Test("A second run that changes nothing moves no date")
  func secondRun() throws {
    let once = try applied(full, to: state)
    #expect(try applied(full, to: once, date: "2027-01-01T00:00:00Z", filesChanged: false) == once)
    let changed = try applied(full, to: once, date: "2027-01-01T00:00:00Z", filesChanged: true)
    #expect(changed == once.replacing("2026-04-01T00:00:00Z", with: "2027-01-01T00:00:00Z"))
  }

  @Test("A run over some scopes does not claim completeness and names what is open")
  func partialRun() throws {
    var partial = full
    partial.scope = ScopeSelection([.external, .api])
    let value = try JSONReader.value(of: applied(partial, to: applied(full, to: state)))
    #expect(value["status"] == "integration_architecture_partial")
    #expect(value["completedSteps"] == ["layer_design", "component_design"])
    #expect(
      value["nextAction"]
        == "Integration architecture covers external, api; still open: internal, data, messaging")
  }

  @Test("A state that is no JSON is an error with its place, not overwritten")
  func brokenState() {
    #expect(throws: JSONError.self) { try applied(full, to: "{\"a\": 1,}") }
  }

  @Test("A session without a state gets one in the mission's order")
  func newState() throws {
    let session = Session(folder: "001-shop", index: 1, name: "shop")
    let value = try JSONReader.value(of: full.newState(session: session, date: "2026-04-01"))
    #expect(
      value.members?.map(\.key) == [
        "index", "name", "type", "status", "created", "lastUpdated", "currentStep",
        "completedSteps", "nextAction", "architectureResults",
      ])
    #expect(value["architectureResults"]?["apiSpecs"] == 8)
    #expect(value["completedSteps"] == ["integration_architecture"])
  }
}
