import Testing

@testable import Engine

@Suite("Files that the sources moved past")
struct StaleFileTests {
  private let base = """
    paths:
      /orders:
        post:
          summary: Submits an order
          x-evidence: design.md:144
      /carts:
        get:
          summary: Gives a cart
          x-evidence: design.md:150

    """

  private func findings(
    disk: String?, saved: String?, generated: String,
    path: String = "integration-specs/openapi/o.yaml", kind: Artifact.Kind = .openAPI
  ) -> [Finding] {
    let lastSaved = saved.map { [path: $0] } ?? [:]
    let plan = SavePlanner(onDisk: disk.map { [path: $0] } ?? [:], lastSaved: lastSaved)
      .plan([Artifact(path: path, kind: kind, text: generated)])
    return DiskCheck(plan, lastSaved: lastSaved).findings
  }

  @Test("Files that agree give no finding")
  func agreeing() {
    #expect(findings(disk: base, saved: base, generated: base).isEmpty)
  }

  @Test("A contract that was edited by hand is named with its line and the line of the source")
  func handEdited() throws {
    let disk = base.replacing("Gives a cart", with: "Mine")
    let finding = try #require(findings(disk: disk, saved: base, generated: base).first)
    #expect(finding.rule == "DRF-14")
    #expect(
      finding.places.map(\.place.description)
        == ["integration-specs/openapi/o.yaml:8", "design.md:150"])
    #expect(finding.message.contains("“summary: Gives a cart”"))
  }

  @Test("A file that the sources moved past is stale, not edited")
  func stale() throws {
    let finding = try #require(
      findings(disk: base, saved: base, generated: base.replacing("post", with: "put")).first)
    #expect(finding.rule == "DRF-13")
    #expect(finding.places.first?.place.line == 3)
  }

  @Test("Lines that only moved in the sources are one finding for all files")
  func movedPlaces() throws {
    let moved = base.replacing("md:144", with: "md:145").replacing("md:150", with: "md:151")
    let found = findings(disk: base, saved: base, generated: moved)
    #expect(found.map(\.rule) == ["DRF-15"])
    #expect(found.first?.places.first?.place.line == 5)
  }

  @Test("A missing file and one that nothing asks for are findings; a log to come is none")
  func missing() {
    #expect(findings(disk: nil, saved: base, generated: base).map(\.rule) == ["DRF-11"])
    #expect(
      findings(disk: nil, saved: nil, generated: "saves: []\n", path: ChangeLog.path, kind: .review)
        .isEmpty)
    let plan = SavePlanner(onDisk: ["a.md": "x"], lastSaved: ["a.md": "x"]).plan([])
    #expect(DiskCheck(plan, lastSaved: ["a.md": "x"]).findings.map(\.rule) == ["DRF-12"])
  }

  @Test("The dates of the state follow the other files; another field is a finding")
  func state() {
    func check(_ proposed: String) -> [RuleID] {
      let current = "{\n  \"status\": \"a\",\n  \"lastUpdated\": \"1\"\n}\n"
      let file = PlannedFile(
        path: "_session-state.json", kind: .sessionState, change: .changed, current: current,
        proposed: current.replacing("\"1\"", with: "\"2\"").replacing("\"a\"", with: proposed))
      return DiskCheck(SavePlan(files: [file]), lastSaved: [:]).findings.map(\.rule)
    }
    #expect(check("\"a\"") == [])
    #expect(check("\"b\"") == ["DRF-13"])
  }
}
