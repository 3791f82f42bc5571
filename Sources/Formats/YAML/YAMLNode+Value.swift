extension YAMLNode {
  /// A value as a node that stands nowhere: every line is the first.
  package init(_ value: OrderedValue) {
    switch value {
    case .array(let elements):
      self.init(content: .sequence(elements.map { YAMLNode($0) }), line: 1, column: 1)
    case .object(let members):
      self.init(
        content: .mapping(
          members.map { Member(key: $0.key, line: 1, value: YAMLNode($0.value)) }),
        line: 1, column: 1)
    default: self.init(content: .scalar(value), line: 1, column: 1)
    }
  }
}
