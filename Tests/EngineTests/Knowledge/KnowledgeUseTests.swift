import Engine
import TestSupport
import Testing

@Suite("What is publicly known decides")
struct KnowledgeUseTests {
  private static let catalog = KnowledgeCatalog.builtIn

  /// Entries that state something about an aspect, each with the first such fact.
  private static func stating(
    _ aspect: KnowledgeFact.Aspect, _ kinds: Set<KnowledgeEntry.Kind>? = nil
  ) -> [(entry: KnowledgeEntry, fact: KnowledgeFact)] {
    catalog.entries.compactMap { entry in
      guard kinds?.contains(entry.kind) ?? true, let fact = entry.facts(aspect).first else {
        return nil
      }
      return (entry, fact)
    }
  }

  private static func isCited(_ fact: KnowledgeFact, by rule: RuleID, in design: Design) -> Bool {
    design.decisions(of: rule).contains { $0.knowledge.contains { $0.fact == fact } }
  }

  @Test("Every known signature of a webhook is what its receiver checks (SEC-06)")
  func signatures() {
    let stated = Self.stating(.webhookSignature)
    #expect(stated.count > 5)
    for (entry, fact) in stated {
      let design = RequirementsBuilder {
        $0.component("Payment Service", offers: ["POST /webhooks"])
        $0.external(entry.name)
        $0.call(entry.name, "Payment Service", "webhook on a change", via: "HTTPS")
      }.design(knowledge: Self.catalog)
      #expect(Self.isCited(fact, by: "SEC-06", in: design), "\(entry.id)")
    }
  }

  @Test("Every known key for repeated requests makes a command repeatable (API-03, ERR-02)")
  func idempotency() throws {
    let stated = Self.stating(.idempotency).filter { $0.fact.word != nil }
    #expect(!stated.isEmpty)
    for (entry, fact) in stated where entry.kind != .broker {
      let shop = RequirementsBuilder {
        $0.external(entry.name)
        $0.call("Order Service", entry.name, "create a charge", via: "HTTPS")
      }
      let design = shop.design(knowledge: Self.catalog)
      let edge = Subject.edge("Order Service", entry.name)
      #expect(Self.isCited(fact, by: "API-03", in: design), "\(entry.id)")
      guard case .retry? = design.outcome(edge, .retry) else {
        Issue.record("\(entry.id): not repeated")
        continue
      }
      // Without that knowledge the same command is not repeated.
      #expect(shop.design().outcome(edge, .retry) == .noRetry, "\(entry.id)")
    }
  }

  @Test("Every known limit on requests is a reason to believe Retry-After (ERR-07)")
  func rateLimits() {
    let stated = Self.stating(.rateLimit, [.payment, .mail, .sms, .maps, .tax, .shipping])
    #expect(stated.count > 5)
    for (entry, fact) in stated {
      let design = RequirementsBuilder {
        $0.external(entry.name)
        $0.call("Order Service", entry.name, "read the state", via: "REST")
      }.design(knowledge: Self.catalog)
      #expect(Self.isCited(fact, by: "ERR-07", in: design), "\(entry.id)")
    }
  }

  @Test("A provider's patience is how long the receiver of its callback may take (ERR-01)")
  func patience() throws {
    let patient = Self.catalog.entries.compactMap { entry in
      entry.facts(.timeout).first {
        $0.number(.seconds) != nil && ($0.says.contains("webhook") || $0.says.contains("callback"))
      }.map { (entry, $0) }
    }
    #expect(patient.count > 1)
    for (entry, fact) in patient {
      let design = RequirementsBuilder {
        $0.component("Order Service", offers: ["POST /webhooks"])
        $0.external(entry.name)
        $0.call(entry.name, "Order Service", "webhook on a change", via: "HTTPS")
      }.design(knowledge: Self.catalog)
      let seconds = try #require(fact.number(.seconds))
      #expect(
        design.outcome(.edge(entry.name, "Order Service"), .timeout)
          == .timeout(milliseconds: Int(seconds * 1000)), "\(entry.id)")
      #expect(Self.isCited(fact, by: "ERR-01", in: design), "\(entry.id)")
    }
  }

  @Test("A stated timeout above what a gateway is known to wait is a finding (ERR-01)")
  func gatewayLimit() {
    func shop(_ seconds: Int) -> [Finding] {
      RequirementsBuilder {
        $0.component("Amazon API Gateway")
        $0.call(
          "Report Service", "Amazon API Gateway", "read the report", via: "REST",
          quote: "- Amazon API Gateway to read the report, REST, \(seconds) s timeout")
      }.design(knowledge: Self.catalog).findings(of: "ERR-01")
    }
    #expect(
      shop(60).map(\.message) == [
        "Report Service → Amazon API Gateway waits 60 s for what Amazon API Gateway ends after 29 s"
      ])
    #expect(shop(20) == [])
  }

  @Test("What is known of a broker decides how large a message may be (COM-13)")
  func payloads() throws {
    let shop = RequirementsBuilder {
      $0.broker("Amazon SQS")
      $0.message("Scan Service", "Amazon SQS", "scans of 300 KB each", via: "Amazon SQS")
      $0.quality(.stated, of: "Scan Service", "scans of 300 KB each")
    }
    let entry = try #require(Self.catalog.entry(named: "Amazon SQS"))
    let fact = try #require(entry.facts(.payloadLimit).first)
    #expect(fact.number(.bytes) == 1_048_576)
    // 300 KB fit into the known 1 MiB, but not into the assumed 256 KiB.
    #expect(shop.design(knowledge: Self.catalog).decisions(of: "COM-13").isEmpty)
  }

  @Test("Every named broker is kept with what is known of its replay, order and delivery (COM-08)")
  func brokers() {
    let aspects: [KnowledgeFact.Aspect] = [.replay, .ordering, .delivery]
    for entry in Self.catalog.entries where entry.kind == .broker {
      let facts = aspects.compactMap { entry.facts($0).first }
      let design = RequirementsBuilder {
        $0.broker(entry.name)
        $0.message("Order Service", entry.name, "orders to be packed")
        $0.message("Packing Service", entry.name, "takes orders")
      }.design(knowledge: Self.catalog)
      let chosen = design.decisions(of: "COM-08").filter {
        $0.subject == .named(entry.name) && $0.topic == .broker
      }
      #expect(chosen.count == 1, "\(entry.id)")
      for decision in chosen {
        #expect(decision.knowledge.map(\.fact) == facts, "\(entry.id)")
      }
    }
  }

  @Test("Every known reach of a store's transactions is said where one is chosen (TXN-01)")
  func transactions() {
    for (entry, fact) in Self.stating(.transaction, [.database]) {
      let design = RequirementsBuilder {
        $0.store(entry.name)
        $0.access("Order Service", entry.name, "writes orders")
      }.design(knowledge: Self.catalog)
      #expect(Self.isCited(fact, by: "TXN-01", in: design), "\(entry.id)")
    }
    #expect(!Self.stating(.transaction, [.database]).isEmpty)
  }

  @Test("Every fact names its source and a day, and each can be looked up")
  func sources() {
    #expect(Self.catalog.entries.allSatisfy { !$0.citations.isEmpty })
    for entry in Self.catalog.entries {
      for citation in entry.citations {
        #expect(citation.text.contains(citation.fact.source))
        #expect(citation.text.contains(citation.fact.read))
        #expect(citation.remark.contains(entry.name))
      }
    }
  }
}
