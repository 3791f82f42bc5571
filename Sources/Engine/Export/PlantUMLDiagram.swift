/// The interaction graph as a C4 container diagram, with the macros that PlantUML brings along.
///
/// Only macros and arguments that the oldest of these libraries have are used.
struct PlantUMLDiagram {
  let graph: ExportedGraph
  /// What the system is called.
  let title: String

  var text: String {
    var lines = [
      "@startuml", "!include <C4/C4_Container>", "left to right direction",
      "title Interactions of \(Self.escaped(title))",
    ]
    lines += graph.nodes.filter { $0.kind == .person }.map(Self.node)
    lines.append("System_Boundary(system, \(Self.quoted(title))) {")
    for (index, group) in graph.groups.enumerated() {
      lines.append("  Boundary(g\(index + 1), \(Self.quoted(group)), \"domain\") {")
      lines += graph.nodes.filter { $0.group == group }.map { "    " + Self.node($0) }
      lines.append("  }")
    }
    lines += graph.nodes.filter { $0.group == nil && $0.isInside }.map { "  " + Self.node($0) }
    lines.append("}")
    lines += graph.nodes.filter { $0.kind == .externalSystem }.map(Self.node)
    lines += graph.edges.map(Self.edge)
    return (lines + ["@enduml"]).joined(separator: "\n") + "\n"
  }

  private static func node(_ node: ExportedGraph.Node) -> String {
    let (id, name, purpose) = (node.identifier, quoted(node.name), quoted(node.purpose))
    return switch node.kind {
    case .component: "Container(\(id), \(name), \(quoted(node.technology)), \(purpose))"
    case .dataStore: "ContainerDb(\(id), \(name), \(quoted(node.technology)), \(purpose))"
    case .broker: "Container(\(id), \(name), \"message broker\", \(purpose))"
    case .externalSystem: "System_Ext(\(id), \(name), \(purpose))"
    case .person: "Person(\(id), \(name), \(purpose))"
    }
  }

  private static func edge(_ edge: ExportedGraph.Edge) -> String {
    let style =
      switch edge.interaction.style {
      case .async: "asynchronous"
      case .sync, .data, .unknown: ""
      }
    let technology = [style, edge.label].filter { !$0.isEmpty }.joined(separator: ", ")
    return "Rel(\(edge.source.identifier), \(edge.target.identifier), \(quoted(edge.action)), "
      + "\(quoted(technology)))"
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Text in which the preprocessor finds nothing to do: its marks stand as character references.
  private static func escaped(_ text: String) -> String {
    let marks = Set("\"\\%$<>&~[]{}".unicodeScalars)
    return ExportedGraph.escaped(text) { marks.contains($0) ? "&#\($0.value);" : nil }
  }
}

extension ExportedGraph.Node {
  /// Whether it is a part of the system itself.
  var isInside: Bool {
    switch kind {
    case .component, .dataStore, .broker: true
    case .externalSystem, .person: false
    }
  }
}
