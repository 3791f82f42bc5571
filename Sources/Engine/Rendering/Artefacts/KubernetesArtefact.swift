internal import Formats

/// Deployment and autoscaler of the component on which most others depend.
enum KubernetesArtefact {
  /// The component that serves as the example; `nil` where the sources name another runtime for each.
  static func subject(_ index: BlueprintIndex) -> ElementID? {
    let hosted = Set(index.runtimes.flatMap(\.components))
      .union(index.registrations.map(\.target))
    var best: (ElementID, Int)?
    for component in index.services where !hosted.contains(component.id) {
      let wanted = index.graph.fanIn[component.id] ?? 0
      if best.map({ wanted > $0.1 }) ?? true { best = (component.id, wanted) }
    }
    return best?.0
  }

  static func text(_ component: ElementID, _ index: BlueprintIndex) -> String {
    let name = index.host(component)
    let replicas = index.element(component).flatMap { StatedInstances(of: $0)?.count } ?? 2
    let health = index.healthPaths(component)
    return [
      YAMLWriter.document(deployment(name, replicas: replicas, health: health)),
      YAMLWriter.document(service(name)),
      YAMLWriter.document(scaler(name, replicas: replicas)),
    ].joined(separator: "---\n")
  }

  private static func deployment(
    _ name: String, replicas: Int, health: HealthPaths
  ) -> OrderedValue {
    let labels: OrderedValue = ["app.kubernetes.io/name": .string(name)]
    let container: OrderedValue = [
      "name": .string(name),
      "image": .string("registry.internal/\(name):1.0.0"),
      "ports": [["name": "http", "containerPort": 8080]],
      "env": [["name": "OTEL_SERVICE_NAME", "value": .string(name)]],
      "resources": [
        "requests": ["cpu": "500m", "memory": "512Mi"], "limits": ["memory": "1Gi"],
      ],
      "startupProbe": probe(health.liveness, failures: 30),
      "livenessProbe": probe(health.liveness, failures: 3),
      "readinessProbe": probe(health.readiness, failures: 2),
      "securityContext": [
        "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "runAsNonRoot": true,
      ],
    ]
    return [
      "apiVersion": "apps/v1", "kind": "Deployment",
      "metadata": ["name": .string(name), "labels": labels],
      "spec": [
        "replicas": .int(replicas),
        "selector": ["matchLabels": labels],
        "template": [
          "metadata": ["labels": labels],
          "spec": ["terminationGracePeriodSeconds": 30, "containers": [container]],
        ],
      ],
    ]
  }

  private static func probe(_ path: String, failures: Int) -> OrderedValue {
    [
      "httpGet": ["path": .string(path), "port": "http"], "periodSeconds": 5,
      "failureThreshold": .int(failures),
    ]
  }

  private static func service(_ name: String) -> OrderedValue {
    [
      "apiVersion": "v1", "kind": "Service", "metadata": ["name": .string(name)],
      "spec": [
        "selector": ["app.kubernetes.io/name": .string(name)],
        "ports": [["name": "http", "port": 8080, "targetPort": "http"]],
      ],
    ]
  }

  private static func scaler(_ name: String, replicas: Int) -> OrderedValue {
    [
      "apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
      "metadata": ["name": .string(name)],
      "spec": [
        "scaleTargetRef": [
          "apiVersion": "apps/v1", "kind": "Deployment", "name": .string(name),
        ],
        "minReplicas": .int(max(2, replicas)),
        "maxReplicas": .int(max(2, replicas) * 5),
        "metrics": [
          [
            "type": "Resource",
            "resource": [
              "name": "cpu", "target": ["type": "Utilization", "averageUtilization": 70],
            ],
          ]
        ],
        "behavior": [
          "scaleDown": [
            "stabilizationWindowSeconds": 300,
            "policies": [["type": "Pods", "value": 1, "periodSeconds": 60]],
          ]
        ],
      ],
    ]
  }
}
