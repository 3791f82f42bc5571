import Engine
import OrderedCollections
import Screen
import Wizard

/// A small retailer with a synchronous cycle, a shared database and a Korean component.
enum Sample {
  static let session = Session(
    folder: "001-enterprise-expansion", index: 1, name: "enterprise-expansion")
  static let document = "component-design_enterprise-expansion.md"

  static let source = """
    # Component design

    ### Order Service
    - **Responsibility:** takes orders, 결제 확인
    - **Dependencies:** calls **Payment Service** over gRPC to authorise a payment
    - **Events:** publishes order.placed on **Kafka**

    ### Payment Service
    - **Dependencies:** asks **Order Service** for the order over gRPC
    - charges through **Stripe** over HTTPS

    ### Catalog Service
    - **Responsibility:** product data, prices shown, availability
    - **Dependencies:** reads **Orders DB** for "bought together"
    - **Interfaces:** REST /products, event product.changed

    ### 재고 서비스
    - **Dependencies:** consumes order.placed from **Kafka**
    - writes **Orders DB**
    """

  static func element(_ id: String, _ name: String, _ kind: Element.Kind) -> Element {
    Element(id: ElementID(id), name: name, kind: kind)
  }

  static let elements = [
    element("order-service", "Order Service", .component),
    element("payment-service", "Payment Service", .component),
    element("catalog-service", "Catalog Service", .component),
    element("stock-service", "재고 서비스", .component),
    element("orders-db", "Orders DB", .dataStore),
    element("kafka", "Kafka", .broker),
    element("stripe", "Stripe", .externalSystem),
  ]

  static func evidence(_ line: Int) -> Evidence {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return Evidence(place: Place(document: document, line: line), quote: String(lines[line - 1]))
  }

  static func interaction(
    _ from: String, _ to: String, _ style: CommunicationStyle, via: String?, line: [Int],
    channel: String? = nil, purpose: String? = nil, data: [String] = [], percent: Int
  ) -> Interaction {
    Interaction(
      source: ElementID(from), target: ElementID(to), style: style, via: via, channel: channel,
      purpose: purpose, data: data, evidence: line.map(evidence),
      confidence: Confidence(percent: percent, reason: "stated by a label line"))
  }

  static let interactions = [
    interaction(
      "order-service", "payment-service", .sync, via: "gRPC", line: [5],
      purpose: "to authorise a payment", data: ["order", "amount"], percent: 95),
    interaction(
      "order-service", "kafka", .async, via: "event", line: [6, 18], channel: "order.placed",
      percent: 92),
    interaction("payment-service", "order-service", .sync, via: "gRPC", line: [9], percent: 90),
    interaction("payment-service", "stripe", .sync, via: "HTTPS", line: [10], percent: 88),
    interaction("catalog-service", "orders-db", .data, via: "SQL", line: [14], percent: 80),
    interaction(
      "stock-service", "kafka", .async, via: nil, line: [18], channel: "order.placed",
      percent: 74),
    interaction("stock-service", "orders-db", .data, via: nil, line: [19], percent: 41),
  ]

  static let findings = [
    Finding(
      .error, rule: "COM-10",
      subject: .group([ElementID("order-service"), ElementID("payment-service")]),
      message: "Order Service and Payment Service call each other synchronously",
      places: [evidence(5), evidence(9)],
      suggestion: "Let Payment Service publish the result instead of asking back."),
    Finding(
      .warning, rule: "TXN-07", subject: .element(ElementID("orders-db")),
      message: "Orders DB is used by Catalog Service and 재고 서비스", places: [evidence(14)],
      suggestion: "Give each service its own store and share by events."),
  ]

  static let requirements = Requirements(
    elements: elements, interactions: interactions, readableLineCount: 20, findings: findings)

