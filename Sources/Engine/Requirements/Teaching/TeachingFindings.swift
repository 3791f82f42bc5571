extension TeachingOutcome {
  /// What the user should know about the teaching; nil where it does what it says.
  var finding: Finding? {
    switch (idleness, teaching.lesson) {
    case (.unnamed?, _):
      Finding(
        .warning, rule: "TCH-01",
        message: "“\(teaching.name)” was taught (\(teaching.sentence)), but no document says it.",
        suggestion: Self.advice)
    case (.noSuchElement(let other)?, _):
      Finding(
        .warning, rule: "TCH-02",
        message:
          "It was taught that \(teaching.sentence), but the documents introduce no \(other).",
        suggestion: Self.advice)
    case (.circular?, _):
      Finding(
        .warning, rule: "TCH-03",
        message: "It was taught that \(teaching.sentence), but other names lead back to it.",
        suggestion: Self.advice)
    case (nil, .ignored):
      Finding(
        .note, rule: "TCH-04",
        message: "\(teaching.name) is ignored as taught\(omitted).",
        places: places, suggestion: "Take the teaching back to have it in the design.")
    case (nil, _): nil
    }
  }

  private static let advice =
    "Take the teaching back, or correct it; it is kept and applies as soon as it fits again."

  private var omitted: String {
    switch omittedCount {
    case 0: ""
    case 1: ", with 1 interaction"
    default: ", with \(omittedCount) interactions"
    }
  }
}
