import Engine
import TestSupport
import Testing

@Suite("The review of the sources")
struct SourceReviewerTests {
  @Test("Every check has an id of its own, in order, and says what it looks for")
  func ids() {
    let ids = SourceReviewer.checks.map { $0.id }
    #expect(Set(ids).count == ids.count)
    #expect(ids.count >= 60)
    #expect(SourceReviewer.checks.allSatisfy { !$0.looksFor.isEmpty })
  }

  @Test("Every finding quotes a place, gives a reason and says what to do", arguments: [0, 1])
  func completeness(position: Int) throws {
    let generation = Pipeline.generation(of: try ExampleSession.input(position))
    let findings = generation.blueprint.sourceFindings
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(!finding.places.isEmpty, "\(finding.message)")
      #expect(!finding.reason.isEmpty, "\(finding.message)")
      #expect(!finding.suggestion.isEmpty, "\(finding.message)")
      #expect(finding.places.allSatisfy { !$0.quote.isEmpty }, "\(finding.message)")
    }
    #expect(findings.allSatisfy(generation.findings.contains))
  }

  @Test("Sources that say everything that matters are left alone")
  func nothingToFind() {
    let markdown = """
      # Component Design

      Callers authenticate with OAuth 2.0. Availability 99.9 %, p95 latency 300 ms.
      20 requests per second at peak. An order belongs to its caller.
      `POST /orders` takes an idempotency key.

      ### Order Service
      - **Responsibility:** takes orders
      - **Interfaces:** `POST /orders`, `DELETE /orders/{orderId}`
      - **Dependencies:** Stock Service over REST to reserve stock

      ### Stock Service
      - **Responsibility:** counts stock
      - **Interfaces:** `POST /reservations`, `DELETE /reservations/{reservationId}`
      """
    for check in SourceReviewer.checks {
      #expect(ReviewedSource.findings(check.id, in: markdown) == [], "\(check.id)")
    }
  }

  @Test("A scope leaves the findings about the sources as they are")
  func scopes() throws {
    var input = try ExampleSession.input(1)
    let whole = Pipeline.blueprint(of: input).sourceFindings
    input.scope = ScopeSelection([.data])
    #expect(Pipeline.blueprint(of: input).sourceFindings == whole)
  }

  @Test("What a rejected option or a glossary says is not held against the system")
  func traps() {
    let markdown = """
      ## Auth Service
      - **Responsibility:** logs users in with OAuth

      ## Rejected alternatives
      Passwords under MD5 were proposed.
      """
    #expect(ReviewedSource.findings("SRC-09", in: markdown) == [])
  }
}
