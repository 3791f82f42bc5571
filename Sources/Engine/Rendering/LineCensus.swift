/// How many lines of a document rest on what; a line is a label with its text, a bullet, a step, a paragraph,
/// the row of a table or a line of a fenced artefact.
package struct LineCensus: Hashable, Sendable {
  /// What a line rests on.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A source's words or a fact read from them.
    case source
    /// A decision about what a source says; both are named.
    case sourceAndRule
    /// A decision.
    case rule
    /// A public fact about a named technology.
    case knowledge
    /// Nothing: it is marked as assumed, with what to confirm.
    case assumption
    /// A count or a measure of the extracted system.
    case measure
    /// The remark that something does not apply or is out of scope, with the reason.
    case absence
    /// A line of a diagram, a contract or a configuration.
    case artefact

    /// The kind as reports write it.
    package var title: String {
      switch self {
      case .source: "from a source"
      case .sourceAndRule: "a rule's decision about a source's words"
      case .rule: "a rule's decision"
      case .knowledge: "from public knowledge"
      case .assumption: "assumed, marked"
      case .measure: "counted or measured in the model"
      case .absence: "does not apply, with the reason"
      case .artefact: "in fenced artefacts"
      }
    }
  }

  private var counts: [Kind: Int] = [:]

  package init() {}

  /// Counts a line.
  mutating func add(_ kind: Kind, lines: Int = 1) { counts[kind, default: 0] += lines }

  /// The lines of that kind.
  package subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

  /// All lines.
  package var total: Int { Kind.allCases.reduce(0) { $0 + self[$1] } }

  package static func + (left: LineCensus, right: LineCensus) -> LineCensus {
    var sum = left
    for kind in Kind.allCases where right[kind] > 0 { sum.add(kind, lines: right[kind]) }
    return sum
  }
}

/// A line of the document's prose with what it rests on.
package struct CensusLine: Hashable, Sendable {
  package var section: SectionID
  package var text: String
  package var kind: LineCensus.Kind

  package init(section: SectionID, text: String, kind: LineCensus.Kind) {
    self.section = section
    self.text = text
    self.kind = kind
  }
}

extension SectionBody {
  /// What the body's lines rest on.
  ///
  /// - Parameter answers: The reviewer's answers, which take the place of assumptions.
  func census(answers: [AssumptionID: String]) -> LineCensus {
    var census = LineCensus()
    for line in lines { census.add(line.basisKind(answers: answers)) }
    for case .fence(_, let text) in blocks {
      census.add(.artefact, lines: text.split(separator: "\n").count)
    }
    return census
  }

  /// The lines that are no artefact, in order.
  var lines: [Passage] {
    blocks.flatMap { block -> [Passage] in
      switch block {
      case .leaf(_, let passage, let details): [passage] + details
      case .step(_, _, let passage), .paragraph(let passage), .bullet(let passage): [passage]
      case .table(let table): table.rows.map(Passage.joined)
      case .fence: []
      }
    }
  }
}

extension DocumentWriter {
  /// The document's lines with what each rests on, for tests and reports.
  package static func lines(_ blueprint: Blueprint) -> [CensusLine] {
    let index = BlueprintIndex(blueprint)
    let places = PlaceStyle(documents: blueprint.documents)
    return DocumentOutline.entries.filter(index.isInScope).flatMap { entry in
      SectionRegistry.body(of: entry, index: index).lines.map { line in
        CensusLine(
          section: entry.id, text: line.markdown(places: places),
          kind: line.basisKind(answers: [:]))
      }
    }
  }
}

extension Passage {
  /// What the passage rests on first of all.
  func basisKind(answers: [AssumptionID: String]) -> LineCensus.Kind {
    var citesSource = false
    var citesRule = !decisions.isEmpty
    var citesKnowledge = false
    if isAssumption { return .assumption }
    for part in parts {
      switch part {
      case .markdown: continue
      case .assumption(let id, _, _) where answers[id] == nil: return .assumption
      case .assumption: citesSource = true
      case .reference(let places, let rules):
        citesSource = citesSource || !places.isEmpty
        citesRule = citesRule || !rules.isEmpty
      case .knowledge: citesKnowledge = true
      }
    }
    if saysThatNothingApplies { return .absence }
    if citesKnowledge { return .knowledge }
    if citesSource { return citesRule ? .sourceAndRule : .source }
    if citesRule { return .rule }
    return evidence.isEmpty ? .measure : .source
  }

  private var saysThatNothingApplies: Bool {
    guard case .markdown(let text)? = parts.first else { return false }
    return text.hasPrefix("Not applicable") || text.hasPrefix("No ") || text.hasPrefix("None")
  }
}

extension RenderedDocument {
  /// What the generated lines of the sections in scope rest on.
  package var census: LineCensus {
    sections.reduce(LineCensus()) { $0 + $1.census }
  }
}
