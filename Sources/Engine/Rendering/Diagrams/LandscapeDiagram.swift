/// The whole landscape as a flowchart: components grouped by domain, otherwise by layer.
enum LandscapeDiagram {
  static func text(_ index: BlueprintIndex) -> String {
    let touched = Set(index.interactions.flatMap { [$0.source, $0.target] })
    let elements = index.requirements.elements.filter { touched.contains($0.id) }
    let ids = MermaidText.ids(elements.map(\.id))
    var lines = ["flowchart LR"]
    var placed: Set<ElementID> = []
    for (number, group) in groups(index).enumerated() {
      let members = elements.filter { group.members.contains($0.id) && !placed.contains($0.id) }
      guard !members.isEmpty else { continue }
      lines.append("  subgraph g\(number + 1)[\(MermaidText.label(group.name))]")
      for member in members {
        lines.append("    " + node(member, ids))
        placed.insert(member.id)
      }
      lines.append("  end")
    }
    for element in elements where !placed.contains(element.id) {
      lines.append("  " + node(element, ids))
    }
    lines += edges(index, ids)
    return lines.joined(separator: "\n")
  }

  private static func node(_ element: Element, _ ids: [ElementID: String]) -> String {
    MermaidText.node(ids[element.id] ?? element.id.rawValue, element.name, element.kind)
  }

  /// Domains where the sources name them, otherwise layers, with the stores that a single member owns.
  private static func groups(_ index: BlueprintIndex) -> [Grouping] {
    let domains = index.requirements.domains.filter { !$0.members.isEmpty }
    let groups =
      domains.isEmpty ? index.requirements.layers.filter { !$0.members.isEmpty } : domains
    return groups.map { group in
      var group = group
      group.members += index.stores.filter { store in
        guard let owner = index.owner(of: store) else { return false }
        return group.members.contains(owner)
          && index.users(of: store).allSatisfy(group.members.contains)
      }.map(\.id)
      return group
    }
  }

  /// One line for each pair and style; labels of the same pair are joined.
  private static func edges(_ index: BlueprintIndex, _ ids: [ElementID: String]) -> [String] {
    var lines: [String] = []
    for interaction in index.interactions {
      guard let from = ids[interaction.source], let to = ids[interaction.target] else { continue }
      let isSynchronous = index.pattern(interaction).isSynchronous
      let arrow = isSynchronous ? "-->" : "-.->"
      let transport = index.isStoreAccess(interaction) ? "" : index.transport(interaction)
      let label = transport.isEmpty ? "" : "|\(MermaidText.label(transport))|"
      let isDelivery = index.isDelivery(interaction)
      let line = "  \(isDelivery ? to : from) \(arrow)\(label) \(isDelivery ? from : to)"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}
