internal import Formats
internal import OrderedCollections

/// The review as a file that people can read and git can merge: one block per subject, sorted.
///
/// The same review always gives the same bytes, in whatever order its decisions were taken.
package enum ReviewFile {
  private static let version = 1
  private static let header = """
    What the review decided, written by dovetail and applied by every later run.
    Share it with the documents; the wizard is the easier place to change it.
    """

  /// The review as YAML.
  package static func text(of review: Review) -> String {
    let value = self.value(of: review.sorted).keepingByteOrderMarks
    let text = YAMLWriter.document(value, header: header)
    // Text in literal blocks can look like aliases or deep nesting to the reader's limits.
    if (try? YAMLReader.value(of: text)) == value { return text }
    return YAMLWriter.document(value, header: header, escapesIndicators: true)
  }

  /// Reads a review; an empty file is an empty review.
  ///
  /// - Throws: `ReviewFileError` with the line of the first fault; a key that is not known is one.
  package static func review(from text: String) throws(ReviewFileError) -> Review {
    let root: YAMLNode
    do {
      root = try YAMLReader.node(of: text)
    } catch {
      throw ReviewFileError(.yaml(error.reason), line: error.line)
    }
    if root.scalar == .null { return Review() }
    return try review(root.restoringByteOrderMarks)
  }

  private static func value(of review: Review) -> OrderedValue {
    var value: OrderedValue = ["version": .int(version)]
    if !review.scope.scopes.isEmpty {
      value["scope"] = .array(review.scope.scopes.sorted().map { .string($0.rawValue) })
    }
    func set(_ key: String, _ items: [OrderedValue]) {
      if !items.isEmpty { value[key] = .array(items) }
    }
    set("taught", review.teachings.values.map(\.value))
    set("interactions", interactions(of: review))
    set("additions", review.additions.map(\.value))
    set(
      "choices",
      review.choices.map { key, choice in
        [
          "subject": key.subject.value, "topic": .string(key.topic.rawValue),
          "outcome": choice.outcome.value, "reason": .string(choice.reason),
        ]
      })
    set(
      "answers",
      review.answers.map { id, answer in
        ["assumption": .string(id.rawValue), "answer": .string(answer)]
      })
    set(
      "sections",
      review.sections.map { id, edit in
        [
          "section": .string(id.rawValue), "text": .string(edit.text), "base": .string(edit.base),
        ]
      })
    return value
  }

  private static func interactions(of review: Review) -> [OrderedValue] {
    let ids = Set(review.verdicts.keys).union(review.edits.keys).sorted()
    return ids.map { id in
      var value: OrderedValue = ["id": .string(id.rawValue)]
      if let verdict = review.verdicts[id] {
        value["verdict"] = .string(verdict.answer.rawValue)
        if !verdict.reason.isEmpty { value["reason"] = .string(verdict.reason) }
      }
      value["edit"] = review.edits[id]?.value
      return value
    }
  }

  private static func review(_ root: YAMLNode) throws(ReviewFileError) -> Review {
    var review = Review()
    var fields = try ReviewFields(root, key: "review")
    let version = try fields.number("version")
    guard version == Self.version else {
      throw ReviewFileError(.laterVersion(version), line: root.line)
    }
    for node in try fields.elements("scope") ?? [] {
      guard let scope = Scope(rawValue: node.stringValue ?? "") else {
        throw ReviewFileError(
          .unexpectedValue(key: "scope", expected: "one of the known names"), line: node.line)
      }
      review.scope.scopes.insert(scope)
    }
    for node in try fields.elements("taught") ?? [] {
      var item = try ReviewFields(node, key: "taught")
      let teaching = try Teaching(&item)
      try item.end()
      try insert(
        teaching, for: teaching.key, named: teaching.name, into: &review.teachings,
        line: node.line)
    }
    for node in try fields.elements("interactions") ?? [] {
      var item = try ReviewFields(node, key: "interactions")
      try read(&item, into: &review)
      try item.end()
    }
    for node in try fields.elements("additions") ?? [] {
      var item = try ReviewFields(node, key: "additions")
      review.additions.append(try Interaction(&item))
      try item.end()
    }
    for node in try fields.elements("choices") ?? [] {
      var item = try ReviewFields(node, key: "choices")
      let key = DecisionKey(
        subject: try Subject(node: try item.required("subject")), topic: try item.choice("topic"))
      let outcome = try Outcome(node: try item.required("outcome"))
      let choice = ReviewerChoice(outcome: outcome, reason: try item.text("reason"))
      try insert(choice, for: key, named: key.subject.key, into: &review.choices, line: node.line)
      try item.end()
    }
    for node in try fields.elements("answers") ?? [] {
      var item = try ReviewFields(node, key: "answers")
      let id = AssumptionID(rawValue: try item.text("assumption"))
      try insert(
        try item.text("answer"), for: id, named: id.rawValue, into: &review.answers,
        line: node.line)
      try item.end()
    }
    for node in try fields.elements("sections") ?? [] {
      var item = try ReviewFields(node, key: "sections")
      let id = SectionID(try item.text("section"))
      let edit = SectionEdit(text: try item.text("text"), base: try item.text("base"))
      try insert(edit, for: id, named: id.rawValue, into: &review.sections, line: node.line)
      try item.end()
    }
    try fields.end()
    return review
  }

  private static func read(
    _ item: inout ReviewFields, into review: inout Review
  ) throws(ReviewFileError) {
    let id = InteractionID(try item.text("id"))
    if item.node("verdict") != nil {
      let verdict = Verdict(
        try item.choice("verdict"), reason: try item.optionalText("reason") ?? "")
      try insert(verdict, for: id, named: id.rawValue, into: &review.verdicts, line: item.line)
    }
    guard let node = item.node("edit") else { return }
    var fields = try ReviewFields(node, key: "edit")
    let edit = try InteractionEdit(&fields)
    try fields.end()
    try insert(edit, for: id, named: id.rawValue, into: &review.edits, line: item.line)
  }

  private static func insert<Key, Value>(
    _ value: Value, for key: Key, named name: String,
    into dictionary: inout OrderedDictionary<Key, Value>, line: Int
  ) throws(ReviewFileError) {
    guard dictionary[key] == nil else { throw ReviewFileError(.duplicate(name), line: line) }
    dictionary[key] = value
  }
}

extension Review {
  /// The same decisions in the order of the review file: by interaction, decision and section.
  package var sorted: Review {
    var sorted = self
    sorted.verdicts.sort { $0.key < $1.key }
    sorted.edits.sort { $0.key < $1.key }
    sorted.choices.sort { $0.key < $1.key }
    sorted.answers.sort { $0.key < $1.key }
    sorted.sections.sort { $0.key < $1.key }
    sorted.teachings.sort { $0.key < $1.key }
    return sorted
  }
}
