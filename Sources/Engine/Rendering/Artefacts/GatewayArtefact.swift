internal import Formats

/// The entrance as Kubernetes Gateway API resources: one listener, one route per resource.
enum GatewayArtefact {
  static func text(_ gateway: ElementID, _ index: BlueprintIndex) -> String {
    let name = index.host(gateway)
    let listener: OrderedValue = [
      "apiVersion": "gateway.networking.k8s.io/v1",
      "kind": "Gateway",
      "metadata": ["name": .string(name)],
      "spec": [
        "gatewayClassName": "public",
        "listeners": [
          [
            "name": "https", "port": 443, "protocol": "HTTPS",
            "tls": ["mode": "Terminate", "certificateRefs": [["name": .string("\(name)-tls")]]],
          ]
        ],
      ],
    ]
    let route: OrderedValue = [
      "apiVersion": "gateway.networking.k8s.io/v1",
      "kind": "HTTPRoute",
      "metadata": ["name": .string(name)],
      "spec": [
        "parentRefs": [["name": .string(name)]],
        "rules": .array(rules(gateway, index)),
      ],
    ]
    return YAMLWriter.document(listener) + "---\n" + YAMLWriter.document(route)
  }

  /// One rule per first path segment; without operations of the gateway, one per provider behind it.
  private static func rules(_ gateway: ElementID, _ index: BlueprintIndex) -> [OrderedValue] {
    let own = index.contracts.apis.first { $0.provider == gateway }?.operations ?? []
    if !own.isEmpty {
      let timeout = longestTimeout(behind: gateway, index)
      return own.compactMap(\.root).uniqued.map {
        rule(prefix: $0, backend: gateway, timeout: timeout, index)
      }
    }
    let providers = index.calls.filter {
      $0.source == gateway && index.kind($0.target) == .component
    }
    var rules: [OrderedValue] = []
    var prefixes: Set<String> = []
    for call in providers {
      let api = index.contracts.apis.first { $0.provider == call.target }
      for root in (api?.operations ?? []).compactMap(\.root).uniqued
      where prefixes.insert(root).inserted {
        rules.append(rule(prefix: root, backend: call.target, timeout: index.timeout(call), index))
      }
    }
    return rules.isEmpty ? [rule(prefix: "", backend: gateway, timeout: nil, index)] : rules
  }

  private static func rule(
    prefix: String, backend: ElementID, timeout: Int?, _ index: BlueprintIndex
  ) -> OrderedValue {
    var rule: OrderedValue = [
      "matches": [["path": ["type": "PathPrefix", "value": .string("/\(prefix)")]]],
      "backendRefs": [["name": .string(index.host(backend)), "port": 8080]],
    ]
    if let timeout { rule["timeouts"] = ["request": .string("\(timeout)ms")] }
    return rule
  }

  /// The longest timeout of the gateway's own calls: a request waits at least that long.
  private static func longestTimeout(behind gateway: ElementID, _ index: BlueprintIndex) -> Int? {
    index.calls.filter { $0.source == gateway }.compactMap(index.timeout).max()
  }
}
