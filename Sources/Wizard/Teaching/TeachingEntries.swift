import Engine

/// Lines of the lists from which something is taught.
enum TeachingEntries {
  /// The note of a name that the user typed.
  static let typed = "as typed"

  static func element(_ element: Element, _ requirements: Requirements) -> Picker.Entry {
    let count = requirements.interactions.count {
      $0.source == element.id || $0.target == element.id
    }
    var facts =
      element.aliases.isEmpty
      ? [] : ["also called \(element.aliases.joined(separator: ", "))"]
    if let place = element.evidence.first?.place { facts.append("first in \(place)") }
    facts.append(element.confidence.reason)
    return Picker.Entry(
      element.name, note: "\(element.kind.title) · \(count)",
      explanation: facts.joined(separator: " · "))
  }

  /// A name that was taught and is no element.
  static func leftOut(_ outcome: TeachingOutcome) -> Picker.Entry {
    Picker.Entry(
      outcome.teaching.name, note: outcome.idleness == nil ? "ignored" : "taught in vain",
      explanation: "You taught that \(outcome.teaching.sentence).")
  }

  static func candidate(_ candidate: NameCandidate) -> Picker.Entry {
    let lines = candidate.places.count == 1 ? "line" : "lines"
    let first = candidate.places.first
    let quote = first?.quote.split(separator: "\n").first.map(String.init) ?? ""
    return Picker.Entry(
      candidate.name, note: "not understood · \(candidate.places.count) \(lines)",
      explanation: "\(first?.place.description ?? "") \(quote)")
  }

  static func lesson(
    _ lesson: Teaching.Lesson, element: Element?, taught: Teaching?
  ) -> Picker.Entry {
    let isTaught: Bool =
      switch (lesson, taught?.lesson) {
      case (.alias, .alias): false
      default: taught?.lesson == lesson
      }
    if isTaught {
      return Picker.Entry(
        lesson.title, note: "taught", explanation: "You taught that already.", isEnabled: false)
    }
    guard case .kind(let kind) = lesson, let element, element.kind == kind else {
      return Picker.Entry(lesson.title, explanation: lesson.explanation)
    }
    return Picker.Entry(
      lesson.title, note: "as it is", explanation: "It is \(lesson.title) already.",
      isEnabled: false)
  }

  static func taught(_ teaching: Teaching, _ outcome: TeachingOutcome?) -> Picker.Entry {
    guard let outcome else { return Picker.Entry(teaching.sentence) }
    switch outcome.idleness {
    case .unnamed?:
      return Picker.Entry(
        teaching.sentence, note: "! not said", explanation: "No document says the name now.")
    case .noSuchElement(let other)?:
      return Picker.Entry(
        teaching.sentence, note: "! no \(other)",
        explanation: "The documents introduce no \(other) now.")
    case .circular?:
      return Picker.Entry(
        teaching.sentence, note: "! circular", explanation: "Other names lead back to this one.")
    case nil:
      let lines = outcome.places.count == 1 ? "1 line" : "\(outcome.places.count) lines"
      let places = outcome.places.map(\.place.description).joined(separator: ", ")
      return Picker.Entry(teaching.sentence, note: lines, explanation: places)
    }
  }

  /// How many letters two names share at their beginnings or in their words: what is offered first.
  static func likeness(_ left: String, _ right: String) -> Int {
    let words = Set(TaughtName(left).rawValue.split(separator: " "))
    let others = Set(TaughtName(right).rawValue.split(separator: " "))
    let shared = words.intersection(others).reduce(0) { $0 + $1.count }
    let initials = String(left.split(separator: " ").compactMap(\.first)).lowercased()
    return shared + (initials == right.lowercased() ? right.count : 0)
  }
}
