internal import Formats

/// Fluent Bit: container logs to the collector, without the fields that must not be logged.
enum LoggingArtefact {
  static func text(_ index: BlueprintIndex) -> String {
    var filters: [OrderedValue] = [
      ["name": "kubernetes", "match": "kube.*", "merge_log": "on", "keep_log": "off"]
    ]
    let sensitive = index.sensitiveFields
    if !sensitive.isEmpty {
      filters.append([
        "name": "record_modifier", "match": "kube.*",
        "remove_key": .array(sensitive.map { .string($0) }),
      ])
    }
    let configuration: OrderedValue = [
      "service": ["flush": 1, "log_level": "info"],
      "pipeline": [
        "inputs": [
          [
            "name": "tail", "tag": "kube.*", "path": .string(path(index)),
            "multiline.parser": "cri", "skip_long_lines": "on",
          ]
        ],
        "filters": .array(filters),
        "outputs": [
          [
            "name": "opentelemetry", "match": "kube.*", "host": "otel-collector", "port": 4318,
            "logs_uri": "/v1/logs",
          ]
        ],
      ],
    ]
    return YAMLWriter.document(configuration)
  }

  private static func path(_ index: BlueprintIndex) -> String {
    let hosts = index.services.map { index.host($0.id) }
    guard !hosts.isEmpty, hosts.count <= 4 else { return "/var/log/containers/*.log" }
    return hosts.map { "/var/log/containers/\($0)-*.log" }.joined(separator: ",")
  }
}