  static func decisions(_ review: Review, _ interactions: [Interaction]) -> [Decision] {
    interactions.flatMap { interaction -> [Decision] in
      let subject = Subject.interaction(interaction.id)
      let isSync = interaction.style == .sync || interaction.style == .data
      let rule: Outcome = .pattern(isSync ? .requestResponse : .publishSubscribe)
      let other: Outcome = .pattern(isSync ? .publishSubscribe : .pointToPoint)
      let choice = review.choices[DecisionKey(subject: subject, topic: .pattern)]
      let pattern = Decision(
        rule: isSync ? "COM-01" : "COM-03", subject: subject, topic: .pattern,
        outcome: choice?.outcome ?? rule,
        reason: isSync
          ? "The caller needs the answer to go on." : "More than one consumer reads the fact.",
        evidence: interaction.evidence,
        alternatives: [Alternative(other, whyNot: "No source asks for it.")],
        origin: choice == nil ? .rule : .reviewer, overruled: choice == nil ? nil : rule)
      guard isSync else { return [pattern] }
      return [
        pattern,
        Decision(
          rule: "ERR-01", subject: subject, topic: .timeout,
          outcome: .timeout(
            milliseconds: review.answers["timeout.internal"] == "2 s" ? 2000 : 1000),
          reason: "No source states how long the callee takes.",
          assumptions: review.answers["timeout.internal"] == nil ? ["timeout.internal"] : [],
          alternatives: [
            Alternative(
              .timeout(milliseconds: 3000), whyNot: "Only calls to the outside wait so long.")
          ], origin: .assumption),
      ]
    }
  }

  static func sections(_ design: Design, _ review: Review) -> [Section] {
    let primary = design.decisions.map { "\($0.outcome)" }.contains { $0.contains("pointToPoint") }
    let bodies: [(String, Int, String, String, [AssumptionID])] = [
      ("overview", 2, "Integration Overview", "", []),
      (
        "overview/strategy", 3, "Integration Strategy",
        "- **Integration Philosophy:** 4 components call one another over `gRPC`.\n"
          + "- **Data Strategy:** **Orders DB** is shared; see TXN-07.", []
      ),
      (
        "communication/timeouts", 3, "Timeouts",
        "- **Internal:** 1 s (assumption: confirm with the 99.9th percentile)", ["timeout.internal"]
      ),
      (
        "patterns", 3, "Integration Patterns",
        primary
          ? "Messages go point to point."
          : """
          | From | To | Pattern |
          | --- | --- | --- |
          | Order Service | Payment Service | Request/Response |
          | 재고 서비스 | Kafka | Publish-Subscribe |

          See [the decisions](integration-specs/decisions.md).
          """, []
      ),
    ]
    return bodies.map { id, level, title, body, assumptions in
      let edit = review.sections[SectionID(id)]
      return Section(
        id: SectionID(id), level: level, title: title, body: edit?.text ?? body,
        decisions: assumptions.isEmpty
          ? []
          : design.decisions.filter { !$0.assumptions.isEmpty }
            .map(\.id), assumptions: assumptions,
        evidence: assumptions.isEmpty ? [] : [evidence(5)])
    }
  }

  /// What a run of the pipeline would give for a draft, small enough to be read in a test.
  static func generation(_ review: Review = Review(), scope: ScopeSelection = .full) -> Generation {
    let requirements = Self.requirements(review)
    let reviewed = ReviewedRequirements(requirements, review: review, scope: scope)
    let design = design(review, decisions(review, reviewed.requirements.interactions))
    let analysis = Analysis(
      edges: [:],
      graph: GraphMeasures(
        synchronousCycles: [], fanIn: [:], fanOut: [:], synchronousChains: [], blastRadius: [:],
        eventsWithoutConsumer: [], eventsWithoutPublisher: [], sharedStores: []), findings: [])
    let blueprint = Blueprint(
      session: session, documents: [document], scope: scope, review: review,
      requirements: reviewed.requirements, outOfScope: reviewed.outOfScope, analysis: analysis,
      design: design, contracts: Contracts(),
      dates: DocumentDates(created: "2026-01-05", updated: "2026-01-05"))
    let sections = sections(design, review)
    let text = sections.map {
      String(repeating: "#", count: $0.level) + " \($0.title)\n\n"
        + ($0.body.isEmpty ? "" : $0.body + "\n\n")
    }.joined()
    return Generation(
      extracted: requirements, blueprint: blueprint, document: RenderedDocument(sections: sections),
      artifacts: [
        Artifact(path: session.documentName, kind: .document, text: text),
        Artifact(
          path: "integration-specs/decisions.md", kind: .decisionLog,
          text: design.decisions.map { "\($0.id): \($0.reason)\n" }.joined()),
      ])
  }

