import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("Each rule of the catalogue, over whole systems")
struct RuleKindsTests {
  /// A system with what the rules make of it.
  private struct Trial {
    var name: String
    var design: Design
    /// The same system with a review.
    var reviewed: @Sendable (Review) throws -> Design

    func decisions(_ rule: RuleID) -> [Decision] { design.decisions.filter { $0.rule == rule } }
    func findings(_ rule: RuleID) -> [Finding] { design.findings.filter { $0.rule == rule } }
    func speaks(_ rule: RuleID) -> Bool { !decisions(rule).isEmpty || !findings(rule).isEmpty }
  }

  private static let trials: [Trial] = {
    let sessions =
      ExampleSession.folders.compactMap { name in try? ExampleSession.input(name) }
      + DocumentSession.names.compactMap { name in try? DocumentSession.input(name) }
    let built: [(String, RequirementsBuilder)] = [
      ("shop", .shop), ("two parts", .twoParts), ("nothing", .nothing),
    ]
    return sessions.map { input in
      Trial(name: input.session.name, design: Pipeline.blueprint(of: input).design) { review in
        var reviewed = input
        reviewed.review = review
        return Pipeline.blueprint(of: reviewed).design
      }
    }
      + (built + RequirementsBuilder.rarities).map { name, builder in
        Trial(name: name, design: builder.design(knowledge: .builtIn)) { review in
          builder.design(review: review, knowledge: .builtIn)
        }
      }
  }()

  private static let ids = RuleCatalog.rules.map { type(of: $0).id }

  @Test("speaks where its trigger is, and is silent where it is not", arguments: ids)
  func triggered(rule: RuleID) {
    #expect(Self.trials.contains { $0.speaks(rule) }, "\(rule) speaks nowhere")
    #expect(Self.trials.contains { !$0.speaks(rule) }, "\(rule) speaks everywhere")
  }

  @Test("yields to the reviewer, and what it would have said stays known", arguments: ids)
  func overruled(rule: RuleID) throws {
    for trial in Self.trials {
      guard
        let decision = trial.decisions(rule).first(where: { decision in
          decision.alternatives.contains { $0.outcome != decision.outcome }
        }),
        let other = decision.alternatives.first(where: { $0.outcome != decision.outcome })
      else { continue }
      let design = try trial.reviewed(
        .choosing(other.outcome, for: decision.subject, decision.topic))
      let standing = try #require(
        design.decision(decision.subject, decision.topic), "\(decision.id)")
      #expect(standing.outcome == other.outcome, "\(decision.id)")
      #expect(standing.origin == .reviewer, "\(decision.id)")
      #expect(standing.overruled != nil, "\(decision.id)")
      return
    }
    // A rule that only finds decides nothing that could be overruled.
    let found = Self.trials.flatMap { $0.findings(rule) }
    #expect(!found.isEmpty || Self.trials.contains { !$0.decisions(rule).isEmpty }, "\(rule)")
  }

  @Test("explains what it decides and finds, with the names of the system", arguments: ids)
  func explained(rule: RuleID) {
    for trial in Self.trials {
      for decision in trial.decisions(rule) {
        #expect(decision.reason.count > 20, "\(trial.name), \(decision.id)")
        let isFounded = !decision.evidence.isEmpty || decision.restsOnAssumption
        #expect(isFounded || decision.subject == .system, "\(trial.name), \(decision.id)")
        for alternative in decision.alternatives {
          #expect(!alternative.whyNot.isEmpty, "\(trial.name), \(decision.id)")
        }
      }
      for finding in trial.findings(rule) {
        #expect(!finding.message.isEmpty && !finding.suggestion.isEmpty, "\(trial.name), \(rule)")
      }
    }
  }
}

extension RequirementsBuilder {
  /// No part at all.
  fileprivate static let nothing = RequirementsBuilder { _ in }

  /// Two parts, one of which asks the other.
  fileprivate static let twoParts = RequirementsBuilder {
    $0.call("Clock", "Calendar", "read the date", via: "REST")
  }

  /// What the other systems do not have, each where no other rule is in its way.
  fileprivate static let rarities: [(String, RequirementsBuilder)] = [
    (
      "queue",
      RequirementsBuilder {
        $0.arrow("Order Service", "Mail Service", "send the confirmation")
        $0.message(
          "Order Service", "Tax Service", "asks for the tax, waits for the reply",
          channel: "tax.requests")
        $0.statement(.consistency, "Orders and taxes are written in one distributed transaction")
      }
    ),
    (
      "log",
      RequirementsBuilder {
        $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
        $0.message("Mail Service", "Order Service", channel: "OrderPlaced")
        $0.statement(.messaging, "New consumers must be able to replay the events of last month")
      }
    ),
    (
      "rush",
      RequirementsBuilder {
        $0.arrow("Shop", "Mail Service", "send the confirmation")
        $0.quality(.throughput(perSecond: 120, unit: "orders"), of: "Shop", "120 orders/s")
        $0.quality(.throughput(perSecond: 15, unit: "mails"), of: "Mail Service", "15 mails/s")
      }
    ),
    (
      "chatter",
      RequirementsBuilder {
        let events = ["A1", "A2", "A3", "A4"]
        for event in events { $0.event(event, from: "Cart", to: ["Offer"]) }
        $0.message("Offer", "Cart", channel: events.joined(separator: ", "))
        $0.call("Cart", "Offer", "read offers")
      }
    ),
    (
      "scans",
      RequirementsBuilder {
        $0.store("Scan Bucket", technology: "S3")
        $0.access("Scanner", "Scan Bucket", "scans")
        $0.message("Scanner", "Archive", "pages of up to 5 MiB", via: "SQS", channel: "pages")
      }
    ),
    (
      "haste",
      RequirementsBuilder {
        $0.call("Cart", "Stock", "read the stock")
        $0.quality(.latency(milliseconds: 20, percentile: 99), of: "Stock", "p99 20 ms")
        $0.call("Portal", "Report Service", "create a report, takes up to 40 seconds", via: "REST")
      }
    ),
    (
      "nights",
      RequirementsBuilder {
        $0.arrow(
          "Order Service", "Report Service", "nightly export of orders, deleted ones included")
        $0.message("Shop", "Warehouse", "nightly export")
      }
    ),
    (
      "outside",
      RequirementsBuilder {
        $0.external("Stripe")
        $0.component(
          "Order Service",
          offers: [
            "GET /v1/orders deprecated since 2026-01-01, removed on 2026-12-31",
            "GET /v2/orders lists",
          ])
        $0.call("Web", "Order Service", "read orders", via: "REST")
        $0.message("Stripe", "Order Service", "webhook on captured payments")
      }
    ),
  ]
}
