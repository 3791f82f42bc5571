internal import Markup

/// Finds parts that are described below a name of their own which is no heading.
///
/// The name may be a list item with labelled items inside it, a bold line above labelled lines, or
/// a row of a table of labels:
///
///     - Trip Builder                 **Trip Builder** (Go)       | Name       | Trip Builder |
///       - Depends on: Map Matching   *Talks to:* Map Matching    | Depends on | Map Matching |
enum PartExtractor {
  /// A part with what describes it.
  private struct Candidate {
    var name: Phrase
    var fields: [Field]
    var lines: ClosedRange<Int>
    /// Whether what stands below the name says what the part does.
    var acts = false

    /// How many different labels describe the part.
    var labelCount: Int { Set(fields.map(\.role).filter(\.describesComponent)).count }
  }

  /// Declares the parts of a document and keeps what describes them.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for card in TableView.cards(in: section, of: reading.document) where FieldReader.isNamed(card)
      {
        if let candidate = candidate(card) { add(candidate, index, &reading, &registry) }
      }
      guard reading.owner[index] == nil else { continue }
      for candidate in paragraphs(of: section, in: reading.document) {
        add(candidate, index, &reading, &registry)
      }
      let listed = section.blocks.flatMap { items(of: $0, in: reading.document) }
      guard listed.count > 1 || listed.contains(where: { $0.labelCount > 1 }) else { continue }
      for candidate in listed { add(candidate, index, &reading, &registry) }
    }
  }

  private static func add(
    _ candidate: Candidate, _ section: Int, _ reading: inout ExtractionDraft.Reading,
    _ registry: inout ElementRegistry
  ) {
    let guess = KindGuess.guess(ElementName(candidate.name.text))
    if let guess, guess.kind == nil || guess.kind == .person { return }
    let element = registry.declare(
      candidate.name.text, kind: guess.map { $0.firmness < 2 ? .component : nil } ?? .component,
      firmness: candidate.labelCount > 0 ? 2 : 1, weight: 3,
      evidence: reading.document.evidence(line: candidate.name.line))
    guard let element else { return }
    reading.parts.append(
      ExtractionDraft.Part(section: section, owner: element, fields: candidate.fields))
    reading.usage.mark(candidate.name.lines, .used)
    for line in candidate.lines { reading.itemOwner[line] = element }
  }

  // MARK: Cards

  private static func candidate(_ card: TableView) -> Candidate? {
    let fields = FieldReader.fields(of: card)
    guard let name = fields.first(where: { $0.role == .name })?.text,
      ComponentHeadingExtractor.isName(name.text),
      let last = fields.last
    else { return nil }
    return Candidate(name: name, fields: fields, lines: card.headerLine...last.lines.upperBound)
  }

  // MARK: Bold lines

  /// Whether a section is made of parts below bold lines, so that its title names none of them.
  static func holdsParts(_ section: DocumentSection, _ document: ParsedDocument) -> Bool {
    !paragraphs(of: section, in: document).isEmpty
  }

  /// The bold lines of a section with the labelled lines up to the next one.
  private static func paragraphs(
    of section: DocumentSection, in document: ParsedDocument
  ) -> [Candidate] {
    var found: [Candidate] = []
    let starts = section.blocks.indices.filter {
      boldLine(section.blocks[$0], in: document) != nil
    }
    for (number, start) in starts.enumerated() {
      guard let name = boldLine(section.blocks[start], in: document) else { continue }
      let end = number + 1 < starts.count ? starts[number + 1] : section.blocks.count
      let blocks = Array(section.blocks[start..<end])
      let part = DocumentSection(
        level: 7, title: name.text, line: name.line, blocks: blocks, parent: nil)
      let fields = FieldReader(document).fields(of: part)
      guard let last = blocks.last else { continue }
      let candidate = Candidate(
        name: name, fields: fields,
        lines: name.line...max(name.line, document.markup.lineRange(of: last).upperBound))
      if candidate.labelCount > 0 { found.append(candidate) }
    }
    let isSure = found.count > 1 || found.contains { $0.labelCount > 1 }
    return isSure && found.count * 2 >= starts.count ? found : []
  }

  /// The name that fills the first line of a paragraph in bold, with a remark in brackets at most.
  private static func boldLine(_ block: Int, in document: ParsedDocument) -> Phrase? {
    let markup = document.markup
    guard markup.nodes[block].kind == .paragraph, let first = markup.firstChild(of: block),
      markup.nodes[first].kind == .strong
    else { return nil }
    let name = document.phrase(of: first)
    let next = Int(markup.nodes[first].subtreeEnd)
    if next < Int(markup.nodes[block].subtreeEnd), markup.nodes[next].kind == .text {
      let rest = markup.text(of: next).trimmed
      guard rest.hasPrefix("("), rest.hasSuffix(")") else { return nil }
    }
    let text = name.text.trimmedPunctuation
    guard ComponentHeadingExtractor.isName(text), isNameLike(text) else { return nil }
    return Phrase(text, lines: name.lines)
  }

  // MARK: List items

  /// The items of a list, at any depth, that are described by the items inside them.
  private static func items(of block: Int, in document: ParsedDocument) -> [Candidate] {
    let markup = document.markup
    let kind = markup.nodes[block].kind
    guard kind == .bulletList || kind == .orderedList else { return [] }
    return markup.children(of: block, .item).flatMap { item -> [Candidate] in
      if let candidate = candidate(item, in: document) { return [candidate] }
      return markup.children(of: item).flatMap { items(of: $0, in: document) }
    }
  }

  private static func candidate(_ item: Int, in document: ParsedDocument) -> Candidate? {
    guard let name = name(of: item, in: document) else { return nil }
    let fields = FieldReader(document).fields(below: item)
    var candidate = Candidate(
      name: name, fields: fields, lines: document.markup.lineRange(of: item))
    candidate.acts = acts(item, in: document)
    return candidate.labelCount > 0 || candidate.acts ? candidate : nil
  }

  /// The name that an item begins with: marked, or all of its own text.
  private static func name(of item: Int, in document: ParsedDocument) -> Phrase? {
    if let name = NamedItemExtractor.name(of: item, in: document) { return name }
    let reader = FieldReader(document)
    let phrase = Phrase(
      document.markup.plainText(nodes: reader.inlines(of: item)), lines: document.markup.lines)
    var text = phrase.text
    for cut in [" – ", " — ", ": ", "："] {
      if let range = text.firstRange(of: cut) { text = String(text[..<range.lowerBound]) }
    }
    text = text.trimmedPunctuation + (text.hasSuffix(")") ? ")" : "")
    guard ComponentHeadingExtractor.isName(text), isNameLike(text) else { return nil }
    return Phrase(text, line: phrase.line)
  }

  /// Whether words are written like a name: with capitals, or as one identifier.
  static func isNameLike(_ text: String) -> Bool {
    let name = ElementName(text)
    guard let first = name.words.first, name.words.count <= 5, !name.display.contains(","),
      !EventName.isEvent(text), !text.contains("/"), !text.contains("=")
    else { return false }
    guard TargetPhrase.isTitleCase(name.display) else { return false }
    return name.words.count == 1 || !VerbVocabulary.isVerb(first)
      || NameVocabulary.endsLikeComponent(name.words)
  }

  /// "terminates MQTT", "wraps the carrier": a small word in the third person begins the line.
  static func leadsLikeVerb(_ words: [String]) -> Bool {
    if SentenceReference.leadsWithVerb(words) { return true }
    guard words.count > 1, let first = words.first, first.hasSuffix("s"), !first.hasSuffix("ss")
    else { return false }
    return VerbVocabulary.isAction(first)
  }

  /// Whether the items inside an item begin with what the part does: "consumes `trips`".
  private static func acts(_ item: Int, in document: ParsedDocument) -> Bool {
    let markup = document.markup
    for list in markup.children(of: item) {
      let kind = markup.nodes[list].kind
      guard kind == .bulletList || kind == .orderedList else { continue }
      let items = markup.children(of: list, .item)
      let leading = items.filter { child in
        let text = markup.plainText(nodes: FieldReader(document).inlines(of: child)).string
        return leadsLikeVerb(TextWords.words(text))
      }
      return leading.count * 2 > items.count
    }
    return false
  }
}