  /// The design with its assumptions, of which those that were answered are none any more.
  private static func design(_ review: Review, _ decisions: [Decision]) -> Design {
    let timeouts = decisions.filter { $0.topic == .timeout }.map(\.id)
    let all = [
      Assumption(
        id: "timeout.internal", statement: "Internal calls answer within 1 s.",
        question: "What is the 99.9th percentile of each internal call?", value: "1 s",
        source: "ERR-01", decisions: timeouts),
      Assumption(
        id: .outboxRelay, statement: "The outbox is relayed by polling.",
        question: "How is the outbox relayed?", value: "polling", source: "MSG-07",
        decisions: decisions.filter { $0.rule == "COM-03" }.prefix(1).map(\.id)),
    ].map { assumption in
      var assumption = assumption
      assumption.value = review.answers[assumption.id] ?? assumption.value
      return assumption
    }
    return Design(
      decisions: decisions, assumptions: all.filter { review.answers[$0.id] == nil },
      answered: all.filter { review.answers[$0.id] != nil })
  }

  static let summaries = [
    SessionSummary(
      session: session, status: "component_design_complete",
      nextAction: "Design the integration architecture", lastUpdated: "2026-01-05T09:30:00Z",
      frameworks: ["architecture-framework_enterprise-expansion.md"],
      componentDesigns: [document], hasDraft: true),
    SessionSummary(
      session: Session(folder: "002-city-library", index: 2, name: "city-library"),
      status: "framework_complete", lastUpdated: "2026-01-02",
      componentDesigns: ["component-design_city-library.md"], hasIntegrationArchitecture: true),
    SessionSummary(
      session: Session(folder: "003-empty", index: 3, name: "empty"), status: nil),
  ]

  static func contents(
    review: Review = Review(), draft: [[UInt8]] = [], history: ChangeHistory? = nil
  ) -> SessionContents {
    SessionContents(
      session: session,
      documents: [
        SourceDocument(name: document, kind: .componentDesign, bytes: Array(source.utf8))
      ], review: review, draft: draft, history: history)
  }

  static func plan(_ generation: Generation) -> SavePlan {
    let document = generation.artifacts[0]
    return SavePlan(
      files: [
        PlannedFile(
          path: document.path, kind: .document, change: .changed,
          current: document.text.replacing("1 s", with: "2 s").replacing("gRPC", with: "REST"),
          proposed: document.text),
        PlannedFile(
          path: "integration-specs/decisions.md", kind: .decisionLog, change: .new, current: nil,
          proposed: generation.artifacts[1].text),
        PlannedFile(
          path: "integration-specs/event-catalog.md", kind: .eventCatalog, change: .unchanged,
          current: "order.placed\n", proposed: "order.placed\n"),
        PlannedFile(
          path: "integration-specs/openapi/order-service.yaml", kind: .openAPI, change: .conflict,
          current: "openapi: 3.1.0\ninfo: by hand\n", proposed: "openapi: 3.1.0\ninfo: generated\n"),
        PlannedFile(
          path: "_session-state.json", kind: .sessionState, change: .changed,
          current: "{\"status\": \"x\"}\n", proposed: "{\"status\": \"y\"}\n"),
      ])
  }
}
