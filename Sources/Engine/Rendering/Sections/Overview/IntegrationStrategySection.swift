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
    guard !index.components.isEmpty || !index.interactions.isEmpty else {
      return
        "No component and no interaction was found in the sources, so this document is empty below its headings."
    }
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
    let local = index.interactions.filter(index.isInProcess)
    guard calls + messages + local.count > 0 else {
      return .notApplicable("no interaction in scope is a call or a message.")
    }
    let decided = (index.calls + index.messages).compactMap { index.decision(.pattern, $0) }
    var passage = proportion(index)
    if !passage.isEmpty { passage = passage.citing(decided).appending(".") }
    passage = passage + inProcess(local.count, of: index.interactions.count)
    let chosen = (index.calls + index.messages).compactMap { index.decision(.pattern, $0) }
      .filter { $0.origin == .reviewer }
    if !chosen.isEmpty {
      passage =
        passage
        + "\(markdown: English.capitalised(English.count(chosen.count, "pattern"))) \(markdown: English.verb(chosen.count, "was", "were")) chosen in the review."
    }
    return passage
  }

  /// How many callers wait, over what, and who sends without waiting.
  private static func proportion(_ index: BlueprintIndex) -> Passage {
    let (calls, messages) = (index.calls, index.messages)
    let carriers = calls.map(index.transport).filter { !$0.isEmpty }.uniqued
    let over: Passage =
      carriers.isEmpty
      ? "" : ", over \(markdown: English.list(carriers.map(InlineMarkdown.escaped), limit: 4))"
    let waiting: Passage = """
      \(markdown: English.capitalised(English.count(calls.count, "call"))) \
      \(markdown: English.verb(calls.count, "waits", "wait")) for an answer\(over)
      """
    if messages.isEmpty { return calls.isEmpty ? .empty : waiting }
    let sent: Passage =
      messages.count <= 2
      ? "\(index.arrows(messages)) \(markdown: English.verb(messages.count, "is a message or transfer", "are messages or transfers")) that nobody waits for"
      : "\(markdown: calls.isEmpty ? English.capitalised(English.number(messages.count)) : English.number(messages.count)) interactions are messages or transfers that nobody waits for"
    return calls.isEmpty ? sent : waiting.appending("; \(sent)")
  }

  private static func inProcess(_ count: Int, of all: Int) -> Passage {
    guard count > 0 else { return .empty }
    let share = count == all ? English.all(all, "interaction") : English.count(count, "interaction")
    return
      "\(markdown: English.capitalised(share)) \(markdown: English.verb(count, "stays", "stay")) inside a process."
  }

  private static func data(_ index: BlueprintIndex) -> Passage {
    guard !index.stores.isEmpty else { return .notApplicable("no data store is in scope.") }
    let owned = index.stores.filter { index.owner(of: $0) != nil }.count
    let share = English.share(owned, of: index.stores.count, "store")
    var passage: Passage = """
      \(markdown: English.capitalised(share)) \
      \(markdown: English.verb(max(owned, 1), "has", "have")) exactly one owning component.
      """
    if index.stores.count == 1, let store = index.stores.first {
      passage =
        index.owner(of: store).map { "\(store.name) belongs to \(index.name($0))." }
        ?? "No source says to which component \(store.name) belongs."
    }
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

  /// Words of a statement that tells what runs the system; others only mention it.
  private static let runtimeWords = [
    "runs on", "run on", "runtime", "deployed", "hosted", "cluster", "eks", "gke", "aks", "ecs",
    "실행 환경", "배포", "部署", "läuft auf", "betrieben",
  ]

  private static func service(_ index: BlueprintIndex) -> Passage {
    var passage = Passage.empty
    var desk = StatementDesk(index)
    let runtime =
      desk.take(.orchestration, about: Self.runtimeWords, except: ["script", "image"], limit: 1)
      ?? desk.take(.discovery, limit: 1)
    if let runtime {
      passage = runtime
    }
    let breakers = index.interactions.filter { index.breaker($0) != nil }
    let sagas = index.sagas
    if !breakers.isEmpty {
      passage =
        passage
          + """
          \(markdown: English.capitalised(English.count(breakers.count, "interaction"))) \
          \(markdown: English.verb(breakers.count, "is", "are")) guarded by a circuit breaker.
          """
    } else if !index.calls.isEmpty {
      passage =
        passage + "No call over the network has a circuit breaker."
    }
    if sagas.isEmpty {
      guard !index.interactions.isEmpty else {
        return .notApplicable("no interaction is in scope.")
      }
      return passage + "No write spans several components, so none is coordinated."
    }
    return passage
      + Passage.joined(
        sagas.map { saga in
          Passage(
            """
            \(index.name(saga.plan.initiator)) \
            \(markdown: saga.plan.coordination == .orchestration ? "coordinates" : "starts") \
            \(markdown: English.count(saga.plan.steps.count, "step")) by \
            \(markdown: saga.plan.coordination.rawValue)
            """
          ).citing(saga.decision).appending(".")
        })
  }
}
