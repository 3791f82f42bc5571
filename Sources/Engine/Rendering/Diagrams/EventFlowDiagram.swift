/// The ways of several events in one picture: publishers, channels, consumers.
///
/// Where a message is set aside stands in the table of events.
enum EventFlowDiagram {
  /// Events up to which a picture can be read at a glance.
  private static let most = 6

  /// The events in pictures of a readable size; those of one publisher stay together where they fit.
  static func groups(_ events: [Event]) -> [[Event]] {
    var groups: [[Event]] = []
    for publisher in events.map(\.publisher).uniqued {
      let own = events.filter { $0.publisher == publisher }
      for start in stride(from: 0, to: own.count, by: most) {
        let part = Array(own[start..<min(start + most, own.count)])
        if let last = groups.last, last.count + part.count <= most {
          groups[groups.count - 1] = last + part
        } else {
          groups.append(part)
        }
      }
    }
    return groups
  }

  static func text(_ events: [Event], _ index: BlueprintIndex) -> String {
    var nodes = EventNodes(index)
    var edges: [String] = []
    for (number, event) in events.enumerated() {
      let channel = "c\(number + 1)"
      let broker = index.brokerName(event).map { "\($0): " } ?? ""
      let publisher = event.publisher.map { nodes.id(of: $0) } ?? nodes.nobody("publishes it yet")
      edges.append("  \(channel){{\(MermaidText.label(broker + index.channel(event)))}}")
      edges.append("  \(publisher) -.->|\(MermaidText.label(event.name))| \(channel)")
      let readers = event.consumers.uniqued.map { nodes.id(of: $0) }
      for reader in readers.isEmpty ? [nodes.nobody("consumes it yet")] : readers {
        edges.append("  \(channel) -.-> \(reader)")
      }
    }
    return (["flowchart LR"] + nodes.lines + edges).joined(separator: "\n")
  }
}

/// The elements of one picture, each declared once.
private struct EventNodes {
  private(set) var lines: [String] = []
  private var ids: [ElementID: String] = [:]
  private var missing: [String: String] = [:]
  private let index: BlueprintIndex

  init(_ index: BlueprintIndex) { self.index = index }

  mutating func id(of element: ElementID) -> String {
    if let id = ids[element] { return id }
    let id = "n\(ids.count + 1)"
    ids[element] = id
    lines.append("  " + MermaidText.node(id, index.name(element), index.kind(element)))
    return id
  }

  /// The node that stands for whoever is still to be named.
  mutating func nobody(_ does: String) -> String {
    if let id = missing[does] { return id }
    let id = "x\(missing.count + 1)"
    missing[does] = id
    lines.append("  \(id)([\"nobody \(does)\"])")
    return id
  }
}
