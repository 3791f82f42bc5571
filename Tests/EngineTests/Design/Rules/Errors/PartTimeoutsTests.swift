import Engine
import TestSupport
import Testing

@Suite("Timeouts that a source states for a part as a whole")
struct PartTimeoutsTests {
  private static func system(_ statement: String) -> Design {
    RequirementsBuilder {
      $0.external("Gemini")
      $0.call("Orchestrator", "Excel Agent", "generate the sheet", via: "REST")
      $0.call("Excel Agent", "Gemini", "generate", via: "HTTPS")
      $0.call("Excel Agent", "Price List", "read prices", via: "REST")
      $0.statement(.timeouts, statement, about: "Excel Agent")
    }.design()
  }

  private static func timeout(_ design: Design, _ from: String, _ to: String) -> Int? {
    guard case .timeout(let milliseconds)? = design.outcome(.edge(from, to), .timeout) else {
      return nil
    }
    return milliseconds
  }

  @Test("A limit that names who is called bounds that call, and who calls waits longer")
  func named() throws {
    let design = Self.system("30-second execution timeout (Gemini limit)")
    #expect(Self.timeout(design, "Excel Agent", "Gemini") == 30_000)
    #expect(Self.timeout(design, "Excel Agent", "Price List") == 1000)
    let outer = try #require(Self.timeout(design, "Orchestrator", "Excel Agent"))
    #expect(outer > 31_000)
    let decision = try #require(design.decision(.edge("Excel Agent", "Gemini"), .timeout))
    #expect(decision.origin == .source)
    #expect(decision.evidence.map(\.quote) == ["30-second execution timeout (Gemini limit)"])
  }

  @Test("A limit of its own work bounds what it serves and what it may wait for on the way")
  func work() {
    let design = Self.system("Execution timeout of 2 s")
    #expect(Self.timeout(design, "Orchestrator", "Excel Agent") == 2000)
    // An external call would be given 3 s; the part itself has no more than 2.
    #expect(Self.timeout(design, "Excel Agent", "Gemini") == 1950)
    #expect(Self.timeout(design, "Excel Agent", "Price List") == 1000)
    // Together the calls take longer than the part may work.
    #expect(!design.findings(of: "ERR-01").isEmpty)
  }

  @Test("A limit of its calls bounds each of them")
  func calls() {
    let design = Self.system("Timeout of 700 ms on all outbound calls")
    #expect(Self.timeout(design, "Excel Agent", "Gemini") == 700)
    #expect(Self.timeout(design, "Excel Agent", "Price List") == 700)
  }

  @Test("A limit of something else bounds nothing")
  func other() {
    let design = Self.system("Session timeout of 20 minutes")
    #expect(Self.timeout(design, "Excel Agent", "Gemini") == 3000)
    #expect(Self.timeout(design, "Excel Agent", "Price List") == 1000)
  }
}
