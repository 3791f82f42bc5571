extension RopeNode {
  /// The tree over a range of the bytes; whole nodes in it are shared.
  func slice(_ range: Range<Int>) -> RopeNode {
    if range.lowerBound <= 0, range.upperBound >= byteCount { return self }
    if range.isEmpty { return .empty }
    if isLeaf { return RopeNode(leaf: Array(bytes[range])) }
    var result = RopeNode.empty
    var start = 0
    for child in children {
      let lower = max(range.lowerBound, start)
      let upper = min(range.upperBound, start + child.byteCount)
      if lower < upper {
        result = .joined(result, child.slice(lower - start..<upper - start))
      }
      start += child.byteCount
    }
    return result
  }

  /// The tree in which a range of bytes is replaced by other text.
  func replacing(_ range: Range<Int>, with new: RopeNode) -> RopeNode {
    if new.isLeaf, let nodes = replacingInLeaf(range, with: new.bytes) {
      return nodes.count == 1 ? nodes[0] : RopeNode(children: nodes)
    }
    let head = slice(0..<range.lowerBound)
    let tail = slice(range.upperBound..<byteCount)
    return .joined(.joined(head, new), tail)
  }

  /// One or two nodes of this node's height with the range replaced, or nil where more than one
  /// leaf or the balance of the tree is concerned.
  private func replacingInLeaf(_ range: Range<Int>, with new: [UInt8]) -> [RopeNode]? {
    if isLeaf {
      let count = byteCount - range.count + new.count
      guard count >= Self.minLeafBytes, count <= 2 * Self.maxLeafBytes else { return nil }
      var changed: [UInt8] = []
      changed.reserveCapacity(count)
      changed.append(contentsOf: bytes[..<range.lowerBound])
      changed.append(contentsOf: new)
      changed.append(contentsOf: bytes[range.upperBound...])
      return Self.leaves(changed)
    }
    var start = 0
    for (index, child) in children.enumerated() {
      let end = start + child.byteCount
      if range.upperBound <= end {
        guard range.lowerBound >= start,
          let nodes = child.replacingInLeaf(
            range.lowerBound - start..<range.upperBound - start, with: new)
        else { return nil }
        var changed = children
        changed.replaceSubrange(index...index, with: nodes)
        return Self.branches(changed)
      }
      start = end
    }
    return nil
  }
}
