/// Implementation Planning, in the order that the dependencies ask for.
enum ImplementationPlanningSection: SectionRenderer {
  static let id = SectionID("next-steps/implementation-planning")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.step("Integration Development", order(index))
    body.step("API Development", apis(index))
    body.step("Message Infrastructure", messages(index))
    body.step("Security Implementation", security(index))
    OpenQuestionTable.append(to: &body, index)
    ChangeLogTable.append(to: &body, index.blueprint.changeLog)
    return body
  }

  private static func order(_ index: BlueprintIndex) -> Passage {
    if let road = index.stated(.roadmap, limit: 6) { return road }
    let layers = index.callLayers
    guard !layers.isEmpty else { return .notApplicable("no component in scope calls another one.") }
    let lines = layers.map {
      English.list($0.map { InlineMarkdown.escaped(index.name($0)) }, limit: 10)
    }
    return "Callees before callers: \(markdown: lines.joined(separator: "; then "))."
  }

  private static func apis(_ index: BlueprintIndex) -> Passage {
    let apis = index.contracts.apis
    guard index.contracts.apiFileCount > 0 else {
      return .notApplicable("no component in scope offers an API.")
    }
    let proposed = apis.flatMap(\.operations).filter {
      if case .proposed = $0.origin { true } else { false }
    }
    let files = [
      (apis.count, "OpenAPI file"), (index.contracts.rpcs.count, "proto file"),
      (index.contracts.graphs.count, "GraphQL schema"),
    ].filter { $0.0 > 0 }.map { English.count($0.0, $0.1) }
    let review: Passage =
      proposed.isEmpty
      ? ""
      : " Settle the \(markdown: English.count(proposed.count, "proposed operation")) with their providers first."
    return
      "Stubs and contract tests from \(markdown: English.list(files)) before the code.\(review)"
  }

  private static func messages(_ index: BlueprintIndex) -> Passage {
    guard !index.events.isEmpty else {
      let sent = index.messages.filter(index.travelsOverBroker)
      guard !sent.isEmpty else { return .notApplicable("no message is in scope.") }
      return
        "\(index.brokerWord.sentenceStart) with a queue, its dead letters and access rules for \(index.arrows(sent, limit: 4)); name what it carries first."
    }
    let outboxes = index.decisions(on: .outbox)
    let relays: Passage =
      outboxes.isEmpty
      ? ""
      : index.outboxPublishers.count == 1
        ? ", an outbox relay for \(index.names(index.outboxPublishers))"
        : ", an outbox relay for each of \(markdown: English.count(index.outboxPublishers.count, "publisher"))"
    return
      "\(markdown: English.capitalised(English.count(index.events.map(index.channel).uniqued.count, "channel"))) on \(index.brokerWord) with dead letters and access rules\(relays), and \(markdown: English.count(index.contracts.messages.count, "schema")) in the registry."
  }

  private static func security(_ index: BlueprintIndex) -> Passage {
    let permissions = index.interactions.compactMap(index.permission).uniqued
    let crossings = index.boundaryCrossings
    let outside: Passage =
      crossings.isEmpty
      ? ""
      : crossings.count == 1
        ? "; \(index.arrows(crossings)) comes first, since it crosses the trust boundary (Appendix E)"
        : "; the \(markdown: English.count(crossings.count, "crossing")) of the trust boundary come first (Appendix E)"
    guard !permissions.isEmpty else {
      return
        "Certificates and tokens for \(markdown: English.count(index.interactions.count, "interaction"))\(outside)."
    }
    return
      "\(markdown: English.capitalised(English.count(permissions.count, "permission"))) to register and to test\(outside)."
  }
}

extension BlueprintIndex {
  /// The smallest group of waiting components that call nobody outside the group.
  private func cycle(
    among waiting: [ElementID], _ open: (ElementID) -> Set<ElementID>
  ) -> [ElementID] {
    let groups = waiting.map { start -> Set<ElementID> in
      var reached: Set<ElementID> = [start]
      var queue = [start]
      while let next = queue.popLast() {
        for callee in open(next) where reached.insert(callee).inserted { queue.append(callee) }
      }
      return reached
    }
    let smallest = groups.min { $0.count < $1.count } ?? Set(waiting)
    return waiting.filter(smallest.contains)
  }

  /// Components in waves: each calls only components of earlier waves, except on cycles.
  var callLayers: [[ElementID]] {
    let inside = calls.filter { kind($0.source) == .component && kind($0.target) == .component }
    var waiting = (inside.flatMap { [$0.target, $0.source] }).uniqued
    var needed = Dictionary(grouping: inside.filter { $0.source != $0.target }, by: \.source)
      .mapValues { Set($0.map(\.target)) }
    var layers: [[ElementID]] = []
    while !waiting.isEmpty {
      let ready = waiting.filter { needed[$0]?.isEmpty ?? true }
      // Nobody is ready on a cycle: then those that wait only for one another come together.
      let layer = ready.isEmpty ? cycle(among: waiting) { needed[$0] ?? [] } : ready
      layers.append(layer)
      let built = Set(layer)
      waiting.removeAll(where: built.contains)
      for id in waiting { needed[id]?.subtract(built) }
    }
    return layers
  }
}

