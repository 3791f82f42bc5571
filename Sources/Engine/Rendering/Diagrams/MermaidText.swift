/// Words and ids for Mermaid that no name can break.
enum MermaidText {
  /// A quoted label: quotes, brackets and marks that Mermaid reads become entities.
  static func label(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// The text for places where Mermaid takes a bare label, such as a message of a sequence diagram.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in InlineMarkdown.singleLine(text).unicodeScalars {
      switch scalar {
      case "\"", "`", "<", ">", "{", "}", "|", "\\", "#", "&", ";", "%":
        result.append(contentsOf: "#\(scalar.value);".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Node ids by element, `n1`, `n2` …, in the order given.
  static func ids(_ elements: [ElementID], prefix: String = "n") -> [ElementID: String] {
    Dictionary(
      elements.uniqued.enumerated().map { ($0.element, "\(prefix)\($0.offset + 1)") },
      uniquingKeysWith: { first, _ in first })
  }

  /// A node with its shape: cylinder for a store, hexagon for a broker, stadium for what is outside.
  static func node(_ id: String, _ name: String, _ kind: Element.Kind) -> String {
    switch kind {
    case .component: "\(id)[\(label(name))]"
    case .externalSystem, .person: "\(id)([\(label(name))])"
    case .dataStore: "\(id)[(\(label(name)))]"
    case .broker: "\(id){{\(label(name))}}"
    }
  }
}
