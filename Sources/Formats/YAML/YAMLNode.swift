/// A YAML value with the place where it stands, so that findings can name lines.
package struct YAMLNode: Hashable, Sendable {
  /// One key and value pair of a mapping.
  package struct Member: Hashable, Sendable {
    /// The key's text.
    package var key: String
    /// The line of the key, counted from 1.
    package var line: Int
    /// The value.
    package var value: YAMLNode
  }

  /// What a node holds.
  package indirect enum Content: Hashable, Sendable {
    case scalar(OrderedValue)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  /// What the node holds.
  package var content: Content
  /// The line, counted from 1.
  package var line: Int
  /// The column in Unicode scalars, counted from 1.
  package var column: Int

  /// The members of a mapping, nil for other nodes.
  package var members: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// The nodes of a sequence, nil for other nodes.
  package var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The text of a string scalar, nil for other nodes.
  package var stringValue: String? { scalar?.stringValue }

  /// The value of a scalar, nil for other nodes.
  package var scalar: OrderedValue? {
    if case .scalar(let value) = content { value } else { nil }
  }

  /// The member's node for a key, or nil when this is no mapping or has no such key.
  package subscript(key: String) -> YAMLNode? {
    members?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The value without places.
  package var value: OrderedValue {
    switch content {
    case .scalar(let value): value
    case .sequence(let nodes): .array(nodes.map(\.value))
    case .mapping(let members):
      .object(members.map { OrderedValue.Member($0.key, $0.value.value) })
    }
  }
}
