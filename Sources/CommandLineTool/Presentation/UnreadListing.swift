internal import Engine

/// The source lines that no extractor understood, with their share, and why others state nothing.
struct UnreadListing {
  var requirements: Requirements

  init(_ requirements: Requirements) { self.requirements = requirements }

  var text: String {
    let unread = requirements.unread
    let total = requirements.readableLineCount
    func share(_ count: Int) -> String {
      "\(count) (\(total == 0 ? 0 : (count * 100 + total / 2) / total) %)"
    }
    let used = requirements.usedLineCount
    let head =
      "Of \(total) lines with words \(share(used)) were used, "
      + "\(share(total - used - unread.count)) were recognised but give no statement, and "
      + "\(share(unread.count)) were not understood:"
    let reasons = requirements.silentLineCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key.words)" }.joined(separator: ", ")
    let known = reasons.isEmpty ? [] : ["Recognised: \(reasons)."]
    return (known + [head] + unread.map { "\($0.evidence.place): \($0.evidence.quote)" })
      .joined(separator: "\n")
  }
}
