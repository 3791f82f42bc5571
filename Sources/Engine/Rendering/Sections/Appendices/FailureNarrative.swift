/// What happens when one element is down, told by the decided fallbacks: the text of its runbook.
struct FailureNarrative {
  let element: Element
  let spread: FailureSpread
  /// What is told above all runbooks.
  let commons: RunbookCommons
  let index: BlueprintIndex

  private var name: String { element.name }
  private var published: [Event] { index.events.filter { $0.publisher == element.id } }
  private var consumed: [Event] { index.events.filter { $0.consumers.contains(element.id) } }

  /// The heading with what is felt outside the element, and who answers for it.
  var heading: Passage {
    Passage("**\(name) is down.**") + felt + contact
  }

  /// What each dependant does, how the failure spreads, what shows it, and what to do afterwards.
  var bullets: [Passage] {
    let registrations = Set(index.registrations.map(\.id))
    let reactions = spread.direct.filter { !registrations.contains($0.interaction) }
      .compactMap { reaction in
        index.interaction(reaction.interaction).map { self.reaction(of: $0, reaction.fallback) }
      }
    return (reactions + [lookups, further, outside, silence, signs, afterwards]).filter {
      !$0.isEmpty
    }
  }

  // MARK: What is felt

  private var felt: Passage {
    var parts: [Passage] = []
    let refusing = spread.dependants(.refuses)
    let waiting = spread.dependants(.waits)
    let others = spread.dependants(.goesOn)
    if !refusing.isEmpty {
      parts.append(
        "\(index.names(refusing, limit: 8)) \(markdown: English.verb(refusing.count, "refuses", "refuse")) what needs it"
      )
    }
    if !waiting.isEmpty {
      parts.append(
        "\(index.names(waiting, limit: 8)) \(markdown: English.verb(waiting.count, "does", "do")) the work later"
      )
    }
    if !others.isEmpty {
      parts.append(
        "\(index.names(others, limit: 8)) \(markdown: English.verb(others.count, "goes", "go")) on without it"
      )
    }
    guard let first = parts.first else {
      if element.kind == .broker {
        let channels = index.events.map(index.channel).uniqued.count
        let silent =
          channels == 0
          ? "no message arrives"
          : "\(English.share(0, of: channels, "channel")) delivers anything"
        return
          "\(markdown: English.capitalised(silent)); \(markdown: English.all(index.calls.count, "call")) \(markdown: English.verb(index.calls.count, "is", "are")) not touched."
      }
      if !outside.isEmpty { return "Nothing else in the system waits for it." }
      return consumed.isEmpty
        ? "No caller waits for it."
        : "No caller waits for it; its messages wait on \(index.brokerWord)."
    }
    return parts.dropFirst().reduce(first) { $0.appending("; \($1)") }.appending(".")
  }

  private var contact: Passage {
    switch element.kind {
    case .externalSystem:
      let neighbours = spread.direct.map(\.dependant).uniqued
      let teams = neighbours.compactMap { index.element($0)?.team }.uniqued
      guard !teams.isEmpty else { return "Its provider has to act." }
      return
        "Its provider has to act; \(English.list(teams)) \(markdown: English.verb(teams.count, "speaks", "speak")) to it."
    case .component: return element.team.map { "Owner: \($0)." } ?? .empty
    default:
      return index.owner(of: element).flatMap { index.element($0)?.team }.map { "Owner: \($0)." }
        ?? .empty
    }
  }

  // MARK: What dependants do

