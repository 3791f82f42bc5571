extension RopeNode {
  /// A balanced tree over a run of bytes.
  static func tree(over bytes: UnsafeBufferPointer<UInt8>) -> RopeNode {
    guard bytes.count > maxLeafBytes else { return RopeNode(leaf: Array(bytes)) }
    let leafCount = (bytes.count + maxLeafBytes - 1) / maxLeafBytes
    let leaves = (0..<leafCount).map { index in
      // Evenly spread, so that no leaf is less than half full.
      let start = bytes.count * index / leafCount
      let end = bytes.count * (index + 1) / leafCount
      return RopeNode(leaf: Array(UnsafeBufferPointer(rebasing: bytes[start..<end])))
    }
    return tree(over: leaves)
  }

  /// A balanced tree over nodes of one height.
  static func tree(over nodes: [RopeNode]) -> RopeNode {
    var level = nodes
    while level.count > 1 {
      let current = level
      let count = (current.count + maxChildren - 1) / maxChildren
      level = (0..<count).map { index in
        let start = current.count * index / count
        let end = current.count * (index + 1) / count
        return RopeNode(children: Array(current[start..<end]))
      }
    }
    return level.first ?? empty
  }

  /// The tree that holds `left` and then `right`.
  static func joined(_ left: RopeNode, _ right: RopeNode) -> RopeNode {
    if left.byteCount == 0 { return right }
    if right.byteCount == 0 { return left }
    if left.height < right.height {
      guard let first = right.children.first else { return right }
      let rest = Array(right.children.dropFirst())
      if left.height == right.height - 1, left.isFullEnough {
        return merged([left] + right.children)
      }
      let joint = joined(left, first)
      return merged((joint.height == right.height ? joint.children : [joint]) + rest)
    }
    if left.height > right.height {
      guard let last = left.children.last else { return left }
      let rest = Array(left.children.dropLast())
      if right.height == left.height - 1, right.isFullEnough {
        return merged(left.children + [right])
      }
      let joint = joined(last, right)
      return merged(rest + (joint.height == left.height ? joint.children : [joint]))
    }
    if left.isFullEnough, right.isFullEnough { return RopeNode(children: [left, right]) }
    if left.isLeaf {
      let parts = leaves(left.bytes + right.bytes)
      return parts.count == 1 ? parts[0] : RopeNode(children: parts)
    }
    return merged(left.children + right.children)
  }

  /// One branch, or a branch of two where there are too many children for one.
  private static func merged(_ children: [RopeNode]) -> RopeNode {
    let parts = branches(children)
    return parts.count == 1 ? parts[0] : RopeNode(children: parts)
  }

  /// One or two branches over up to twice as many children as a branch may have.
  static func branches(_ children: [RopeNode]) -> [RopeNode] {
    guard children.count > maxChildren else { return [RopeNode(children: children)] }
    let half = children.count / 2
    return [
      RopeNode(children: Array(children[..<half])), RopeNode(children: Array(children[half...])),
    ]
  }

  /// One or two leaves over up to twice as many bytes as a leaf may have.
  static func leaves(_ bytes: [UInt8]) -> [RopeNode] {
    guard bytes.count > maxLeafBytes else { return [RopeNode(leaf: bytes)] }
    let half = bytes.count / 2
    return [RopeNode(leaf: Array(bytes[..<half])), RopeNode(leaf: Array(bytes[half...]))]
  }
}
