internal import Engine

/// The source lines that no extractor understood, with their share.
struct UnreadListing {
  var requirements: Requirements

  init(_ requirements: Requirements) { self.requirements = requirements }

  var text: String {
    let unread = requirements.unread
    let total = requirements.readableLineCount
    let share = total == 0 ? 0 : (unread.count * 100 + total / 2) / total
    let head = "\(unread.count) of \(total) lines with words were not understood (\(share) %)."
    return ([head] + unread.map { "\($0.evidence.place): \($0.evidence.quote)" })
      .joined(separator: "\n")
  }
}
