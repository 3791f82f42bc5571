/// Elements and interactions with identifiers that any graph language takes.
struct ExportedGraph {
  /// One element as a node.
  struct Node {
    let identifier: String
    let name: String
    let kind: Element.Kind
    let group: String?
    /// What it is for, in the source's words; empty where no source says so.
    let purpose: String
    /// The technologies that the source names for it.
    let technology: String
  }

  /// One interaction between two nodes.
  struct Edge {
    let source: Node
    let target: Node
    let interaction: Interaction

    /// What stands on the edge: technology and channel.
    var label: String {
      [interaction.via, interaction.channel].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: ": ")
    }

    /// What happens on the edge, in the source's words or by its style.
    var action: String {
      if let purpose = interaction.purpose, !purpose.isEmpty { return purpose }
      return switch (interaction.style, target.kind) {
      case (.sync, _): "calls"
      case (.async, .broker): "sends messages over"
      case (.async, _): "is sent messages by or sends them to"
      case (.data, _): "reads and writes"
      case (.unknown, _): "depends on"
      }
    }
  }

  let nodes: [Node]
  let edges: [Edge]
  /// The domains that nodes belong to, in order of their first node.
  let groups: [String]

  /// Takes every element, and the interactions both of whose ends are known.
  init(_ requirements: Requirements) {
    let nodes = requirements.elements.enumerated().map { index, element in
      Node(
        identifier: "n\(index + 1)", name: element.name, kind: element.kind,
        group: element.kind == .component ? element.domain : nil,
        purpose: element.responsibility?.text ?? "",
        technology: element.technologies.map(\.text).joined(separator: ", "))
    }
    let byID = Dictionary(
      zip(requirements.elements.map(\.id), nodes).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
    edges = requirements.interactions.compactMap { interaction in
      guard let source = byID[interaction.source], let target = byID[interaction.target] else {
        return nil
      }
      return Edge(source: source, target: target, interaction: interaction)
    }
    groups = nodes.compactMap(\.group).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.nodes = nodes
  }
}

extension ExportedGraph {
  /// Text for a label: one line, nothing hidden, and in place of a scalar what the language asks for.
  ///
  /// - Parameter escape: `nil` for a scalar that stands for itself.
  static func escaped(_ text: String, by escape: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let words = escape(scalar) {
        result += words
      } else if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        result += " "
      } else if !scalar.isHiddenInGraph {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a graph label leaves the scalar out: controls and invisible or steering characters.
  var isHiddenInGraph: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
