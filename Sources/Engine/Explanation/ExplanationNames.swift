/// The names by which a result of the pipeline can be asked about.
struct ExplanationNames {
  private let generation: Generation
  private let requirements: Requirements

  init(_ generation: Generation) {
    self.generation = generation
    requirements = generation.blueprint.requirements
  }

  /// A decision by its handle or full id, a finding by its handle, a rule or check by its id or handle, an assumption by its id.
  func handle(_ text: String) -> ExplanationQuery? {
    let word = text.lowercased()
    let design = generation.blueprint.design
    if let decision = design.decisions.first(where: { $0.handle == word || $0.id == text }) {
      return .decision(decision.id)
    }
    if let finding = generation.findings.first(where: { $0.handle == word }) {
      return .finding(finding.handle)
    }
    let rule = RuleID(
      rawValue: (word.hasPrefix("r-") ? String(word.dropFirst(2)) : word).uppercased())
    let isRule =
      RuleCatalog.rules.contains { type(of: $0).id == rule }
      || generation.findings.contains { $0.rule == rule }
      || Coverage.checks.contains { $0.id == rule }
    if isRule { return .rule(rule) }
    let assumption = AssumptionID(rawValue: word)
    let isAssumption =
      (design.assumptions + design.answered).contains { $0.id == assumption }
      || generation.document.sections.contains { $0.assumptions.contains(assumption) }
    return isAssumption ? .assumption(assumption) : nil
  }

  /// A line of a source: `component-design_shop.md:34`, or `component-design:34` as the document writes it.
  func place(_ text: String) -> ExplanationQuery? {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]),
      line > 0
    else { return nil }
    let name = String(text[..<colon])
    let places = PlaceStyle(documents: generation.blueprint.documents)
    let document = generation.blueprint.documents.first {
      $0 == name || places.name(of: $0) == name
    }
    return document.map { .place(Place(document: $0, line: line)) }
  }

  /// The interactions between two elements that are named.
  func interactions(from source: String, to target: String) throws(ExplanationError)
    -> [InteractionID]
  {
    let (from, to) = (try element(source), try element(target))
    let found = requirements.interactions.filter { $0.source == from && $0.target == to }
    guard found.isEmpty else { return found.map(\.id) }
    let near = requirements.interactions.filter { $0.source == from || $0.target == to }
    throw ExplanationError(
      words: "\(source) -> \(target)", candidates: near.prefix(8).map(title), isAmbiguous: false)
  }

  private func title(_ interaction: Interaction) -> String {
    let index = RequirementsIndex(requirements)
    return "\(index.name(interaction.source)) -> \(index.name(interaction.target))"
  }

  private func element(_ words: String) throws(ExplanationError) -> ElementID {
    let names = requirements.elements.map { element in
      Entry(element.name, also: element.aliases, .element(element.id))
    }
    guard case .element(let id) = try only(words, names) else {
      throw ExplanationError(words: words, candidates: [], isAmbiguous: false)
    }
    return id
  }

  /// An element, event or section by its name, the beginning of it, or words in it.
  func named(_ words: String) throws(ExplanationError) -> ExplanationQuery {
    let elements = requirements.elements.map {
      Entry($0.name, also: $0.aliases, .element($0.id))
    }
    let events = requirements.events.map { Entry($0.name, also: [], .event($0.name)) }
    let sections = generation.document.sections.map {
      Entry($0.title, also: [$0.id.rawValue], .section($0.id))
    }
    return try only(words, elements + events + sections)
  }

  /// One thing with the names that it bears.
  private struct Entry {
    var title: String
    var names: [[String]]
    var query: ExplanationQuery

    init(_ title: String, also: [String], _ query: ExplanationQuery) {
      self.title = title
      names = ([title] + also).map(TextWords.words)
      self.query = query
    }
  }

  /// The only entry that bears the name, else begins with it, else has its words.
  private func only(
    _ words: String, _ entries: [Entry]
  ) throws(ExplanationError) -> ExplanationQuery {
    let wanted = TextWords.words(words)
    let tests: [([String]) -> Bool] = [
      { $0 == wanted }, { $0.starts(with: wanted) },
      { name in wanted.allSatisfy { word in name.contains { $0.hasPrefix(word) } } },
    ]
    for test in tests where !wanted.isEmpty {
      let found = entries.filter { $0.names.contains(where: test) }
      if found.isEmpty { continue }
      if let first = found.first, Set(found.map(\.query)).count == 1 { return first.query }
      throw ExplanationError(
        words: words, candidates: found.prefix(8).map(\.title).uniqued, isAmbiguous: true)
    }
    let near = entries.filter { entry in
      entry.names.contains { name in
        name.contains { word in wanted.contains { word.hasPrefix($0.prefix(4)) } }
      }
    }
    throw ExplanationError(
      words: words, candidates: near.prefix(8).map(\.title).uniqued, isAmbiguous: false)
  }
}
