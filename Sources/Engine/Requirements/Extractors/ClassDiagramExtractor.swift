internal import Markup

/// Reads class diagrams in Mermaid where their classes are parts that the document tells of elsewhere.
///
///     OrderService ..> PriceService : asks
///     class MailGateway { <<external>> }
///
/// Most class diagrams draw the inside of one part, so a class alone introduces nothing: an end is
/// a part of that very name, or bears a stereotype that says what it is. Inheritance and
/// undirected lines tell no dependency.
enum ClassDiagramExtractor {
  /// One arrow between two classes.
  private struct Relation {
    var source: String
    var target: String
    var label: String
    var line: Int
  }

  /// What a diagram says.
  private struct Diagram {
    var relations: [Relation] = []
    /// The stereotypes of classes, with the lines that give them.
    var kinds: [(name: String, kind: Element.Kind, line: Int)] = []
    var lines: ClosedRange<Int>
  }

  /// Declares the classes whose stereotype says that they are parts, stores or third parties.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for diagram in diagrams(in: reading) {
      for (name, kind, line) in diagram.kinds {
        registry.declare(
          name, kind: kind, firmness: 3, weight: 2, evidence: reading.document.evidence(line: line))
      }
    }
  }

  /// Reads the arrows of a document's diagrams.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    for diagram in diagrams(in: draft.readings[index]) {
      draft.readings[index].usage.mark(diagram.lines, .recognised)
      for relation in diagram.relations {
        guard let source = draft.registry.find(relation.source), !source.isSimilar,
          let target = draft.registry.find(relation.target), !target.isSimilar,
          draft.registry.entries[source.index].kind == .component
        else { continue }
        var claim = InteractionClaim(
          source: source.index, target: target.index, form: .diagram,
          evidence: draft.readings[index].document.evidence(line: relation.line))
        if let style = StyleVocabulary.reading(relation.label) {
          (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
        }
        claim.purpose = relation.label.isEmpty ? nil : relation.label
        draft.add(claim)
        draft.readings[index].usage.mark(relation.line...relation.line, .used)
      }
    }
  }

  private static func diagrams(in reading: ExtractionDraft.Reading) -> [Diagram] {
    let document = reading.document
    var found: [Diagram] = []
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where document.markup.nodes[block].kind == .codeBlock {
        let lines = document.codeLines(of: block)
        guard let first = lines.first(where: { !$0.text.trimmed.isEmpty }),
          first.text.trimmed.hasPrefix("classDiagram")
        else { continue }
        found.append(diagram(lines, document.markup.lineRange(of: block)))
      }
    }
    return found
  }

  private static func diagram(_ lines: [CodeLine], _ range: ClosedRange<Int>) -> Diagram {
    var diagram = Diagram(lines: range)
    var open: String?
    for line in lines {
      let text = line.text.trimmed
      if text.hasPrefix("}") {
        open = nil
      } else if let kind = kind(in: text) {
        let words = text.split(separator: " ").map(String.init)
        let name = open ?? words.last { !$0.contains("<<") && $0 != "class" && $0 != "{" }
        if let name { diagram.kinds.append((name, kind, line.line)) }
      } else if text.hasPrefix("class ") {
        let name = text.dropFirst(6).prefix { !" {[:".contains($0) }
        if text.hasSuffix("{") { open = String(name) }
      } else if open == nil, let relation = relation(in: text, line.line) {
        diagram.relations.append(relation)
      }
    }
    return diagram
  }

  private static func kind(in text: String) -> Element.Kind? {
    guard let start = text.firstRange(of: "<<"), let end = text.firstRange(of: ">>"),
      start.upperBound <= end.lowerBound
    else { return nil }
    let words = TextWords.words(String(text[start.upperBound..<end.lowerBound]))
    guard let last = words.last else { return nil }
    if words.contains(where: { NameVocabulary.externalWords.contains($0) }) {
      return .externalSystem
    }
    if NameVocabulary.endsLikeStore(words) { return .dataStore }
    if NameVocabulary.brokerWords.contains(last) { return .broker }
    return ["component", "service", "microservice", "subsystem", "module"].contains(last)
      ? .component : nil
  }

  private static let arrows: [(mark: String, isBack: Bool)] = [
    ("*-->", false), ("o-->", false), ("-->", false), ("..>", false), ("<--*", true),
    ("<--o", true), ("<--", true), ("<..", true), ("*--", false), ("o--", false), ("--*", true),
    ("--o", true),
  ]

  /// `A "1" --> "many" B : asks`.
  private static func relation(in text: String, _ line: Int) -> Relation? {
    guard !text.contains("|>"), !text.contains("<|") else { return nil }
    for (mark, isBack) in arrows {
      guard let place = text.firstRange(of: " " + mark + " ") else { continue }
      let left = String(text[..<place.lowerBound])
      var right = String(text[place.upperBound...])
      var label = ""
      if let colon = right.firstIndex(of: ":") {
        label = String(right[right.index(after: colon)...]).trimmed
        right = String(right[..<colon])
      }
      guard let source = name(left), let target = name(right) else { return nil }
      return Relation(
        source: isBack ? target : source, target: isBack ? source : target, label: label, line: line
      )
    }
    return nil
  }

  /// The class at one end, without the quoted number beside it.
  private static func name(_ text: String) -> String? {
    text.split(separator: " ").map(String.init).first { !$0.contains("\"") }
  }
}
