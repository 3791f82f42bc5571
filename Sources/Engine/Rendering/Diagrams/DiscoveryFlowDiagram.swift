/// How a caller finds a callee in this system.
enum DiscoveryFlowDiagram {
  static func text(_ index: BlueprintIndex, registry: String) -> String {
    let callees = index.discoverable
    let ids = MermaidText.ids(callees.flatMap { [$0.callee] + $0.callers })
    var lines = ["flowchart LR", "  registry[(\(MermaidText.label(registry)))]"]
    for id in callees.flatMap({ [$0.callee] + $0.callers }).uniqued {
      lines.append("  " + MermaidText.node(ids[id] ?? "", index.name(id), index.kind(id)))
    }
    for callee in callees {
      let to = ids[callee.callee] ?? ""
      lines.append("  \(to) -.->|\"ready\"| registry")
    }
    for caller in callees.flatMap(\.callers).uniqued {
      lines.append("  \(ids[caller] ?? "") -->|\"resolve\"| registry")
    }
    for callee in callees {
      for caller in callee.callers {
        lines.append("  \(ids[caller] ?? "") ==>|\"call\"| \(ids[callee.callee] ?? "")")
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension BlueprintIndex {
  /// The components that other components call, with their callers.
  var discoverable: [(callee: ElementID, callers: [ElementID])] {
    let inside = calls.filter { kind($0.target) == .component && kind($0.source) == .component }
    return inside.map(\.target).uniqued.map { callee in
      (callee, inside.filter { $0.target == callee }.map(\.source).uniqued)
    }
  }
}
