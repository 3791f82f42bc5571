/// A node of the balanced tree that holds the text: a leaf of bytes or a branch of nodes.
///
/// Nodes never change, so trees share them: a copy of the text is a reference, and an edit makes
/// only the nodes on the way from the root to the place.
final class RopeNode: Sendable {
  /// Most bytes in a leaf: small enough to copy for each key, large enough to keep trees flat.
  static let maxLeafBytes = 2048
  static let minLeafBytes = maxLeafBytes / 2
  /// Most children of a branch; 16 × 2 KiB per level makes 8 MiB four levels.
  static let maxChildren = 16
  static let minChildren = maxChildren / 2

  /// Levels under this node; 0 for a leaf.
  let height: Int
  let byteCount: Int
  /// Number of line feeds.
  let newlineCount: Int
  let children: [RopeNode]
  let bytes: [UInt8]

  static let empty = RopeNode(leaf: [])

  init(leaf bytes: [UInt8]) {
    height = 0
    byteCount = bytes.count
    newlineCount = bytes.withUnsafeBufferPointer { countNewlines($0) }
    children = []
    self.bytes = bytes
  }

  /// - Parameter children: One to `maxChildren` nodes of the same height.
  init(children: [RopeNode]) {
    var byteCount = 0
    var newlineCount = 0
    var height = 0
    for child in children {
      byteCount += child.byteCount
      newlineCount += child.newlineCount
      height = child.height
    }
    self.height = height + 1
    self.byteCount = byteCount
    self.newlineCount = newlineCount
    self.children = children
    bytes = []
  }

  var isLeaf: Bool { height == 0 }

  /// Whether it is full enough to stand beside siblings.
  var isFullEnough: Bool {
    isLeaf ? byteCount >= Self.minLeafBytes : children.count >= Self.minChildren
  }
}

/// Counts line feeds; the loop has no branch so that it is vectorised.
func countNewlines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  for byte in bytes {
    count &+= byte == .lineFeed ? 1 : 0
  }
  return count
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let percent: UInt8 = 0x25

  /// Whether it is a code unit of its own in UTF-8.
  var isASCII: Bool { self < 0x80 }
}
