internal import Markup

/// Finds elements and interactions in Mermaid flowcharts and PlantUML component diagrams.
enum FlowchartExtractor {
  /// One chart of a document.
  private struct Chart {
    var diagram: FlowchartDiagram
    var lines: ClosedRange<Int>
    var unread: [Int]
    /// Whether groups are packages around boxes, as in PlantUML.
    var isNested: Bool
    /// Whether it is drawn with characters, so that a box may be anything.
    var isDrawn: Bool
  }

  /// Declares the boxes of a document's flowcharts.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for chart in charts(in: reading) {
      var declared: Set<Int> = []
      for (index, node) in chart.diagram.nodes.enumerated() {
        guard !chart.isDrawn || isPart(index, chart.diagram, registry) else { continue }
        if let element = declare(node, chart.diagram, declared, reading.document, &registry) {
          declared.insert(element)
        }
      }
      if chart.isNested { addTitles(of: chart.diagram, &registry) }
    }
  }

  /// Whether a drawn box is a part of the system: one that arrows touch, or that is called so.
  private static func isPart(
    _ index: Int, _ diagram: FlowchartDiagram, _ registry: ElementRegistry
  ) -> Bool {
    let name = ElementName(diagram.nodes[index].label)
    guard let last = name.words.last, name.words.count <= 5,
      !NameVocabulary.sectionTitles.contains(name.words.joined(separator: " ")),
      !["layer", "tier", "layers", "zone", "계층", "层", "層", "schicht"].contains(last)
    else { return false }
    // A box that lists several names side by side is none of them.
    guard !diagram.nodes[index].label.contains("  ") else { return false }
    if registry.find(name.display).map({ !$0.isSimilar }) ?? false { return true }
    if NameVocabulary.endsLikeComponent(name.words), name.words.count > 1 { return true }
    return diagram.edges.contains { $0.from == index || $0.to == index }
  }

  /// In PlantUML a package is often put around a single box to say what that box is: its title is
  /// another name of the box.
  private static func addTitles(of diagram: FlowchartDiagram, _ registry: inout ElementRegistry) {
    for (index, group) in diagram.groups.enumerated() {
      let inside = diagram.nodes.filter { node in
        var current = node.group
        while let open = current, open != index { current = diagram.groups[open].parent }
        return current == index
      }
      let words = TextWords.words(group.title)
      guard inside.count == 1, let box = inside.first, let last = words.last, words.count <= 3,
        !last.hasSuffix("s"), last != "layer", last != "tier", last != "zone", last != "system",
        !words.contains(where: { NameVocabulary.externalWords.contains($0) }),
        !NameVocabulary.sectionTitles.contains(words.joined(separator: " ")),
        let element = registry.find(fullName(box, registry))?.index,
        registry.entries[element].kind == .component, registry.find(group.title) == nil
      else { continue }
      registry.addAlias(group.title, to: element)
    }
  }

  /// Reads the arrows of a document's flowcharts.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for chart in charts(in: reading) {
      let ends = chart.diagram.nodes.map {
        draft.registry.find(fullName($0, draft.registry))?.index
      }
      draft.readings[index].usage.mark(chart.lines, .recognised)
      func members(_ node: Int) -> [Int] {
        if let end = ends[node] { return [end] }
        return group(chart.diagram.nodes[node], chart.diagram).compactMap { ends[$0] }
      }
      for edge in chart.diagram.edges {
        let (sources, targets) = (members(edge.from), members(edge.to))
        // From one group to another, nothing says who of the one needs whom of the other.
        guard sources.count == 1 || targets.count == 1 else { continue }
        for source in sources {
          for target in targets {
            claim(
              edge, source, target, isQuantified: sources.count + targets.count > 2,
              reading.document, &draft)
          }
        }
        if !sources.isEmpty, !targets.isEmpty {
          draft.readings[index].usage.mark(edge.line...edge.line, .used)
        }
      }
    }
  }

  /// The boxes of the group that an arrow's end names; empty when it names none.
  private static func group(
    _ end: FlowchartDiagram.Node, _ diagram: FlowchartDiagram
  ) -> [Int] {
    guard end.label == end.id,
      let named = diagram.groups.firstIndex(where: { $0.id == end.id })
    else { return [] }
    return diagram.nodes.indices.filter { node in
      var current = diagram.nodes[node].group
      while let open = current, open != named { current = diagram.groups[open].parent }
      return current == named && diagram.nodes[node].id != end.id
    }
  }

  /// The flowcharts of a document.
  static func diagrams(
    in reading: ExtractionDraft.Reading
  ) -> [(FlowchartDiagram, ParsedDocument)] {
    charts(in: reading).map { ($0.diagram, reading.document) }
  }

  private static func charts(in reading: ExtractionDraft.Reading) -> [Chart] {
    var charts: [Chart] = []
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where reading.document.markup.nodes[block].kind == .codeBlock {
        guard let (diagram, unread) = diagram(of: block, in: reading.document) else { continue }
        guard !isProcess(diagram) else { continue }
        charts.append(
          Chart(
            diagram: diagram, lines: reading.document.markup.lineRange(of: block), unread: unread,
            isNested: reading.document.plantUML(of: block) != nil,
            isDrawn: BoxDrawingReader.isDrawing(reading.document.codeLines(of: block))))
      }
    }
    return charts
  }

  private static func diagram(
    of block: Int, in document: ParsedDocument
  ) -> (FlowchartDiagram, unread: [Int])? {
    if let source = document.plantUML(of: block) {
      return source.kind == .components ? (PlantUMLReader.diagram(source.lines), []) : nil
    }
    let language = document.markup.name(of: block)
    let lines = document.codeLines(of: block)
    if language == "mermaid" || language.isEmpty, FlowchartReader.isFlowchart(lines) {
      return FlowchartReader.diagram(lines)
    }
    guard ParsedDocument.plainLanguages.contains(language) else { return nil }
    return BoxDrawingReader.diagram(lines).map { ($0, []) }
  }

  /// Whether a chart shows the steps of a procedure instead of the parts of a system.
  private static func isProcess(_ diagram: FlowchartDiagram) -> Bool {
    let decisions = diagram.nodes.filter { $0.shape == .diamond && $0.label.contains("?") }.count
    let questions = diagram.nodes.filter { $0.label.hasSuffix("?") }.count
    let steps = diagram.nodes.filter { node in
      TextWords.words(node.label).first.map { VerbVocabulary.isVerb($0) } ?? false
    }.count
    return decisions + questions > 0 && steps > 0 || steps * 2 > max(2, diagram.nodes.count)
  }

  /// The name of a box, with a technology that stands on its second line.
  ///
  /// "Order<br/>Intake" is one name where another place of the documents has it, and the second
  /// line a remark where none has.
  private static func fullName(
    _ node: FlowchartDiagram.Node, _ registry: ElementRegistry
  ) -> String {
    if !node.detail.isEmpty, registry.find(node.label).map(\.isSimilar) ?? true,
      let whole = registry.find(node.label + " " + node.detail), !whole.isSimilar
    {
      return node.label + " " + node.detail
    }
    if node.detail.hasPrefix("("), node.detail.hasSuffix(")"), !node.label.hasSuffix(")") {
      return node.label + " " + node.detail
    }
    return node.label
  }

  /// Declares a box; one that is only similar to another box of the same chart is one of its own.
  private static func declare(
    _ node: FlowchartDiagram.Node, _ diagram: FlowchartDiagram, _ declared: Set<Int>,
    _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) -> Int? {
    guard node.shape != .diamond, ElementName(node.label).words.count <= 7 else { return nil }
    // A box whose id alone is written, and nothing is known of it, may be a group.
    if node.label == node.id, diagram.groups.contains(where: { $0.id == node.id }) { return nil }
    let evidence = document.evidence(line: node.line)
    let name = fullName(node, registry)
    let guess = KindGuess.guess(ElementName(name))
    if case .noElement? = guess?.sort { return nil }
    var kind: Element.Kind?
    var firmness = 2
    if node.shape == .cylinder {
      kind = .dataStore
    } else if node.shape == .person || node.shape == .queue {
      (kind, firmness) = (node.shape == .person ? .person : .broker, 3)
    } else if let group = groupKind(node, diagram), guess.map({ $0.firmness < 2 }) ?? true {
      kind = group
    } else if node.shape == .stadium || node.shape == .cloud, isOpenToShape(node, guess) {
      (kind, firmness) = (.externalSystem, 2)
    } else if node.shape == .hexagon, guess == nil {
      (kind, firmness) = (.broker, 1)
    } else if guess == nil, isStoreDetail(node.detail) {
      kind = .dataStore
    }
    let isOther = registry.find(name, kind: kind).map {
      $0.isSimilar && declared.contains($0.index)
    }
    return registry.declare(
      name, kind: kind, firmness: firmness, weight: 2, evidence: evidence,
      joinsSimilar: !(isOther ?? false))
  }

  /// Whether the outline of a box may tell what it is: "API" at a name's end says little.
  private static func isOpenToShape(_ node: FlowchartDiagram.Node, _ guess: KindGuess?) -> Bool {
    guard let guess else { return true }
    return guess.firmness < 2 && TextWords.words(node.label).last == "api"
  }

  /// What the title of a group around a box says about the box.
  private static func groupKind(
    _ node: FlowchartDiagram.Node, _ diagram: FlowchartDiagram
  ) -> Element.Kind? {
    var group = node.group
    while let current = group {
      let words = TextWords.words(diagram.groups[current].title)
      let offering: Set<String> = ["providers", "vendors", "partners", "anbieter"]
      if words.contains(where: { NameVocabulary.externalWords.contains($0) })
        || words.last.map({ offering.contains($0) }) ?? false
      {
        return .externalSystem
      }
      let isStores = words.contains {
        ["databases", "database", "datastores", "stores", "storage", "데이터베이스", "저장소"].contains($0)
      }
      if isStores || words == ["data", "stores"] || words == ["data", "layer"] {
        return .dataStore
      }
      group = diagram.groups[current].parent
    }
    return nil
  }

  private static func isStoreDetail(_ detail: String) -> Bool {
    TechnologyVocabulary.firstSort(in: TextWords.words(detail), among: [.store]) != nil
  }

  private static func claim(
    _ edge: FlowchartDiagram.Edge, _ source: Int, _ target: Int, isQuantified: Bool,
    _ document: ParsedDocument, _ draft: inout ExtractionDraft
  ) {
    let words = TextWords.words(edge.label)
    // An answer is no dependency of its own.
    let replies: Set<String> = ["returns", "return", "response", "responds", "reply", "ack", "응답"]
    if let first = words.first, replies.contains(first) { return }
    var claim = InteractionClaim(
      source: source, target: target, form: .diagram,
      evidence: document.evidence(line: edge.line))
    claim.isQuantified = isQuantified
    if let reading = StyleVocabulary.reading(edge.label) {
      (claim.style, claim.via, claim.styleBasis) = (reading.style, reading.via, .explicit)
    } else if edge.stroke == .dotted {
      // A dotted line often stands for a message; any word outweighs it.
      (claim.style, claim.styleBasis) = (.async, .arrowKind)
    }
    let label = edge.label.trimmed
    let names = EventName.names(in: label)
    let saysMore = words.count > names.reduce(0) { $0 + TextWords.words($1).count }
    if saysMore, claim.via == nil || words.count > 2 { claim.purpose = label }
    if !names.isEmpty {
      claim.channel = names.joined(separator: ", ")
      if claim.styleBasis < .explicit { (claim.style, claim.styleBasis) = (.async, .explicit) }
      addEvents(names, claim, &draft)
    }
    draft.add(claim)
    guard edge.isTwoWay else { return }
    swap(&claim.source, &claim.target)
    if draft.registry.entries[source].kind == .component,
      draft.registry.entries[target].kind == .component
    {
      draft.add(claim)
    }
  }

  /// An arrow to a broker publishes the events on its label, one from a broker delivers them.
  static func addEvents(
    _ names: [String], _ claim: InteractionClaim, _ draft: inout ExtractionDraft
  ) {
    let isToBroker = draft.registry.entries[claim.target].kind == .broker
    let isFromBroker = draft.registry.entries[claim.source].kind == .broker
    for name in names {
      var event = ExtractionDraft.EventClaim(name: name, evidence: claim.evidence)
      if isToBroker {
        (event.publisher, event.broker) = (claim.source, claim.target)
      } else if isFromBroker {
        (event.consumers, event.broker) = ([claim.target], claim.source)
      } else {
        (event.publisher, event.consumers) = (claim.source, [claim.target])
      }
      draft.events.append(event)
    }
  }
}

extension ParsedDocument {
  /// The languages that code blocks without a language of their own are given.
  static let plainLanguages: Set<String> = [
    "", "text", "txt", "ascii", "plain", "plaintext", "diagram", "none",
  ]

  /// The lines of a code block.
  func codeLines(of block: Int) -> [CodeLine] {
    markup.children(of: block, .codeLine).map { line in
      let range = markup.nodes[line].range
      let text = String(decoding: markup.source[range], as: UTF8.self)
      return CodeLine(text: text, line: markup.line(of: line))
    }
  }
}
