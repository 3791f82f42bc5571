/// SRC-164: a part waits for an event that no part sends.
enum EventFromNowhere: SourceReading {
  static let id: RuleID = "SRC-164"
  static let looksFor = "an event that a part reads and no part publishes"

  static func findings(in material: SourceMaterial) -> [Finding] {
    // Where no part is said to publish anything, the sources leave publishing out.
    let known = material.requirements.events.contains { $0.publisher != nil }
    let waiting = material.text.lines(reading).flatMap { line -> [(String, SourceLine)] in
      guard line.kind == .prose, line.affirms(reading), !line.says(telling) else { return [] }
      return names(in: line).map { ($0, line) }
    }
    var seen: Set<String> = []
    let orphans = waiting.filter { name, line in
      guard seen.insert(name).inserted else { return false }
      let others = material.text.lines.filter { $0.text.contains(name) && $0 != line }
      return !others.contains { $0.says(sending) || $0.kind == .table || $0.kind == .diagram }
        && !material.requirements.events.contains { $0.name == name && $0.publisher != nil }
    }
    guard known || orphans.count < 3, !orphans.isEmpty else { return [] }
    let title = NameList.and(orphans.map { "`\($0.0)`" })
    return [
      finding(
        "\(title) \(orphans.count == 1 ? "is" : "are") waited for, and no part is said to send "
          + (orphans.count == 1 ? "it" : "them"),
        about: material.subject(of: orphans[0].1),
        because: "What depends on it never happens, or the one who knows of it is missing from the "
          + "design.",
        at: orphans.map(\.1.evidence).uniqued,
        suggestion: "Name who publishes \(title), at which change, and with which fields.")
    ]
  }

  /// Names of events between marks of code: `order.refunded`.
  private static func names(in line: SourceLine) -> [String] {
    line.text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      .filter { name in
        let parts = name.split(separator: ".")
        return parts.count == 2 && name.allSatisfy { $0.isLetter || "._-".contains($0) }
          && Wording(String(parts[1])).words.last.map {
            $0.hasSuffix("ed") || irregular.contains($0)
          }
            == true
      }
  }

  private static let irregular: Set<String> = ["paid", "sent", "sold", "begun", "lost", "done"]
  private static let reading: WordList = [
    "consum*", "subscrib*", "listen*", "receives", "when", "reacts", "on", "이벤트를 받", "구독", "订阅",
  ]
  private static let telling: WordList = ["publish*", "emit*", "produces", "raises", "발행", "发布"]
  private static let sending: WordList = [
    "publish*", "emit*", "sends", "produces", "raises", "fires", "발행", "보낸다", "发布",
  ]
}
