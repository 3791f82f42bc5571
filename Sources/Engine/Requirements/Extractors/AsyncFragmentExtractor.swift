/// Reads AsyncAPI fragments: which application sends and receives what over which channel.
///
///     info: { title: ledger }
///     operations:
///       sendBooked:
///         action: send
///         channel: { $ref: '#/channels/booked' }
///
/// The application is the one that the title names, or else the part below whose heading the
/// fragment stands. In the older form "publish" tells what others may publish to the application.
enum AsyncFragmentExtractor {
  /// One channel that the application sends to or receives from.
  private struct Operation {
    var channel: String
    var line: Int
    var isSent: Bool
  }

  /// Reads the fragments of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for fence in reading.fences
    where fence.lines.contains(where: { $0.text.hasPrefix("asyncapi:") }) {
      let entries = Outline(fence.lines).entries
      let named = title(of: entries).flatMap { draft.registry.find($0) }
      guard let owner = named.flatMap({ $0.isSimilar ? nil : $0.index }) ?? fence.owner
      else { continue }
      draft.readings[index].usage.mark(fence.range, .recognised)
      for operation in operations(of: entries) {
        var event = ExtractionDraft.EventClaim(
          name: operation.channel, evidence: reading.document.evidence(line: operation.line))
        if operation.isSent { event.publisher = owner } else { event.consumers = [owner] }
        draft.events.append(event)
        draft.readings[index].usage.mark(operation.line...operation.line, .used)
      }
    }
  }

  private static func title(of entries: [Outline.Entry]) -> String? {
    entries.first { $0.key == "title" && $0.depth > 0 }?.values.first?.text
  }

  private static func operations(of entries: [Outline.Entry]) -> [Operation] {
    var found: [Operation] = []
    var part = ""
    var channel = ""
    var addresses: [String: String] = [:]
    var depth = 0
    var isSent: Bool?
    var line = 0
    for entry in entries {
      if entry.depth == 0 {
        part = entry.key
        depth = 0
        isSent = nil
        continue
      }
      if depth == 0 { depth = entry.depth }
      switch (part, entry.key) {
      case ("channels", "address"):
        addresses[channel] = entry.values.first?.text
      case ("channels", "publish") where entry.depth > depth,
        ("channels", "subscribe") where entry.depth > depth:
        found.append(
          Operation(channel: channel, line: entry.line, isSent: entry.key == "subscribe"))
      case ("channels", _) where entry.depth == depth:
        channel = entry.key
      case ("operations", "action"):
        isSent = entry.values.first.map { $0.text == "send" }
        line = entry.line
      case ("operations", "$ref"):
        guard let sent = isSent, let last = entry.values.first?.text.split(separator: "/").last
        else { continue }
        let name = String(last).trimmingMarks
        found.append(Operation(channel: addresses[name] ?? name, line: line, isSent: sent))
        isSent = nil
      default: break
      }
    }
    return found
  }
}
