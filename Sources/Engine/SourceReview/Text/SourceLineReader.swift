internal import Markup

/// Divides parsed documents into lines, each with its kind, its heading and its block.
struct SourceLineReader {
  private(set) var lines: [SourceLine] = []
  /// Lines of sections about what was chosen, beside what was not: they settle a matter, but nothing is held
  /// against them.
  private(set) var choices: [SourceLine] = []
  /// What was chosen, of the lines below "Decisions"; they are among ``lines``, too.
  private(set) var decided: [SourceLine] = []
  /// What was not chosen there.
  private(set) var rejected: [SourceLine] = []
  /// What sections leave out of the system's scope.
  private(set) var outOfScope: [SourceLine] = []
  private var blockCount = 0

  mutating func read(_ document: ParsedDocument, owners: LineOwners) {
    let markup = document.markup
    var isTrap: [Bool] = []
    var isDecision: [Bool] = []
    var sectionOwner: [ElementID?] = []
    for section in document.sections {
      let inherited = section.parent.map { isTrap[$0] } ?? false
      let isChoice = TrapVocabulary.isDecision(heading: section.title)
      isTrap.append(inherited || !isChoice && TrapVocabulary.isTrap(heading: section.title))
      isDecision.append(isChoice || section.parent.map { isDecision[$0] } ?? false)
      let own =
        section.level > 0
        ? owners.owner(document.name, line: section.line) ?? owners.owner(heading: section.title)
        : nil
      sectionOwner.append(own ?? section.parent.flatMap { sectionOwner[$0] })
      let position = isTrap.count - 1
      guard !isTrap[position] else {
        let title = Wording(section.title)
        if title.contains(any: Self.choosing) { choices += plainLines(of: section, of: document) }
        if title.contains(any: Self.leaving) { outOfScope += plainLines(of: section, of: document) }
        continue
      }
      guard !isDecision[position] else {
        decide(section, of: document)
        continue
      }
      if section.level > 0 {
        blockCount += 1
        add(
          section.line...section.line, .heading, document, section: section,
          owner: sectionOwner[position], owners: nil)
      }
      for block in section.blocks {
        blockCount += 1
        let range = markup.lineRange(of: block)
        let kind = Self.kind(of: block, range, markup)
        add(
          range, kind, document, section: section, owner: sectionOwner[position],
          owners: kind == .prose || kind == .table ? owners : nil)
      }
    }
  }

  /// The lines of a section that is left out, for the few questions that it answers.
  private mutating func plainLines(
    of section: DocumentSection, of document: ParsedDocument
  ) -> [SourceLine] {
    let taken = lines.count
    for block in section.blocks {
      blockCount += 1
      add(
        document.markup.lineRange(of: block), .prose, document, section: section, owner: nil,
        owners: nil)
    }
    let plain = Array(lines[taken...])
    lines.removeSubrange(taken...)
    return plain
  }

  /// Takes up what was chosen of a section of decisions, and what was not apart from it.
  private mutating func decide(_ section: DocumentSection, of document: ParsedDocument) {
    let markup = document.markup
    var blocks = section.blocks.map { ($0 as Int?, markup.lineRange(of: $0)) }
    if section.level > 0 { blocks.insert((nil, section.line...section.line), at: 0) }
    for (block, range) in blocks {
      blockCount += 1
      let kind = block.map { Self.kind(of: $0, range, markup) } ?? .heading
      let taken = lines.count
      add(range, kind, document, section: section, owner: nil, owners: nil)
      let whole = Array(lines[taken...])
      lines.removeSubrange(taken...)
      guard kind != .code, kind != .diagram else { continue }
      let divided = DecisionText.divided(
        whole.map { ($0.number, $0.text) }, isTable: kind == .table)
      for (line, sides) in zip(whole, divided) {
        if let chosen = Self.part(sides.chosen, of: line) {
          lines.append(chosen)
          decided.append(chosen)
        }
        if let other = Self.part(sides.rejected, of: line) { rejected.append(other) }
      }
    }
  }

  /// A line of which only a part counts; `nil` where the part says nothing.
  private static func part(_ text: String, of line: SourceLine) -> SourceLine? {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return SourceLine(
      document: line.document, number: line.number, text: text, kind: line.kind,
      section: line.section, block: line.block, owner: line.owner,
      wording: SourceLine.wording(of: text), whole: line.text)
  }

  private mutating func add(
    _ range: ClosedRange<Int>, _ kind: SourceLine.Kind, _ document: ParsedDocument,
    section: DocumentSection, owner: ElementID?, owners: LineOwners?
  ) {
    let markup = document.markup
    let lead = kind == .prose ? Self.lead(of: range, markup).flatMap(LineOwners.key) : nil
    let owner = lead.flatMap { owners?.owner(named: $0) } ?? owner
    for number in range where number <= markup.lines.count {
      let text = markup.lines.text(ofLine: number, in: markup.source)
      guard text.utf8.contains(where: { $0 > 32 }), !Self.isFence(text, kind) else { continue }
      lines.append(
        SourceLine(
          document: document.name, number: number, text: text, kind: kind,
          section: section.title, block: blockCount,
          owner: owner ?? owners?.owner(document.name, line: number),
          wording: SourceLine.wording(of: text)))
    }
  }

  /// The bold words with which a paragraph begins, as in `**Order Service** takes orders`.
  private static func lead(of range: ClosedRange<Int>, _ markup: MarkupDocument) -> String? {
    guard range.lowerBound <= markup.lines.count else { return nil }
    let text = markup.lines.text(ofLine: range.lowerBound, in: markup.source).trimmed
    guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
    return String(text.dropFirst(2)[..<end.lowerBound])
  }

  private static func kind(
    of block: Int, _ range: ClosedRange<Int>, _ markup: MarkupDocument
  ) -> SourceLine.Kind {
    switch markup.nodes[block].kind {
    case .table, .htmlBlock: return .table
    case .codeBlock:
      let language = markup.name(of: block).lowercased()
      if diagramLanguages.contains(where: language.hasPrefix) { return .diagram }
      let isDrawn = range.contains { line in
        line <= markup.lines.count
          && drawingMarks.contains {
            markup.lines.text(ofLine: line, in: markup.source).contains($0)
          }
      }
      return isDrawn ? .diagram : .code
    default: return .prose
    }
  }

  /// Whether the line only opens or closes a code block.
  private static func isFence(_ text: String, _ kind: SourceLine.Kind) -> Bool {
    guard kind == .code || kind == .diagram else { return false }
    let plain = text.trimmed
    return plain.hasPrefix("```") || plain.hasPrefix("~~~")
  }

  private static let choosing: WordList = [
    "tech stack", "technology stack", "기술 스택",
  ]
  private static let leaving: WordList = [
    "out of scope", "not in scope", "non goals", "범위 밖", "제외 범위", "范围外", "対象外",
  ]
  private static let diagramLanguages = ["mermaid", "plantuml", "puml", "dot", "d2"]
  private static let drawingMarks = ["┌", "├─", "└─", "│", "@startuml", "──▶", "-->"]
}
