import Engine
package import OrderedCollections

/// A flowchart as it is drawn: nodes, arrows and groups.
package struct Flowchart: Equatable, Sendable {
  /// How a node's frame looks.
  package enum Shape: Equatable, Sendable {
    /// What runs: a plain box.
    case box
    /// What is outside, or a step: round corners.
    case round
    /// What keeps data: a cylinder.
    case cylinder
    /// What passes on or decides: slanted corners.
    case slanted
  }

  package struct Node: Equatable, Sendable {
    package var label: String
    package var shape: Shape
    /// The title of the group that it stands in.
    package var group: String?
  }

  package struct Arrow: Equatable, Sendable {
    package var from: String
    package var to: String
    package var label: String
    package var isDashed: Bool
    package var hasHead: Bool
  }

  /// Nodes by their ids, in the order in which they are named first.
  package var nodes: OrderedDictionary<String, Node> = [:]
  package var arrows: [Arrow] = []

  /// Reads a flowchart; nil where the text is another diagram or holds what is not understood.
  package init?(_ text: String) {
    guard let diagram = FlowchartDiagram(mermaid: text) else { return nil }
    for node in diagram.nodes {
      nodes[node.id] = Node(
        label: node.detail.isEmpty ? node.label : "\(node.label) \(node.detail)",
        shape: Shape(node.shape), group: node.group.map { diagram.groups[$0].title })
    }
    arrows = diagram.edges.map { edge in
      Arrow(
        from: diagram.nodes[edge.from].id, to: diagram.nodes[edge.to].id, label: edge.label,
        isDashed: edge.stroke == .dotted, hasHead: edge.isDirected)
    }
  }
}

extension Flowchart.Shape {
  /// The frame that is drawn for a node's outline.
  fileprivate init(_ shape: FlowchartDiagram.Shape) {
    switch shape {
    case .plain: self = .box
    case .cylinder, .queue: self = .cylinder
    case .hexagon, .diamond, .other: self = .slanted
    case .rounded, .stadium, .circle, .person, .cloud: self = .round
    }
  }
}
