internal import Formats

/// The OpenTelemetry collector: OTLP in, OTLP out; the backend's address comes from the environment.
enum TracingArtefact {
  static func text(_ index: BlueprintIndex) -> String {
    let configuration: OrderedValue = [
      "receivers": [
        "otlp": [
          "protocols": [
            "grpc": ["endpoint": "0.0.0.0:4317"],
            "http": ["endpoint": "0.0.0.0:4318"],
          ]
        ]
      ],
      "processors": [
        "memory_limiter": [
          "check_interval": "1s", "limit_percentage": 80, "spike_limit_percentage": 20,
        ],
        "tail_sampling": [
          "decision_wait": "10s",
          "policies": .array(policies(index)),
        ],
        "batch": ["timeout": "1s", "send_batch_size": 1024],
      ],
      "exporters": [
        "otlp": [
          "endpoint": "${env:OTLP_ENDPOINT}",
          "headers": ["authorization": "${env:OTLP_AUTHORIZATION}"],
        ]
      ],
      "service": [
        "pipelines": [
          "traces": [
            "receivers": ["otlp"], "processors": ["memory_limiter", "tail_sampling", "batch"],
            "exporters": ["otlp"],
          ],
          "metrics": [
            "receivers": ["otlp"], "processors": ["memory_limiter", "batch"],
            "exporters": ["otlp"],
          ],
          "logs": [
            "receivers": ["otlp"], "processors": ["memory_limiter", "batch"],
            "exporters": ["otlp"],
          ],
        ]
      ],
    ]
    return YAMLWriter.document(configuration)
  }

  private static func policies(_ index: BlueprintIndex) -> [OrderedValue] {
    let slow = slowest(index)
    return [
      [
        "name": "errors", "type": "status_code", "status_code": ["status_codes": ["ERROR"]],
      ],
      ["name": "slow", "type": "latency", "latency": ["threshold_ms": .int(slow)]],
      [
        "name": "sample", "type": "probabilistic",
        "probabilistic": ["sampling_percentage": 5],
      ],
    ]
  }

  /// The tightest latency goal of an entrance, or a second.
  private static func slowest(_ index: BlueprintIndex) -> Int {
    let entries = Set(index.entries)
    let goals = index.latencyGoals.compactMap { goal -> Double? in
      guard case .element(let id) = goal.subject, entries.contains(id),
        case .latency(let milliseconds, _) = goal.measure
      else { return nil }
      return milliseconds
    }
    return Int(goals.min() ?? 1000)
  }
}
