/// SEC-04: what comes from outside is limited in rate, size and page length.
package struct SEC04InboundLimits: DecisionRule {
  package static let id: RuleID = "SEC-04"
  package static let trigger = "A component that persons or external systems call"
  package static let source = "OWASP API4:2023 Unrestricted Resource Consumption"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let said = model.requirements.statements.filter { $0.topic == .rateLimiting }.map(\.statement)
    let stated = said.first { StatedRateLimit(in: $0.text) != nil } ?? said.first
    return Design(
      decisions: model.requirements.components.compactMap { component in
        let inbound = model.index.incoming(component.id).filter { model.isOutside($0.source) }
        let entrance = EdgeProfiler.entranceReason(component)
        let visits = model.requirements.visits.filter { $0.target == component.id }
        let isPublic =
          !inbound.isEmpty || !visits.isEmpty || (entrance != nil && !component.interfaces.isEmpty)
        guard isPublic else { return nil }
        return decision(
          for: component, inbound: inbound, visits: visits, entrance: entrance, stated: stated,
          model: model)
      })
  }

  private func decision(
    for component: Element, inbound: [Interaction], visits: [Visit], entrance: String?,
    stated: Statement?, model: DesignModel
  ) -> Decision {
    let limit = stated.flatMap { StatedRateLimit(in: $0.text) }
    let rate = limit?.text ?? "\(model.defaults.number(.inboundRate)) requests/s"
    let payload = size(inbound, model: model)
    let hasPages = Self.answersPages(component, inbound, model: model)
    let page = hasPages ? ", \(model.defaults.number(.pageSize)) items a page" : ""
    let peak = peak(of: component, model: model)
    let total = peak.map { "\($0.text) in all, " } ?? ""
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .inboundProtection,
      outcome: .practice(
        .rateLimit,
        detail:
          "\(total)\(rate) a caller, \(payload.text) a request\(page)"),
      reason: reason(
        component, inbound.map(\.source) + visits.map(\.person), entrance: entrance,
        peak: peak?.text, model: model),
      evidence: [stated?.evidence, peak?.evidence].compactMap(\.self)
        + inbound.compactMap(\.evidence.first).prefix(3) + visits.prefix(1).map(\.evidence)
        + (inbound.isEmpty && visits.isEmpty ? Array(component.evidence.prefix(1)) : []),
      assumptions: (limit == nil ? [.inboundRate] : []) + (hasPages ? [.pageSize] : [])
        + payload.assumption,
      alternatives: [
        Alternative(
          .practice(.rateLimit, detail: "none"),
          whyNot: "One caller with a loop could take what \(component.name) has for all.")
      ],
      origin: .assumption)
  }

  /// Whether the component may answer with lists: by its operations, else by who calls it.
  private static func answersPages(
    _ component: Element, _ inbound: [Interaction], model: DesignModel
  ) -> Bool {
    let stated = component.interfaces.compactMap { interface -> Bool? in
      guard case .http(let method, let path) = interface.signature else { return nil }
      return method.uppercased() == "GET" && !path.hasSuffix("}")
    }
    guard stated.isEmpty else { return stated.contains(true) }
    return inbound.isEmpty
      || !inbound.allSatisfy { call in
        [.webhook, .webSocket].contains(model.index.technology(of: call)?.kind)
      }
  }

  private func reason(
    _ component: Element, _ sources: [ElementID], entrance: String?, peak: String?,
    model: DesignModel
  ) -> String {
    let callers = sources.uniqued.map(model.index.name)
    let who =
      callers.isEmpty
      ? "\(entrance ?? component.name), so anybody may call it"
      : "\(NameList.and(callers)) \(callers.count == 1 ? "calls" : "call") \(component.name) from "
        + "outside"
    return peak.map { "\(who), and \(component.name) is built for \($0)." }
      ?? "\(who), and no source says how much \(component.name) can take."
  }

  /// The largest stated throughput of the component.
  private func peak(
    of component: Element, model: DesignModel
  ) -> (text: String, evidence: Evidence)? {
    let stated = model.index.qualities(of: .element(component.id)).compactMap { quality in
      if case .throughput(let perSecond, _) = quality.measure, perSecond.isFinite, perSecond >= 1,
        perSecond < 1e9
      {
        return (value: perSecond, evidence: quality.evidence)
      }
      return nil
    }
    return stated.max { $0.value < $1.value }.map {
      ("\(Int($0.value.rounded())) requests/s", $0.evidence)
    }
  }

  /// The largest stated payload, else the default in KiB.
  private func size(
    _ inbound: [Interaction], model: DesignModel
  ) -> (text: String, assumption: [AssumptionID]) {
    let stated = inbound.compactMap { model.profile($0.id)?.payloadBytes?.value }.max()
    let kibibytes =
      stated.map { max(1, ($0 + 1023) / 1024) } ?? model.defaults.number(.inboundPayload)
    let text = kibibytes % 1024 == 0 ? "\(kibibytes / 1024) MiB" : "\(kibibytes) KiB"
    return (text, stated == nil ? [.inboundPayload] : [])
  }
}

/// A rate that a source allows one caller: `100 requests/minute per IP`.
struct StatedRateLimit: Hashable {
  /// As the document writes it: `100 requests/minute`.
  var text: String

  /// `nil` where the text gives no number of requests for a time.
  init?(in text: String) {
    let words = Wording(text, cutsNames: false).words
    for (position, word) in words.enumerated() {
      guard let count = Int(word), count > 0 else { continue }
      let behind = words.dropFirst(position + 1).prefix(4)
      guard behind.contains(where: { Self.requests.contains($0) }),
        let unit = behind.lazy.compactMap({ Self.units[$0] }).first
      else { continue }
      self.text = "\(count) requests/\(unit)"
      return
    }
    return nil
  }

  private static let requests: Set<String> = ["request", "requests", "req", "reqs", "calls", "요청"]
  private static let units = [
    "s": "s", "sec": "s", "second": "s", "minute": "minute", "min": "minute", "m": "minute",
    "hour": "hour", "h": "hour", "day": "day",
  ]
}
