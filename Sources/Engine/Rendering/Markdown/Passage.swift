/// A piece of the document's prose with all that it rests on.
///
/// Written as a string literal: the literal's own words are Markdown, interpolated strings are source
/// text and are escaped, interpolated passages bring their basis along.
///
///     let owner: Passage = "\(store.name) belongs to \(name) alone."
///     body.leaf("Database Ownership", owner.citing(store.evidence))
package struct Passage: Hashable, Sendable, ExpressibleByStringInterpolation {
  enum Part: Hashable, Sendable {
    case markdown(String)
    case reference([Evidence], [RuleCitation])
    /// What is assumed and what to confirm; the reviewer's answer takes the place of both.
    indirect case assumption(AssumptionID, statement: Passage, confirm: Passage)
    case knowledge([KnowledgeCitation])
  }

  var parts: [Part]
  /// Ids of the decisions that it states.
  package var decisions: [String]
  /// Assumptions that it states.
  package var assumptions: [StatedAssumption]
  /// Source lines that it rests on.
  package var evidence: [Evidence]
  /// Whether it states an assumption without the marks, as a row of the ledger does.
  var isAssumption = false

  init(
    parts: [Part], decisions: [String] = [], assumptions: [StatedAssumption] = [],
    evidence: [Evidence] = []
  ) {
    self.parts = parts
    self.decisions = decisions
    self.assumptions = assumptions
    self.evidence = evidence
  }

  package init(stringLiteral value: String) {
    self.init(parts: value.isEmpty ? [] : [.markdown(value)])
  }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.passage }

  /// Source text, escaped.
  package init(plain text: String) { self.init(parts: [.markdown(InlineMarkdown.escaped(text))]) }

  /// Markdown that the program itself made.
  package init(markdown: String) { self.init(stringLiteral: markdown) }

  /// Nothing.
  package static let empty = Passage(parts: [])

  /// Whether it has no words.
  package var isEmpty: Bool { parts.isEmpty }

  /// The Markdown, with references written in the given style.
  package func markdown(places: PlaceStyle) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .markdown(let text): result += text
      case .reference(let evidence, let citations):
        let reference = places.reference(evidence: evidence, citations: citations)
        if !reference.isEmpty { result += (result.isEmpty ? "" : " ") + reference }
      case .assumption(let id, let statement, let confirm):
        if let answer = places.answers[id] {
          result += InlineMarkdown.escaped(answer) + " (answered in the review)."
        } else {
          result += "*Assumption:* \(statement.markdown(places: places)) "
          result += "*Confirm:* \(confirm.markdown(places: places))"
        }
      case .knowledge(let citations):
        let reference = places.reference(knowledge: citations)
        if !reference.isEmpty { result += (result.isEmpty ? "" : " ") + reference }
      }
    }
    return result
  }

  /// The passage, known as an assumption that stands in the ledger.
  var marked: Passage {
    var marked = self
    marked.isAssumption = true
    return marked
  }

  /// Two passages as one, separated by a space; a quotation without a full stop of its own gets one.
  package static func + (left: Passage, right: Passage) -> Passage {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    let needsStop = left.endsInOpenQuotation && !right.beginsWithQuotation
    return left.appending(Passage(markdown: needsStop ? ". " : " ")).appending(right)
  }

  /// Whether it ends in a source's words, with or without their place, that are no whole sentence.
  private var endsInOpenQuotation: Bool {
    var rest = parts[...]
    while case .reference? = rest.last { rest.removeLast() }
    guard case .markdown("”")? = rest.popLast(), case .markdown(let words)? = rest.last else {
      return false
    }
    return words.last.map { !".!?…。".contains($0) } ?? false
  }

  private var beginsWithQuotation: Bool {
    if case .markdown(let words)? = parts.first { words.hasPrefix("“") } else { false }
  }

  /// The passage followed directly by another.
  package func appending(_ other: Passage) -> Passage {
    var result = self
    result.append(other)
    return result
  }

  /// Adds another passage directly behind this one.
  private mutating func append(_ other: Passage) {
    parts += other.parts
    decisions += other.decisions
    assumptions += other.assumptions
    evidence += other.evidence
    isAssumption = isAssumption || other.isAssumption
  }

  /// The passages as one text with single spaces between them.
  package static func joined(_ passages: [Passage]) -> Passage {
    var result = Passage.empty
    for passage in passages where !passage.isEmpty {
      if !result.isEmpty { result.append(Passage(markdown: " ")) }
      result.append(passage)
    }
    return result
  }
}

extension Passage {
  /// Builds a passage from a literal; see ``Passage``.
  package struct StringInterpolation: StringInterpolationProtocol {
    var passage = Passage.empty

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { passage.parts.append(.markdown(literal)) }
    }

    /// Source text, escaped.
    package mutating func appendInterpolation(_ text: String) {
      passage.parts.append(.markdown(InlineMarkdown.escaped(text)))
    }

    /// Source text as a code span.
    package mutating func appendInterpolation(code text: String) {
      passage.parts.append(.markdown(InlineMarkdown.code(text)))
    }

    /// Markdown that the program itself made.
    package mutating func appendInterpolation(markdown text: String) {
      passage.parts.append(.markdown(text))
    }

    package mutating func appendInterpolation(_ number: Int) {
      passage.parts.append(.markdown(String(number)))
    }

    package mutating func appendInterpolation(_ other: Passage) {
      passage = passage.appending(other)
    }
  }
}
