internal import Formats

/// Prometheus: what is scraped, and alerts on ratios.
enum MonitoringArtefact {
  static func text(_ index: BlueprintIndex) -> String {
    YAMLWriter.document(scrape(index), header: "prometheus.yml") + "---\n"
      + YAMLWriter.document(rules(index), header: "integration-alerts.rules.yml")
  }

  private static func scrape(_ index: BlueprintIndex) -> OrderedValue {
    let gateway = index.gateway
    let services = index.services.filter { $0.id != gateway }
    var jobs: [OrderedValue] = []
    if !services.isEmpty {
      jobs.append(job("services", services.map(\.id), interval: "15s", index))
    }
    if let gateway { jobs.append(job("gateway", [gateway], interval: "10s", index)) }
    return [
      "global": ["scrape_interval": "15s"],
      "rule_files": ["integration-alerts.rules.yml"],
      "scrape_configs": .array(jobs),
    ]
  }

  private static func job(
    _ name: String, _ ids: [ElementID], interval: String, _ index: BlueprintIndex
  ) -> OrderedValue {
    [
      "job_name": .string(name),
      "metrics_path": "/metrics",
      "scrape_interval": .string(interval),
      "static_configs": [["targets": .array(ids.map { .string("\(index.host($0)):8080") })]],
    ]
  }

  private static func rules(_ index: BlueprintIndex) -> OrderedValue {
    var groups: [OrderedValue] = []
    groups.append(["name": "errors", "rules": .array(errorRules(index))])
    let calls = callRules(index)
    if !calls.isEmpty { groups.append(["name": "calls", "rules": .array(calls)]) }
    if !index.guardedCalls.isEmpty {
      groups.append(["name": "circuits", "rules": [circuitRule()]])
    }
    let lags = messageRules(index)
    if !lags.isEmpty { groups.append(["name": "messages", "rules": .array(lags)]) }
    return ["groups": .array(groups)]
  }

  /// One rule for all components with the same error budget.
  ///
  /// Fast burn: 14.4 times the budget over an hour uses 2 % of a month's.
  private static func errorRules(_ index: BlueprintIndex) -> [OrderedValue] {
    var budgets: [(availability: Double, hosts: [String])] = []
    for component in index.services {
      let goal = index.availability(component.id).value
      let host = index.host(component.id)
      if let known = budgets.firstIndex(where: { $0.availability == goal }) {
        budgets[known].hosts.append(host)
      } else {
        budgets.append((goal, [host]))
      }
    }
    return budgets.map { goal, hosts in
      let limit = English.decimal(OBS02Indicators.limit(availability: goal), digits: 5)
      let services = "service=~\"\(hosts.joined(separator: "|"))\""
      return [
        "alert": "ErrorBudgetBurn",
        "expr": .string(
          "sum by (service) (rate(http_server_requests_total{\(services),status=~\"5..\"}[1h]))"
            + " / sum by (service) (rate(http_server_requests_total{\(services)}[1h])) > \(limit)"),
        "for": "5m",
        "labels": ["severity": "page"],
        "annotations": [
          "summary": .string(
            "{{ $labels.service }} burns its error budget of \(English.percent(1 - goal)) 14 times too fast"
          )
        ],
      ]
    }
  }

  private static func circuitRule() -> OrderedValue {
    [
      "alert": "CircuitOpen",
      "expr": "max by (name) (resilience4j_circuitbreaker_state{state=\"open\"}) == 1",
      "for": "5m",
      "labels": ["severity": "ticket"],
      "annotations": ["summary": "The circuit {{ $labels.name }} has been open for 5 minutes"],
    ]
  }

  /// One rule for all callees with the same budget, by the limits of OBS-02.
  private static func callRules(_ index: BlueprintIndex) -> [OrderedValue] {
    var limits: [(limit: String, hosts: [String])] = []
    for call in index.calls where index.decision(.indicator, call) != nil {
      let goal = index.availability(call.target).value
      let limit = English.decimal(OBS02Indicators.limit(availability: goal), digits: 5)
      let host = index.peer(call.target)
      if let known = limits.firstIndex(where: { $0.limit == limit }) {
        if !limits[known].hosts.contains(host) { limits[known].hosts.append(host) }
      } else {
        limits.append((limit, [host]))
      }
    }
    return limits.map { limit, hosts in
      let peers = "peer=~\"\(hosts.joined(separator: "|"))\""
      return [
        "alert": "CallErrorBudgetBurn",
        "expr": .string(
          "sum by (service, peer) (rate(client_requests_total{\(peers),outcome!=\"success\"}[1h]))"
            + " / sum by (service, peer) (rate(client_requests_total{\(peers)}[1h])) > \(limit)"),
        "for": "5m",
        "labels": ["severity": "page"],
        "annotations": [
          "summary": "{{ $labels.service }} loses too many calls of {{ $labels.peer }}"
        ],
      ]
    }
  }

  /// One rule per limit of the oldest message (OBS-04), and one for dead letters.
  private static func messageRules(_ index: BlueprintIndex) -> [OrderedValue] {
    var limits: [(seconds: Int, channels: [String])] = []
    for event in index.events {
      guard let decision = index.decision(.consumerHealth, .event(event.name)),
        let seconds = decision.outcome.oldestMessageSeconds
      else { continue }
      let channel = index.channel(event)
      if let known = limits.firstIndex(where: { $0.seconds == seconds }) {
        limits[known].channels.append(channel)
      } else {
        limits.append((seconds, [channel]))
      }
    }
    guard !limits.isEmpty else { return [] }
    let lags: [OrderedValue] = limits.map { seconds, channels in
      let names = channels.map { $0.replacing(".", with: "\\\\.") }.joined(separator: "|")
      return [
        "alert": "OldestMessageTooOld",
        "expr": .string(
          "max by (channel, consumer) (messaging_oldest_message_age_seconds{channel=~\"\(names)\"})"
            + " > \(seconds)"),
        "for": "5m",
        "labels": ["severity": "page"],
        "annotations": ["summary": "{{ $labels.consumer }} is behind on {{ $labels.channel }}"],
      ]
    }
    return lags + [
      [
        "alert": "DeadLetters",
        "expr": "max by (channel) (messaging_dead_letter_depth) > 0",
        "for": "1m",
        "labels": ["severity": "ticket"],
        "annotations": ["summary": "Messages were set aside in {{ $labels.channel }}"],
      ]
    ]
  }
}

extension BlueprintIndex {
  /// The availability promised for an element: stated, contracted, or 99.9 % assumed.
  func availability(_ id: ElementID) -> (value: Double, isStated: Bool, evidence: Evidence?) {
    for goal in availabilityGoals {
      if case .availability(let value) = goal.measure, goal.subject == .element(id) {
        return (value, true, goal.evidence)
      }
    }
    if let contract = contracts.services.first(where: { $0.provider == id }) {
      if case .stated(let evidence) = contract.availability.basis {
        return (contract.availability.value, true, evidence)
      }
      return (contract.availability.value, false, nil)
    }
    return (0.999, false, nil)
  }
}
