/// Asynchronous Communication: every event with its publisher, channel and consumers.
enum AsynchronousCommunicationSection: SectionRenderer {
  static let id = SectionID("communication-architecture/asynchronous-communication")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    // What carries an event that the sources list stands in the table of events.
    let listed = index.interactionsCarryingEvents
    let transfers = index.messages.filter { !listed.contains($0.id) }
    if index.events.isEmpty && transfers.isEmpty {
      return SectionBody("No event, queue or transfer is in scope.")
    }
    if !index.events.isEmpty { addEvents(index, to: &body) }
    if !transfers.isEmpty {
      body.paragraph(
        index.events.isEmpty
          ? "What nobody waits for; no source names an event that crosses the network:"
          : "What else nobody waits for:")
      body.table(others(transfers, index))
    }
    for finding in index.findings("MSG-09") { body.bullet(.problem(finding)) }
    return body
  }

  /// The events side by side; what all of them have in common stands above the table.
  private static func addEvents(_ index: BlueprintIndex, to body: inout SectionBody) {
    var table = events(index)
    if let deliveries = table.takeShared(["Deliveries"]).first {
      let letters = index.events.compactMap { index.decision(.deadLetter, .event($0.name)) }
      body.paragraph(
        Passage(
          "Failed deliveries before a message goes to the dead letters of its channel: \(deliveries.value)"
        ).citing(letters).appending("."))
    }
    body.table(table)
  }

  private static func events(_ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable(
      "Event", "Publisher", "Channel", "Consumers", "Key", "Deliveries", "Dead letters")
    for event in index.events {
      let decision = index.decision(.deadLetter, .event(event.name))
      let policy = index.deadLetter(event)
      let set: Passage =
        policy.map { policy in
          policy.parksKey
            ? "parks the key" : "\(code: policy.channel), \(policy.retentionDays) days"
        } ?? .empty
      table.row(
        Passage(plain: event.name).citing(event.evidence.first),
        event.publisher.map { Passage(plain: index.name($0)) } ?? "nobody yet",
        "\(code: index.channel(event))",
        event.consumers.isEmpty ? "nobody yet" : index.names(event.consumers.uniqued, limit: 12),
        index.contract(event)?.partitionKey.map { "\(code: $0)" } ?? .empty,
        index.cell(policy.map { "\($0.maximumDeliveries)" } ?? .empty, decision),
        index.cell(set, decision))
    }
    return table
  }

  private static func others(_ transfers: [Interaction], _ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("From", "To", "For", "Pattern", "Transport", "Retry", "Fallback")
    for transfer in transfers {
      table.row(
        Passage(plain: index.name(transfer.source)), Passage(plain: index.name(transfer.target)),
        index.purposeCell(transfer), index.patternCell(transfer),
        index.cell(Passage(plain: index.transport(transfer)), index.decision(.transport, transfer)),
        index.retryCell(transfer), index.fallbackCell(transfer))
    }
    return table
  }
}
