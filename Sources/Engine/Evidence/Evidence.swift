/// What a statement rests on: where it stands in a source document, and its words.
package struct Evidence: Hashable, Sendable, Comparable {
  package var place: Place
  /// The source text of those lines, as it stands in the document, without the line end.
  package var quote: String

  package init(place: Place, quote: String) {
    self.place = place
    self.quote = quote
  }

  package static func < (left: Evidence, right: Evidence) -> Bool {
    (left.place, left.quote) < (right.place, right.quote)
  }
}

/// How sure the extractor is, with the reason in words.
package struct Confidence: Hashable, Sendable, Comparable {
  /// From 0 (a guess) to 100 (the source says so in as many words).
  package var percent: Int
  package var reason: String

  package init(percent: Int, reason: String) {
    self.percent = min(100, max(0, percent))
    self.reason = reason
  }

  package static func < (left: Confidence, right: Confidence) -> Bool {
    left.percent < right.percent
  }

  /// The reviewer said so.
  package static let reviewer = Confidence(percent: 100, reason: "stated in the review")
}
