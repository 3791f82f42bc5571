import Engine
import TestSupport
import Testing

@Suite("The design stage as a whole")
struct DesignerTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.person("Customer")
      $0.external("Stripe")
      $0.broker("Kafka")
      $0.call("Customer", "Gateway")
      $0.call("Gateway", "Order Service", "submit the order, `POST /orders`", via: "REST")
      $0.call("Order Service", "Payment Service", "authorise")
      $0.call("Payment Service", "Stripe", "charge", via: "HTTPS")
      $0.access("Order Service", "Order Database", "orders")
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"], broker: "Kafka")
      $0.message("Order Service", "Kafka", channel: "OrderPaid")
      $0.arrow("Mail Service", "Template Service")
    }
  }

  @Test("The same model gives the same design")
  func deterministic() {
    #expect(shop.design() == shop.design())
  }

  @Test("Every interaction has a pattern, a transport and transport security")
  func complete() {
    let model = shop.model()
    let index = DesignIndex(Designer.design(model))
    for interaction in model.requirements.interactions {
      #expect(index.pattern(interaction.id) != nil, "\(interaction.id)")
      #expect(index.transport(interaction.id) != nil, "\(interaction.id)")
      #expect(index.decision(.interaction(interaction.id), .transportSecurity) != nil)
    }
  }

  @Test("Decisions are sorted by topic and subject, one per question, with ids of their own")
  func sorted() {
    let decisions = shop.design().decisions
    #expect(decisions.map(\.key) == decisions.map(\.key).sorted())
    #expect(Set(decisions.map(\.key)).count == decisions.count)
    #expect(Set(decisions.map(\.id)).count == decisions.count)
  }

  @Test("An assumption lists exactly the decisions that name it, and the widest comes first")
  func assumptions() {
    let design = shop.design()
    for assumption in design.assumptions {
      let resting = design.decisions.filter { $0.assumptions.contains(assumption.id) }.map(\.id)
      #expect(assumption.decisions == resting)
      #expect(!assumption.statement.isEmpty && !assumption.question.isEmpty)
      #expect(!assumption.value.isEmpty && !assumption.source.isEmpty)
    }
    let counts = design.assumptions.map(\.decisions.count)
    #expect(counts == counts.sorted(by: >))
  }

  @Test("Every reason is a sentence that names the subject")
  func reasons() {
    let model = shop.model()
    for decision in Designer.design(model).decisions {
      #expect(decision.reason.hasSuffix("."), "\(decision.id): \(decision.reason)")
      guard case .interaction(let id) = decision.subject,
        let interaction = model.index.interaction(id)
      else { continue }
      let names = [interaction.source, interaction.target].map(model.index.name)
      #expect(
        names.contains { decision.reason.contains($0) }, "\(decision.id): \(decision.reason)")
    }
  }

  @Test("A choice that no longer has a subject is reported, not lost")
  func staleChoice() {
    let review = Review.choosing(
      .pattern(.pointToPoint), for: .edge("Gone", "Away"), .pattern)
    #expect(
      shop.design(review: review).findings(of: "REVIEW").map(\.message)
        == ["The review chose a pattern for gone->away/sync, which no longer comes up"])
  }

  @Test("A choice of what the rule decides anyway is the reviewer's, and overrules nothing")
  func confirmedChoice() throws {
    let edge = Subject.edge("Order Service", "Payment Service")
    let review = Review.choosing(.pattern(.requestResponse), for: edge, .pattern)
    let decision = try #require(shop.design(review: review).decision(edge, .pattern))
    #expect(decision.origin == .reviewer)
    #expect(decision.overruled == nil)
  }

  @Test("An assumption never overrules, and is never overruled with a finding")
  func defaultsAreNoContradiction() {
    #expect(shop.design().findings(of: "COM-08").isEmpty)
  }
}

@Suite("Outcomes as short text")
struct OutcomeTextTests {
  @Test(
    "Title and settings in one line",
    arguments: [
      (Outcome.pattern(.requestResponse), "Request/Response"),
      (.timeout(milliseconds: 1000), "timeout 1 s"),
      (.timeout(milliseconds: 2500), "timeout 2.5 s"),
      (.timeout(milliseconds: 80), "timeout 80 ms"),
      (
        .retry(
          RetryPolicy(attempts: 3, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 2000)),
        "3 attempts, full jitter from 100 ms, capped at 2 s"
      ),
      (.noRetry, "no retry"),
      (.broker(product: "Kafka", kind: .log), "Kafka, event log"),
      (.permission("orders:read"), "orders:read"),
      (.practice(.mutualTLS, detail: "TLS 1.3"), "Mutual TLS, TLS 1.3"),
    ])
  func summary(outcome: Outcome, expected: String) {
    #expect(outcome.summary == expected)
  }

  @Test(
    "Shares as percent",
    arguments: [
      (0.9995, "99.95 %"), (0.99501, "99.501 %"), (1.0, "100 %"), (0.999, "99.9 %"),
    ])
  func percent(fraction: Double, expected: String) {
    #expect(PercentText.short(fraction) == expected)
  }
}
