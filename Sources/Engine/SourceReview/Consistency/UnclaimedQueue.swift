/// SRC-64: a queue that nobody fills or empties.
enum UnclaimedQueue: SourceReading {
  static let id: RuleID = "SRC-64"
  static let looksFor = "a queue or stream without a reader or writer"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let names = material.requirements.components.map { SourceText.names(of: $0) }
    var unclaimed: [(name: String, line: SourceLine)] = []
    for line in material.text.lines where line.kind == .prose && line.text.contains("`") {
      guard line.owner == nil, let name = queueName(in: line.text),
        !names.contains(where: line.says), !isUsedElsewhere(name, line, in: material)
      else { continue }
      unclaimed.append((name, line))
    }
    guard !unclaimed.isEmpty else { return [] }
    let list = NameList.and(unclaimed.map { "`\($0.name)`" })
    let one = unclaimed.count == 1
    return [
      finding(
        "No source says who writes or reads \(list)",
        because: "A queue that nobody empties grows until its store is full; one that nobody fills "
          + "is a feature that does not exist.",
        meanwhile: "No interaction is designed for \(one ? "it" : "them").",
        at: unclaimed.map(\.line.evidence),
        suggestion: "Name for \(list) the component that writes and the one that reads.")
    ]
  }

  /// A code span that names a queue: `queue:analysis`, `orders-queue`.
  private static func queueName(in text: String) -> String? {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      .first { name in
        let name = name.lowercased()
        return prefixes.contains { name.hasPrefix($0) } || suffixes.contains { name.hasSuffix($0) }
      }
  }

  private static func isUsedElsewhere(
    _ name: String, _ line: SourceLine, in material: SourceMaterial
  ) -> Bool {
    material.requirements.events.contains { $0.name == name || $0.channel == name }
      || material.text.lines.contains { $0 != line && $0.text.contains(name) }
  }

  private static let prefixes = ["queue:", "stream:", "topic:"]
  private static let suffixes = ["-queue", "_queue", ".queue"]
}