  private func reaction(of interaction: Interaction, _ fallback: Fallback?) -> Passage {
    let matter: Passage =
      interaction.purpose.map { " (\(BlueprintIndex.shortened($0, limit: 90)))" } ?? ""
    let patience = patience(interaction)
    let head: Passage = "\(index.name(interaction.source))\(matter)"
    guard let fallback, let decision = index.decision(.fallback, interaction) else {
      return "\(head): no fallback is decided; what needs \(name) fails\(patience)."
    }
    let trips: Passage =
      commons.breaker != nil
      ? ""
      : index.breaker(interaction).map {
        "; once \($0.failureRatePercent) % of \($0.windowCalls) calls have failed, at once for \($0.openSeconds) s at a time"
      } ?? ""
    let does =
      index.refusal(interaction).map { "refuses \($0)" as Passage }
      ?? Passage(markdown: fallback.reaction)
    return Passage("\(head): \(does)\(patience)\(trips)").citing(decision).appending(".")
  }

  /// What those do who only register at the element or look names up there.
  private var lookups: Passage {
    let own = index.registrations.filter { $0.target == element.id }
    guard !own.isEmpty else { return .empty }
    let names = own.map(\.source).uniqued
    return Passage(
      "\(index.names(names, limit: 12)) \(markdown: English.verb(names.count, "goes", "go")) on with the addresses known last; what starts meanwhile is found by nobody"
    ).citing(own.compactMap { index.decision(.fallback, $0) }).appending(".")
  }

  /// How long a caller tries before it gives up.
  private func patience(_ interaction: Interaction) -> Passage {
    guard let timeout = index.timeout(interaction) else { return "" }
    let limit = English.duration(milliseconds: Double(timeout))
    guard let policy = index.retryPolicy(interaction), policy.attempts > 1 else {
      return " after \(markdown: limit)"
    }
    return " after \(policy.attempts) attempts within \(markdown: limit)"
  }

  /// How it reaches those that do not use the element themselves.
  private var further: Passage {
    let lines = spread.indirect.prefix(8).compactMap { reaction -> Passage? in
      guard let interaction = index.interaction(reaction.interaction) else { return nil }
      let effect =
        switch reaction.effect {
        case .refuses: "refuses too"
        case .goesOn: "goes on without the answer"
        case .waits: "tries again later"
        }
      return "\(index.arrow(interaction)) \(markdown: effect)"
    }
    guard let first = lines.first else { return .empty }
    let told = commons.told(behind: spread)
    if !told.isEmpty {
      return
        "Behind \(markdown: told.count == 1 ? "it" : "them"): as when \(index.names(told, limit: 8)) \(markdown: English.verb(told.count, "is", "are")) down."
    }
    let shown = lines.dropFirst().reduce(first) { $0.appending("; \($1)") }
    let rest = spread.indirect.count - lines.count
    return Passage("Behind them: \(shown)").appending(
      rest == 0 ? "." : "; \(markdown: English.number(rest)) more.")
  }

  /// Who calls from outside and meets the failure there.
  private var outside: Passage {
    let apps = Set(index.clientApps.map(\.id))
    let felt = Set(spread.direct.map(\.interaction))
    let calls = index.interactions.filter {
      $0.target == element.id && !index.isStoreAccess($0) && !index.isInProcess($0)
        && (index.kind($0.source) != .component || apps.contains($0.source))
        && !felt.contains($0.id)
    }
    guard !calls.isEmpty else { return .empty }
    let callers = calls.map(\.source).uniqued
    let hooks = calls.filter { index.pattern($0) == .webhook }.map(\.source).uniqued
    let decisions = calls.compactMap { index.decision(.fallback, $0) }
    // A status of HTTP tells it only to those who call over HTTP.
    let answer: Passage =
      calls.allSatisfy { index.refusal($0) == nil }
      ? "503 with Retry-After, or no answer" : "no answer"
    let words = Passage(
      "\(index.names(callers, limit: 8)) \(markdown: English.verb(callers.count, "calls", "call")) from outside and \(markdown: English.verb(callers.count, "gets", "get")) \(answer)"
    ).citing(decisions).appending(".")
    guard !hooks.isEmpty else { return words }
    return words
      + "Webhooks of \(index.names(hooks)) come again only as often as the provider repeats them; what is missing is to be asked for."
  }