/// Testing and Validation.
enum TestingSection: SectionRenderer {
  static let id = SectionID("next-steps/testing-and-validation")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let load = desk.take(.loadTesting, limit: 1)
    let penetration = desk.take(
      .testing, about: ["penetration", "pen test", "security", "모의"], limit: 1)
    let drills = desk.take(.recovery, .testing, about: ["drill", "훈련"], limit: 1)
    body.step(
      "Integration Testing",
      integration(index)
    )
    body.step("Performance Testing", (load ?? .empty) + performance(index))
    body.step("Security Testing", (penetration ?? .empty) + security(index))
    body.step("Disaster Recovery Testing", drills ?? recovery(index))
    return body
  }

  /// What the test plan has, by what was decided.
  private static func integration(_ index: BlueprintIndex) -> Passage {
    let remote = index.interactions.filter { !index.isInProcess($0) }
    guard !remote.isEmpty else {
      return .notApplicable("nothing in scope leaves its process.")
    }
    let parts = [
      (remote.compactMap(index.timeout).count, "timeout"),
      (remote.filter { index.retryPolicy($0) != nil }.count, "retry"),
      (index.guardedCalls.count, "open circuit"),
      (index.decisions(on: .delivery).filter(\.isIdempotentReceiver).count, "second delivery"),
    ].filter { $0.0 > 0 }.map { English.count($0.0, $0.1) }
    let cases = parts.isEmpty ? "" : ": " + English.list(parts)
    return
      "\(code: "integration-specs/integration-tests.md") has the cases for \(markdown: English.count(remote.count, "interaction"))\(markdown: cases)."
  }

  private static func performance(_ index: BlueprintIndex) -> Passage {
    let goals = index.latencyGoals.count + index.throughputGoals.count
    guard goals > 0 else {
      return .notApplicable("no source states a latency or throughput to be shown.")
    }
    return
      "\(markdown: English.capitalised(English.count(goals, "stated goal"))) to be shown under load (Appendix D)."
  }

  private static func security(_ index: BlueprintIndex) -> Passage {
    let objects = index.contracts.apis.flatMap(\.operations).filter { $0.path.contains("{") }.count
    let crossings = index.boundaryCrossings
    let signed = crossings.filter { index.pattern($0) == .webhook }
    let parts = [
      objects == 0 ? nil : "\(English.count(objects, "operation")) with another user's id",
      crossings.count == signed.count
        ? nil
        : "\(English.count(crossings.count - signed.count, "boundary crossing")) without and with a wrong token",
      signed.isEmpty
        ? nil : "\(English.count(signed.count, "webhook")) with a wrong and with an old signature",
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return .notApplicable("no interaction in scope crosses the trust boundary.")
    }
    return Passage(markdown: English.capitalised(English.list(parts)) + ".")
  }

  private static func recovery(_ index: BlueprintIndex) -> Passage {
    guard !index.stores.isEmpty else { return .notApplicable("no data store is in scope.") }
    let kept = index.stores.filter { !index.caches.contains($0) }
    guard !kept.isEmpty else {
      return .notApplicable("every store in scope is a cache, which fills again by itself.")
    }
    let replay: Passage =
      index.hasMessages ? ", then replay of what \(index.brokerWord) still holds" : ""
    let rest: Passage = kept.count > 3 ? "; the other stores follow in turn" : ""
    return "Restore of \(index.names(kept.prefix(3).map(\.id))) in a drill\(replay)\(rest)."
  }
}

/// Operations Preparation.
enum OperationsPreparationSection: SectionRenderer {
  static let id = SectionID("next-steps/operations-preparation")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let deployment = desk.take(.deployment, limit: 2)
    let training = desk.take(.training, limit: 2)
    body.step(
      "Monitoring Setup",
      index.services.isEmpty
        ? .notApplicable("no component in scope is watched.")
        : "Alerts of the Monitoring Stack for \(index.all(index.services, "component"))\(markdown: watched(index))."
    )
    body.step(
      "Deployment Automation",
      deployment
        ?? .assumed(
          "operations.deployment",
          "A pipeline per component that stops on a breaking change of a contract.",
          confirm: "the deployment tool; no source names one."))
    body.step("Documentation", documentation(index))
    body.step("Training", training ?? teams(index))
    return body
  }

  private static func watched(_ index: BlueprintIndex) -> String {
    var things: [String] = []
    if !index.calls.isEmpty { things.append(English.count(index.calls.count, "call")) }
    if !index.guardedCalls.isEmpty {
      things.append(English.count(index.guardedCalls.count, "circuit breaker"))
    }
    if !index.events.isEmpty { things.append(English.count(index.events.count, "event")) }
    return things.isEmpty ? "" : ", a dashboard for \(English.list(things))"
  }

  private static func documentation(_ index: BlueprintIndex) -> Passage {
    let count = OperationalRunbooksAppendix.elements(index).count
    let runbooks = English.count(count, "runbook")
    let kept = [
      "the \(runbooks) of Appendix F",
      index.contracts.apiFileCount == 0
        ? nil : English.count(index.contracts.apiFileCount, "API contract"),
      index.events.isEmpty
        ? nil : "the catalogue of \(English.count(index.events.count, "event"))",
    ].compactMap(\.self)
    return Passage(markdown: English.capitalised(English.list(kept)) + ", kept beside the code.")
  }

  private static func teams(_ index: BlueprintIndex) -> Passage {
    let teams = index.components.compactMap(\.team).uniqued
    let patterns = IntegrationPatternsSection.patternUses(index).map { $0.0.title }
    guard !teams.isEmpty else {
      guard !patterns.isEmpty else { return .notApplicable("no interaction is in scope.") }
      return .notApplicable(
        "no source names a team; whoever builds \(index.all(index.services, "component")) needs \(markdown: English.list(patterns, limit: 4))."
      )
    }
    return
      "\(English.list(teams)) go through the patterns they will use, \(markdown: English.list(patterns, limit: 4)), and through one runbook each."
  }
}
