extension MarkupDocument {
  /// The children of a node, in order.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [MarkupNode]
    fileprivate var cursor: Int
    fileprivate let end: Int

    /// The index of the next child.
    package mutating func next() -> Int? {
      guard cursor < end else { return nil }
      defer { cursor = Int(nodes[cursor].subtreeEnd) }
      return cursor
    }
  }

  /// The indexes of a node's children, in order.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, cursor: node + 1, end: Int(nodes[node].subtreeEnd))
  }

  /// The indexes of a node's children of one kind.
  package func children(of node: Int, _ kind: MarkupNode.Kind) -> [Int] {
    children(of: node).filter { nodes[$0].kind == kind }
  }

  /// The first child of a node, whatever its kind.
  package func firstChild(of node: Int) -> Int? {
    Int(nodes[node].subtreeEnd) > node + 1 ? node + 1 : nil
  }

  /// The indexes of the document's blocks at the top level.
  package var blocks: Children { children(of: 0) }
}
