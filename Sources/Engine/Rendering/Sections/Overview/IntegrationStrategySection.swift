/// Integration Strategy: the approach in four lines.
enum IntegrationStrategySection: SectionRenderer {
  static let id = SectionID("integration-overview/integration-strategy")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.leaf("Integration Philosophy", philosophy(index))
    body.leaf("Communication Strategy", communication(index))
    body.leaf("Data Strategy", data(index))
    body.leaf("Service Strategy", service(index))
    return body
  }

  private static func philosophy(_ index: BlueprintIndex) -> Passage {
    let interactions = English.count(index.interactions.count, "interaction")
    let components = English.count(index.components.count, "component")
    let others = [
      (index.externals.count, "external system"), (index.stores.count, "data store"),
    ].filter { $0.0 > 0 }.map { "with " + English.count($0.0, $0.1) }
    let ends = [index.components.count > 1 ? "\(components) with one another" : components]
    let size: Passage = """
      \(markdown: English.capitalised(interactions)) \
      \(markdown: English.verb(index.interactions.count, "connects", "connect")) \
      \(markdown: English.list(ends + others)).
      """
    guard let principles = index.stated(.principle, limit: 5) else {
      return size
        + .assumed(
          "overview.philosophy",
          "No source states principles of integration; the decisions below follow the rule catalogue alone.",
          confirm: "the principles that the architecture framework should name.")
    }
    return size + "The sources' principles are kept:" + principles
  }

  private static func communication(_ index: BlueprintIndex) -> Passage {
    let calls = index.calls.count
    let messages = index.messages.count
    guard calls + messages > 0 else {
      return .notApplicable("no interaction in scope is a call or a message.")
    }
    var passage = proportion(calls: calls, messages: messages).recording(
      (index.calls + index.messages).compactMap { index.decision(.pattern, $0) })
    let chosen = (index.calls + index.messages).compactMap { index.decision(.pattern, $0) }
      .filter { $0.origin == .reviewer }
    if !chosen.isEmpty {
      passage =
        passage
        + "\(markdown: English.capitalised(English.count(chosen.count, "pattern"))) \(markdown: English.verb(chosen.count, "was", "were")) chosen in the review."
    }
    return passage
  }

  private static func proportion(calls: Int, messages: Int) -> Passage {
    let all = English.capitalised(English.all(calls + messages, "interaction"))
    if messages == 0 {
      return "\(markdown: all) \(markdown: English.verb(calls, "waits", "wait")) for an answer."
    }
    if calls == 0 {
      return
        "\(markdown: all) \(markdown: English.verb(messages, "is a message", "are messages")) or transfer\(markdown: messages == 1 ? "" : "s") that nobody waits for."
    }
    return """
      \(markdown: English.capitalised(English.number(calls))) of \
      \(markdown: English.count(calls + messages, "interaction")) \
      \(markdown: English.verb(calls, "waits", "wait")) for an answer and \
      \(markdown: English.verb(calls, "is", "are")) synchronous; \(markdown: English.number(messages)) \
      \(markdown: English.verb(messages, "is a message or transfer", "are messages or transfers")) that \
      nobody waits for.
      """
  }

  private static func data(_ index: BlueprintIndex) -> Passage {
    guard !index.stores.isEmpty else { return .notApplicable("no data store is in scope.") }
    let owned = index.stores.filter { index.owner(of: $0) != nil }.count
    let share = English.share(owned, of: index.stores.count, "store")
    var passage: Passage = """
      \(markdown: English.capitalised(share)) \
      \(markdown: English.verb(max(owned, 1), "has", "have")) exactly one owning component.
      """
    for shared in index.sharedStores {
      let uses = shared.interactions.compactMap(index.interaction).flatMap(\.evidence)
      passage =
        passage
        + Passage(
          "\(index.name(shared.store)) is used by \(index.names(shared.components)) and is to be divided"
        ).citing(uses).appending(".")
    }
    let outboxes = index.decisions(on: .outbox)
    if !outboxes.isEmpty {
      passage =
        passage
        + Passage("Facts leave their owner as events through a transactional outbox").citing(
          Array(outboxes.prefix(1))
        ).recording(outboxes).appending(".")
    }
    return passage
  }

  private static func service(_ index: BlueprintIndex) -> Passage {
    var passage = Passage.empty
    if let runtime = index.stated(.orchestration, limit: 1) ?? index.stated(.discovery, limit: 1) {
      passage = runtime
    }
    let breakers = index.interactions.filter { index.breaker($0) != nil }
    let sagas = index.sagas
    passage =
      passage
        + """
        \(markdown: English.capitalised(English.count(breakers.count, "call"))) \
        \(markdown: English.verb(breakers.count, "is", "are")) guarded by a circuit breaker.
        """
    if sagas.isEmpty {
      return passage + "No write spans several components, so none is coordinated."
    }
    return passage
      + Passage.joined(
        sagas.map { saga in
          Passage(
            """
            \(index.name(saga.plan.initiator)) coordinates \
            \(markdown: English.count(saga.plan.steps.count, "step")) by \
            \(markdown: saga.plan.coordination.rawValue)
            """
          ).citing(saga.decision).appending(".")
        })
  }
}
