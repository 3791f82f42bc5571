/// The interaction graph as a workspace in the language of Structurizr, with two views of it.
struct StructurizrWorkspace {
  let graph: ExportedGraph
  /// What the system is called.
  let title: String

  var text: String {
    var lines = ["workspace \(Self.quoted(title)) {", "  model {"]
    lines += people.map { "    " + $0 }
    lines.append("    system = softwareSystem \(Self.quoted(title)) {")
    for group in graph.groups {
      lines.append("      group \(Self.quoted(group)) {")
      lines += graph.nodes.filter { $0.group == group }.map { "        " + container($0) }
      lines.append("      }")
    }
    lines += graph.nodes.filter { $0.group == nil && $0.isInside }.map { "      " + container($0) }
    lines.append("    }")
    lines += externals.map { "    " + $0 }
    lines += relationships.map { "    " + $0 }
    lines += ["  }", ""] + Self.views + ["}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var people: [String] {
    graph.nodes.filter { $0.kind == .person }.map {
      "\($0.identifier) = person \(names[$0.identifier] ?? "") \(Self.quoted($0.purpose))"
    }
  }

  private var externals: [String] {
    graph.nodes.filter { $0.kind == .externalSystem }.map {
      "\($0.identifier) = softwareSystem \(names[$0.identifier] ?? "") \(Self.quoted($0.purpose)) "
        + "\"External\""
    }
  }

  private func container(_ node: ExportedGraph.Node) -> String {
    let tag =
      switch node.kind {
      case .dataStore: " \"Store\""
      case .broker: " \"Broker\""
      case .component, .externalSystem, .person: ""
      }
    return "\(node.identifier) = container \(names[node.identifier] ?? "") "
      + "\(Self.quoted(node.purpose)) \(Self.quoted(node.technology))" + tag
  }

  /// Quoted names; a name that another element has too bears its number, since names are keys here.
  private var names: [String: String] {
    var taken: Set<String> = [title.lowercased()]
    var names: [String: String] = [:]
    for node in graph.nodes {
      let isNew = taken.insert(node.name.lowercased()).inserted
      names[node.identifier] = Self.quoted(isNew ? node.name : "\(node.name) (\(node.identifier))")
    }
    return names
  }

  /// The language refuses a second relationship with the same words between the same two elements.
  private var relationships: [String] {
    var seen: Set<String> = []
    return graph.edges.compactMap { edge in
      let ends = "\(edge.source.identifier) -> \(edge.target.identifier)"
      let head = "\(ends) \(Self.quoted(edge.action))"
      guard edge.source.identifier != edge.target.identifier,
        seen.insert(head.lowercased()).inserted
      else { return nil }
      let tag =
        switch edge.interaction.style {
        case .async: " \"Asynchronous\""
        case .data: " \"Data\""
        case .sync, .unknown: ""
        }
      return "\(head) \(Self.quoted(edge.label))" + tag
    }
  }

  private static let views = [
    "  views {", "    systemContext system \"Context\" {", "      include *", "      autolayout lr",
    "    }", "    container system \"Containers\" {", "      include *", "      autolayout lr",
    "    }", "    styles {", "      element \"Store\" {", "        shape cylinder", "      }",
    "      element \"Broker\" {", "        shape pipe", "      }", "      element \"External\" {",
    "        background #999999", "      }", "      relationship \"Asynchronous\" {",
    "        style dashed", "      }", "    }", "  }",
  ]

  private static func quoted(_ text: String) -> String {
    let escaped = ExportedGraph.escaped(text) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "/"
      // `${NAME}` would be replaced by a constant of that name.
      case "$": "\u{FF04}"
      default: nil
      }
    }
    return "\"\(escaped)\""
  }
}
