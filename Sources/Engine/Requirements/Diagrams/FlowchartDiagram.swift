/// A Mermaid flowchart or PlantUML component diagram as it is drawn: nodes, edges and groups, without any meaning yet.
package struct FlowchartDiagram: Hashable, Sendable {
  /// The outline of a node, which people use to say what sort of thing it is.
  package enum Shape: Hashable, Sendable {
    case plain, rounded, stadium, cylinder, hexagon, diamond, circle, other
    /// Outlines that only PlantUML has.
    case person, queue, cloud
  }

  /// One box.
  package struct Node: Hashable, Sendable {
    package var id: String
    /// The first line of the label: the name.
    package var label: String
    /// The other lines of the label.
    package var detail: String
    package var shape: Shape
    /// The line in the document where the label stands.
    package var line: Int
    /// Index of the group that the node was declared in.
    package var group: Int?
  }

  /// One arrow.
  package struct Edge: Hashable, Sendable {
    /// How the line is drawn.
    package enum Stroke: Hashable, Sendable { case solid, dotted, thick, invisible }

    package var from: Int
    package var to: Int
    package var label: String
    package var stroke: Stroke
    /// Whether there is a tip at the far end.
    package var isDirected: Bool
    /// Whether there are tips at both ends.
    package var isTwoWay: Bool
    package var line: Int
  }

  /// One subgraph.
  package struct Group: Hashable, Sendable {
    package var id: String
    package var title: String
    package var line: Int
    package var parent: Int?
  }

  package var nodes: [Node] = []
  package var edges: [Edge] = []
  package var groups: [Group] = []

  /// Reads the text of a Mermaid flowchart; `nil` where it is another diagram or holds a line that is not
  /// understood.
  package init?(mermaid text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { CodeLine(text: String($0.element), line: $0.offset + 1) }
    guard FlowchartReader.isFlowchart(lines) else { return nil }
    let reader = FlowchartReader(lines)
    guard reader.unreadLines.isEmpty, reader.isBalanced, !reader.diagram.nodes.isEmpty else {
      return nil
    }
    self = reader.diagram
  }

  init() {}
}
