/// The way of one event: publisher, channel, consumers, dead letters.
enum EventFlowDiagram {
  static func text(_ event: Event, _ index: BlueprintIndex) -> String {
    var lines = ["flowchart LR"]
    let channel = index.channel(event)
    let broker = index.brokerName(event).map { "\($0): " } ?? ""
    if let publisher = event.publisher {
      lines.append("  " + MermaidText.node("p", index.name(publisher), index.kind(publisher)))
    } else {
      lines.append("  p([\"nobody publishes it yet\"])")
    }
    lines.append("  c{{\(MermaidText.label(broker + channel))}}")
    lines.append("  p -.->|\(MermaidText.label(event.name))| c")
    for (number, consumer) in event.consumers.uniqued.enumerated() {
      let id = "s\(number + 1)"
      lines.append("  " + MermaidText.node(id, index.name(consumer), index.kind(consumer)))
      lines.append("  c -.-> \(id)")
    }
    if event.consumers.isEmpty {
      lines.append("  s([\"nobody consumes it yet\"])")
      lines.append("  c -.-> s")
    } else if let policy = index.deadLetter(event), !policy.channel.isEmpty {
      lines.append("  d{{\(MermaidText.label(policy.channel))}}")
      lines.append(
        "  c -.->|\(MermaidText.label("after \(policy.maximumDeliveries) deliveries"))| d")
    }
    return lines.joined(separator: "\n")
  }
}
