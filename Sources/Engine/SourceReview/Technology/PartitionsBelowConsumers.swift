/// SRC-93: more readers than partitions.
enum PartitionsBelowConsumers: SourceReading {
  static let id: RuleID = "SRC-93"
  static let looksFor = "more consumers than partitions"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let counted = material.text.lines(["partition", "partitions"]).filter { $0.kind != .heading }
      .compactMap { line in
        count(before: "partition", in: line).map { (count: $0, line: line) }
      }
    return counted.compactMap { partitions -> Finding? in
      let near = material.text.lines.filter { line in
        line.document == partitions.line.document
          && (line.block == partitions.line.block
            || (line.owner != nil && line.owner == partitions.line.owner)
            || (counted.count == 1 && line.section == partitions.line.section)
            || !names(in: line).isDisjoint(with: names(in: partitions.line)))
      }
      let readers = near.lazy.compactMap { line -> (count: Int, line: SourceLine)? in
        guard line.says(reading) else { return nil }
        return units.lazy.compactMap { count(before: $0, in: line) }.first.map { ($0, line) }
      }
      guard let most = readers.max(by: { $0.count < $1.count }), most.count > partitions.count
      else { return nil }
      let idle = most.count - partitions.count
      return finding(
        "\(most.count) consumers read \(partitions.count) "
          + "\(partitions.count == 1 ? "partition" : "partitions"): \(idle) of them get nothing",
        about: material.subject(of: partitions.line),
        because: "A partition is read by one member of a group; more members than partitions stand "
          + "by, and the load that they were to take stays where it is.",
        at: [partitions.line.evidence, most.line.evidence],
        suggestion: "Take at least \(most.count) partitions, and a key that spreads over them.")
    }
  }

  /// What the line names in code, as topics are.
  private static func names(in line: SourceLine) -> Set<String> {
    let pieces = line.text.split(separator: "`", omittingEmptySubsequences: false)
    return Set(
      pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) })
  }

  private static func count(before unit: String, in line: SourceLine) -> Int? {
    let words = line.wording.words
    return zip(words, words.dropFirst()).lazy.compactMap { number, word in
      word.hasPrefix(unit) ? Int(number) ?? digits[number] : nil
    }.first
  }

  private static let units = ["consumer", "instance", "replica", "pod", "worker"]
  private static let reading: WordList = ["consum*", "read*", "worker*", "instance*", "replica*"]
  private static let digits = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "single": 1,
  ]
}
