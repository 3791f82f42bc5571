internal import Markup

/// Reads lines such as `Order Service -> Payment Service: authorise (REST)`.
///
/// Only lines with one arrow are read here; `ChainExtractor` reads those with several.
enum ArrowLineExtractor {
  private static let arrows = ["-->", "->", "=>", "→", "⇒", "⟶", "➔", "➜"]

  /// Reads the arrow lines of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for line in lines(of: content, in: reading.document) { read(line, index, &draft) }
    }
  }

  /// The lines of paragraphs, list items and plain code blocks.
  static func lines(of section: DocumentSection, in document: ParsedDocument) -> [Phrase] {
    var found: [Phrase] = []
    for block in section.blocks {
      switch document.markup.nodes[block].kind {
      case .codeBlock: found += codeLines(of: block, in: document)
      case .paragraph, .bulletList, .orderedList, .quote:
        found += textLines(of: block, in: document)
      default: break
      }
    }
    return found
  }

  /// The lines of a plain code block that draws no boxes and no tree.
  static func codeLines(of block: Int, in document: ParsedDocument) -> [Phrase] {
    guard ParsedDocument.plainLanguages.contains(document.markup.name(of: block)) else { return [] }
    let lines = document.codeLines(of: block)
    guard !FlowchartReader.isFlowchart(lines), !isDrawing(lines) else { return [] }
    return lines.map { Phrase($0.text.trimmed, line: $0.line) }.filter { !$0.text.isEmpty }
  }

  /// The lines of text below a block, each item and each line ending by itself.
  private static func textLines(of block: Int, in document: ParsedDocument) -> [Phrase] {
    document.textUnits(of: block).flatMap { nodes -> [Phrase] in
      let plain = document.markup.plainText(nodes: nodes, keepsLines: true)
      let all = Phrase(plain, lines: document.markup.lines)
      // A text that goes on over several lines is one statement, unless each line has its arrow.
      let pieces = plain.bytes.split(separator: 10)
      let withArrow = pieces.filter { piece in
        contains(String(decoding: piece, as: UTF8.self))
      }
      guard withArrow.count > 1, withArrow.count == pieces.count else {
        return [Phrase(all.text.replacing("\n", with: " "), lines: all.lines)]
      }
      return pieces.map { Phrase(plain, $0.startIndex..<$0.endIndex, lines: document.markup.lines) }
    }
  }

  private static func contains(_ text: String) -> Bool { arrows.contains { text.contains($0) } }

  /// Whether lines draw boxes.
  private static func isDrawing(_ lines: [CodeLine]) -> Bool {
    lines.contains { line in
      // A line of dashes belongs to an arrow; corners and walls draw boxes.
      line.text.unicodeScalars.contains {
        (0x2502...0x257F).contains($0.value) && ![0x2504, 0x2505, 0x2550].contains($0.value)
      } || line.text.contains("+--")
    }
  }

  /// "Cart ↔ Catalogue: checks prices": the name before the arrow is that of who asks.
  private static func withOneTip(_ text: String) -> String {
    guard let arrow = ["↔", "⇄", "<-->", "<->"].first(where: { text.contains($0) }) else {
      return text
    }
    return text.replacing(arrow, with: "→")
  }

  private static func read(_ line: Phrase, _ index: Int, _ draft: inout ExtractionDraft) {
    guard let chain = ArrowChain(withOneTip(line.text)), chain.parts.count == 2 else { return }
    var left = chain.parts[0]
    // "- Order Service (REST) -> …": what stands before a colon is no end.
    if let colon = left.lastIndex(of: ":") { left = left[left.index(after: colon)...].trimmed }
    let right = chain.parts[1]
    guard !left.isEmpty else { return }
    let sources = TargetPhrase.phrases(in: left, registry: draft.registry)
      .compactMap { draft.registry.find($0.name) }
    guard sources.count == 1, let source = sources.first else { return }
    let words = TextWords.words(line.text)
    guard !TrapVocabulary.isUnsettled(line.text, words: words) else { return }
    let evidence = draft.readings[index].document.evidence(line.lines)
    for phrase in TargetPhrase.phrases(in: right, registry: draft.registry) {
      guard let target = draft.registry.find(phrase.name) else { continue }
      var claim = InteractionClaim(
        source: source.index, target: target.index, form: .arrow, evidence: evidence)
      claim.isSimilar = source.isSimilar || target.isSimilar
      claim.purpose = purpose(of: phrase)
      let label = chain.labels[0]
      if let style = StyleVocabulary.reading(label) ?? DependencyFieldExtractor.style(of: phrase)
        ?? StyleVocabulary.reading(right)
      {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      }
      draft.add(claim)
      draft.readings[index].usage.mark(line.lines, .used)
    }
  }

  private static func purpose(of phrase: TargetPhrase) -> String? {
    if let purpose = phrase.purpose { return purpose }
    guard let bracket = ElementName.splitBracket(phrase.name)?.1,
      StyleVocabulary.reading(bracket)?.via == nil || TextWords.words(bracket).count > 2
    else { return nil }
    return bracket
  }
}

extension ParsedDocument {
  /// The words of a sentence; those that stand in code, in bold or as a link's text count as
  /// written like names.
  func markedTokens(
    of sentence: Phrase, in plain: MarkupText, _ range: Range<Int>
  ) -> [TextWords.Token] {
    let start = Phrase.start(of: range, in: plain)
    return TextWords.tokens(sentence.text).map { token in
      let place = plain.sourceOffset(at: start + token.range.lowerBound)
      guard !token.isCapitalized, place > 1 else { return token }
      let before = markup.source[place - 1]
      let isBold = before == 42 && markup.source[place - 2] == 42
      guard before == 96 || before == 91 || isBold else { return token }
      return TextWords.Token(word: token.word, range: token.range, isCapitalized: true)
    }
  }

  /// The runs of inline nodes below a block: one for each paragraph and each item's own text.
  func textUnits(of block: Int) -> [Range<Int>] {
    let reader = FieldReader(self)
    var units: [Range<Int>] = []
    var index = block
    let end = max(Int(markup.nodes[block].subtreeEnd), block + 1)
    while index < end {
      let node = markup.nodes[index]
      switch node.kind {
      case .paragraph:
        units += reader.labelledLines(in: reader.inlines(of: index))
        index = Int(node.subtreeEnd)
      case .item:
        if let first = markup.firstChild(of: index), !markup.nodes[first].kind.isBlock {
          let own = reader.inlines(of: index)
          units.append(own)
          index = own.upperBound
        } else {
          index += 1
        }
      case .table, .codeBlock, .htmlBlock:
        index = Int(node.subtreeEnd)
      default:
        index += 1
      }
    }
    return units
  }
}