  /// Events that do not come meanwhile, or that nobody works off.
  private var silence: Passage {
    if element.kind == .broker { return brokerSilence }
    var parts: [Passage] = []
    let heard = published.filter { !$0.consumers.isEmpty }
    if !heard.isEmpty {
      let readers = heard.flatMap(\.consumers).uniqued
      parts.append(
        "\(index.names(readers, limit: 8)) \(markdown: English.verb(readers.count, "hears", "hear")) no new \(English.list(heard.map(\.name), limit: 4))."
      )
    }
    let senders = consumed.compactMap(\.publisher).uniqued
    if !senders.isEmpty {
      parts.append(
        "\(index.names(senders, limit: 8)) \(markdown: English.verb(senders.count, "publishes", "publish")) on; \(English.list(consumed.map(\.name), limit: 4)) \(markdown: English.verb(consumed.count, "waits", "wait")) on \(index.brokerWord)."
      )
    }
    return .joined(parts)
  }

  private var brokerSilence: Passage {
    let safe = index.outboxPublishers
    let unsafe = index.publishers.filter { !safe.contains($0) }
    let readers = index.events.flatMap(\.consumers).uniqued
    var parts: [Passage] = []
    if !safe.isEmpty {
      let outboxes = safe.compactMap { index.decision(.outbox, .element($0)) }
      parts.append(
        Passage(
          "\(index.names(safe, limit: 12)) \(markdown: English.verb(safe.count, "keeps its", "keep their")) events in the outbox"
        ).citing(Array(outboxes.prefix(1))).recording(outboxes).appending("."))
    }
    if !unsafe.isEmpty {
      parts.append(
        "\(index.names(unsafe, limit: 8)) \(markdown: English.verb(unsafe.count, "has", "have")) no outbox: what happens there meanwhile is told to nobody."
      )
    }
    if !readers.isEmpty {
      parts.append(
        "\(index.names(readers, limit: 12)) \(markdown: English.verb(readers.count, "hears", "hear")) nothing meanwhile."
      )
    }
    return .joined(parts)
  }

  // MARK: What shows it

  /// The alerts of the Monitoring Stack that fire, by name and label.
  private var signs: Passage {
    var alerts: [String] = []
    let calls = spread.direct.compactMap { index.interaction($0.interaction) }
    if calls.contains(where: { index.breaker($0) != nil }) { alerts.append("`CircuitOpen`") }
    if calls.contains(where: { index.calls.contains($0) && index.decision(.indicator, $0) != nil })
    {
      alerts.append("`CallErrorBudgetBurn` for the peer `\(index.peer(element.id))`")
    }
    if consumed.contains(where: { index.decision(.consumerHealth, .event($0.name)) != nil }) {
      alerts.append("`OldestMessageTooOld` for the consumer `\(index.host(element.id))`")
    }
    if element.kind == .broker, !index.decisions(on: .consumerHealth).isEmpty {
      alerts.append("`OldestMessageTooOld` on every channel")
    }
    if element.kind == .dataStore {
      let users = spread.direct.filter { $0.effect == .refuses }.map(\.dependant).uniqued
      alerts += users.map { "`ErrorBudgetBurn` for `\(index.host($0))`" }
    }
    guard !alerts.isEmpty else { return .empty }
    return "Shown by \(markdown: English.list(alerts, limit: 6))."
  }
}

extension Fallback {
  /// What a caller does, as the predicate of a sentence.
  var reaction: String {
    switch self {
    case .cachedValue: "answers from the last known value, marked stale,"
    case .defaultValue: "answers with a default"
    case .queueAndAccept: "queues the command and answers 202"
    case .failFast: "fails fast with 503 and Retry-After"
    case .redeliver: "leaves the message for redelivery"
    case .bypass: "goes on without it and asks the origin"
    case .reportFailure: "rolls back and reports the failure"
    case .nextRun: "leaves it to the next run"
    }
  }
}
