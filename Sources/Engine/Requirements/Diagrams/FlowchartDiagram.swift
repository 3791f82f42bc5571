/// A Mermaid flowchart or PlantUML component diagram as it is drawn: nodes, edges and groups, without any meaning yet.
struct FlowchartDiagram: Hashable, Sendable {
  /// The outline of a node, which people use to say what sort of thing it is.
  enum Shape: Hashable, Sendable {
    case plain, stadium, cylinder, hexagon, diamond, circle, other
    /// Outlines that only PlantUML has.
    case person, queue, cloud
  }

  /// One box.
  struct Node: Hashable, Sendable {
    var id: String
    /// The first line of the label: the name.
    var label: String
    /// The other lines of the label.
    var detail: String
    var shape: Shape
    /// The line in the document where the label stands.
    var line: Int
    /// Index of the group that the node was declared in.
    var group: Int?
  }

  /// One arrow.
  struct Edge: Hashable, Sendable {
    /// How the line is drawn.
    enum Stroke: Hashable, Sendable { case solid, dotted, thick, invisible }

    var from: Int
    var to: Int
    var label: String
    var stroke: Stroke
    /// Whether there is a tip at the far end.
    var isDirected: Bool
    /// Whether there are tips at both ends.
    var isTwoWay: Bool
    var line: Int
  }

  /// One subgraph.
  struct Group: Hashable, Sendable {
    var id: String
    var title: String
    var line: Int
    var parent: Int?
  }

  var nodes: [Node] = []
  var edges: [Edge] = []
  var groups: [Group] = []
}
