/// The interaction graph as a Mermaid flowchart.
struct MermaidGraph {
  let graph: ExportedGraph

  /// The flowchart, left to right, components grouped by domain.
  var text: String {
    var lines = ["flowchart LR"]
    for (index, group) in graph.groups.enumerated() {
      lines.append("  subgraph g\(index + 1)[\"\(Self.escaped(group))\"]")
      lines += graph.nodes.filter { $0.group == group }.map { "    \(Self.node($0))" }
      lines.append("  end")
    }
    lines += graph.nodes.filter { $0.group == nil }.map { "  \(Self.node($0))" }
    lines += graph.edges.map { "  \(Self.edge($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func node(_ node: ExportedGraph.Node) -> String {
    let label = "\"\(escaped(node.name))\""
    return switch node.kind {
    case .component: "\(node.identifier)[\(label)]"
    case .externalSystem: "\(node.identifier)([\(label)])"
    case .dataStore: "\(node.identifier)[(\(label))]"
    case .broker: "\(node.identifier){{\(label)}}"
    case .person: "\(node.identifier)((\(label)))"
    }
  }

  private static func edge(_ edge: ExportedGraph.Edge) -> String {
    let arrow =
      switch edge.interaction.style {
      case .sync: "-->"
      case .async: "-.->"
      case .data: "==>"
      case .unknown: "---"
      }
    let label = edge.label.isEmpty ? "" : "|\"\(escaped(edge.label))\"|"
    return "\(edge.source.identifier) \(arrow)\(label) \(edge.target.identifier)"
  }

  /// Text for a quoted label: quotes and marks as Mermaid's entities, nothing hidden.
  static func escaped(_ text: String) -> String {
    ExportedGraph.escaped(text) { scalar in
      switch scalar {
      case "\"": "#quot;"
      case "#": "#35;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "`": "#96;"
      default: nil
      }
    }
  }
}
