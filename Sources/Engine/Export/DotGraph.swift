/// The interaction graph in Graphviz's language.
struct DotGraph {
  let graph: ExportedGraph

  /// The digraph, left to right, components clustered by domain.
  var text: String {
    var lines = [
      "digraph interactions {", "  rankdir=LR;", "  node [shape=box, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for (index, group) in graph.groups.enumerated() {
      lines.append("  subgraph cluster_\(index + 1) {")
      lines.append("    label=\(Self.quoted(group));")
      lines += graph.nodes.filter { $0.group == group }.map { "    \(Self.node($0))" }
      lines.append("  }")
    }
    lines += graph.nodes.filter { $0.group == nil }.map { "  \(Self.node($0))" }
    lines += graph.edges.map { "  \(Self.edge($0))" }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func node(_ node: ExportedGraph.Node) -> String {
    let shape =
      switch node.kind {
      case .component: ""
      case .externalSystem: ", style=dashed"
      case .dataStore: ", shape=cylinder"
      case .broker: ", shape=hexagon"
      case .person: ", shape=ellipse"
      }
    return "\(node.identifier) [label=\(quoted(node.name))\(shape)];"
  }

  private static func edge(_ edge: ExportedGraph.Edge) -> String {
    var attributes: [String] = []
    if !edge.label.isEmpty { attributes.append("label=\(quoted(edge.label))") }
    switch edge.interaction.style {
    case .sync: break
    case .async: attributes.append("style=dashed")
    case .data: attributes.append("style=bold")
    case .unknown: attributes.append("arrowhead=none")
    }
    let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    return "\(edge.source.identifier) -> \(edge.target.identifier)\(list);"
  }

  /// A quoted string; a backslash is doubled, since Graphviz reads escapes in labels.
  private static func quoted(_ text: String) -> String {
    let escaped = ExportedGraph.escaped(text) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: nil
      }
    }
    return "\"\(escaped)\""
  }
}
