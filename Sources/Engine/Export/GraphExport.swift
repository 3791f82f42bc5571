internal import Formats

/// The interaction graph in a format that other tools draw or compute with.
package enum GraphExport: String, Hashable, Sendable, CaseIterable {
  /// A Mermaid flowchart.
  case mermaid
  /// A Graphviz digraph.
  case dot
  /// A C4 container diagram for PlantUML.
  case plantuml
  /// A workspace in the language of Structurizr.
  case structurizr
  /// One row per interaction, RFC 4180.
  case csv

  /// The graph as text that ends with a line ending; the same requirements give the same bytes.
  ///
  /// - Parameters:
  ///   - requirements: the elements and interactions to show.
  ///   - title: what the whole system is called, where the format names it.
  package func text(_ requirements: Requirements, title: String = "System") -> String {
    let graph = ExportedGraph(requirements)
    return switch self {
    case .mermaid: MermaidGraph(graph: graph).text
    case .dot: DotGraph(graph: graph).text
    case .plantuml: PlantUMLDiagram(graph: graph, title: title).text
    case .structurizr: StructurizrWorkspace(graph: graph, title: title).text
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
