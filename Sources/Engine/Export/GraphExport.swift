internal import Formats

/// The interaction graph in a format that other tools draw or compute with.
package enum GraphExport: String, Hashable, Sendable, CaseIterable {
  /// A Mermaid flowchart.
  case mermaid
  /// A Graphviz digraph.
  case dot
  /// One row per interaction, RFC 4180.
  case csv

  /// The graph as text that ends with a line ending; the same requirements give the same bytes.
  package func text(_ requirements: Requirements) -> String {
    let graph = ExportedGraph(requirements)
    return switch self {
    case .mermaid: MermaidGraph(graph: graph).text
    case .dot: DotGraph(graph: graph).text
    case .csv: CSVWriter.table(Self.rows(graph))
    }
  }

  private static func rows(_ graph: ExportedGraph) -> [[String]] {
    let header = [
      "from", "to", "fromKind", "toKind", "style", "via", "channel", "purpose", "data",
      "confidence", "document", "line",
    ]
    return [header]
      + graph.edges.map { edge in
        let place = edge.interaction.evidence.first?.place
        return [
          edge.source.name, edge.target.name, edge.source.kind.rawValue, edge.target.kind.rawValue,
          edge.interaction.style.rawValue, edge.interaction.via ?? "",
          edge.interaction.channel ?? "", edge.interaction.purpose ?? "",
          edge.interaction.data.joined(separator: "; "),
          String(edge.interaction.confidence.percent), place?.document ?? "",
          place.map { String($0.line) } ?? "",
        ]
      }
  }
}

/// Elements and interactions with identifiers that any graph language takes.
struct ExportedGraph {
  /// One element as a node.
  struct Node {
    let identifier: String
    let name: String
    let kind: Element.Kind
    let group: String?
  }

  /// One interaction between two nodes.
  struct Edge {
    let source: Node
    let target: Node
    let interaction: Interaction

    /// What stands on the edge: technology and channel.
    var label: String {
      [interaction.via, interaction.channel].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: ": ")
    }
  }

  let nodes: [Node]
  let edges: [Edge]
  /// The domains that nodes belong to, in order of their first node.
  let groups: [String]

  /// Takes every element, and the interactions both of whose ends are known.
  init(_ requirements: Requirements) {
    let nodes = requirements.elements.enumerated().map { index, element in
      Node(
        identifier: "n\(index + 1)", name: element.name, kind: element.kind,
        group: element.kind == .component ? element.domain : nil)
    }
    let byID = Dictionary(
      zip(requirements.elements.map(\.id), nodes).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
    edges = requirements.interactions.compactMap { interaction in
      guard let source = byID[interaction.source], let target = byID[interaction.target] else {
        return nil
      }
      return Edge(source: source, target: target, interaction: interaction)
    }
    groups = nodes.compactMap(\.group).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.nodes = nodes
  }
}
