internal import Markup

/// Reads lines in which several arrows follow one another: `Portal -> Orders -> Kafka -> Billing`.
///
/// Each arrow of a chain is taken for a dependency, less surely than one that stands alone, unless
/// other places show that the chain tells the order of one part's calls: where the first is known
/// to need the third and the second is not, the second does not call it.
enum ChainExtractor {
  /// Two elements of which other places say that the first needs the second.
  private struct Pair: Hashable {
    var source: Int
    var target: Int
  }

  /// Declares the names that the arrows of plain code blocks join.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where reading.document.markup.nodes[block].kind == .codeBlock {
        let lines = ArrowLineExtractor.codeLines(of: block, in: reading.document)
        let chains = lines.compactMap { line in ArrowChain(line.text).map { ($0, line.line) } }
        guard chains.count * 2 >= lines.count, !chains.isEmpty else { continue }
        declare(chains, reading.document, &registry)
      }
    }
  }

  private static func declare(
    _ chains: [(ArrowChain, Int)], _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) {
    var names: [(name: String, line: Int)] = []
    var known = 0
    for (chain, line) in chains {
      for part in chain.parts {
        let name = TargetPhrase.head(of: part).name.trimmingMarks
        guard PartExtractor.isNameLike(name) || isIdentifier(name),
          ComponentHeadingExtractor.isName(name), ElementName(name).words.count <= 4
        else { continue }
        names.append((name, line))
        let guess = KindGuess.guess(ElementName(name))
        if registry.find(name) != nil || guess?.kind != nil { known += 1 }
      }
    }
    let parts = chains.reduce(0) { $0 + $1.0.parts.count }
    guard names.count * 3 >= parts * 2, known * 2 >= names.count, known > 1 else { return }
    for (name, line) in names where registry.find(name) == nil {
      registry.declare(name, weight: 2, evidence: document.evidence(line: line))
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.contains("-") && !text.contains(" ") && text.utf8.allSatisfy { $0 < 128 }
  }

  /// Reads the chains of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    let told = Set(draft.claims.map { Pair(source: $0.source, target: $0.target) })
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for line in ArrowLineExtractor.lines(of: content, in: reading.document) {
        guard let chain = ArrowChain(line.text), chain.parts.count > 2 else { continue }
        read(chain, line, told, index, &draft)
      }
    }
  }

  private static func read(
    _ chain: ArrowChain, _ line: Phrase, _ told: Set<Pair>, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard !TrapVocabulary.isUnsettled(line.text, words: TextWords.words(line.text)) else { return }
    var ends: [ElementRegistry.Match?] = []
    for (position, part) in chain.parts.enumerated() {
      ends.append(end(part, isFirst: position == 0, draft.registry))
    }
    let known = ends.compactMap { $0 }
    // What comes back to where it was tells steps.
    guard Set(known.map(\.index)).count == known.count else { return }
    // A sentence with arrows is a story of steps; a chain is made of names alone.
    guard known.count >= 2, known.count * 3 >= ends.count * 2 else { return }
    let evidence = draft.readings[index].document.evidence(line.lines)
    var isUsed = false
    for position in ends.indices.dropLast() {
      guard let source = ends[position] else { continue }
      if let target = ends[position + 1] {
        let before = ends[..<position].compactMap { $0?.index }
        guard !isOrder(before, source.index, target.index, told) else { continue }
        add(source, target, chain.labels[position], chain.parts[position + 1], evidence, &draft)
        isUsed = true
      } else if position + 2 < ends.count, let target = ends[position + 2] {
        isUsed =
          addEvent(chain.parts[position + 1], source, target, evidence, &draft) || isUsed
      }
    }
    if isUsed { draft.readings[index].usage.mark(line.lines, .used) }
  }

  private static func end(
    _ part: String, isFirst: Bool, _ registry: ElementRegistry
  ) -> ElementRegistry.Match? {
    var text = part
    // "**Billing path:** Portal": what stands before a colon is no end.
    if isFirst, let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }) {
      text = String(text[text.index(after: colon)...])
    }
    let phrase = TargetPhrase.head(of: text)
    return registry.find(phrase.name.trimmingMarks)
  }

  /// Whether a chain tells in which order its first part calls the others.
  private static func isOrder(
    _ before: [Int], _ source: Int, _ target: Int, _ told: Set<Pair>
  ) -> Bool {
    !told.contains(Pair(source: source, target: target))
      && before.contains { told.contains(Pair(source: $0, target: target)) }
  }

  private static func add(
    _ source: ElementRegistry.Match, _ target: ElementRegistry.Match, _ label: String,
    _ part: String, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    var claim = InteractionClaim(
      source: source.index, target: target.index, form: .arrow, evidence: evidence)
    claim.isSimilar = source.isSimilar || target.isSimilar
    claim.isChained = true
    let bracket = ElementName.splitBracket(part)?.1 ?? ""
    if let style = StyleVocabulary.reading(label) ?? StyleVocabulary.reading(bracket) {
      (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
    }
    if !label.isEmpty, StyleVocabulary.reading(label)?.via == nil { claim.purpose = label }
    draft.add(claim)
  }

  /// "Orders → `order.paid` → Billing": what stands between the two is an event.
  private static func addEvent(
    _ part: String, _ source: ElementRegistry.Match, _ target: ElementRegistry.Match,
    _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) -> Bool {
    let name = TargetPhrase.head(of: part).name.trimmingMarks
    guard EventName.isEvent(name) || EventName.isDotted(name) else { return false }
    EventListExtractor.add([name], source.index, [target.index], evidence, &draft)
    return true
  }
}
