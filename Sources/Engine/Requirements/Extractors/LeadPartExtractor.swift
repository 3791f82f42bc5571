internal import Markup

/// Finds parts that a paragraph or list item describes which begins with their name in bold or code.
///
///     **Edge Agent.** Samples the controllers and forwards batches to the gateway.
///     **thumbnailer** (Lambda, 3 GB)
///     Triggered by uploads. Writes three sizes to the bucket.
///
/// Principles, features and goals are written the same way. Two things tell parts from them: behind
/// most of the names stands what something does or what it runs on, and the names come up again
/// elsewhere in the document.
enum LeadPartExtractor {
  /// A name at the beginning of a text.
  private struct Lead {
    var name: Phrase
    var lines: ClosedRange<Int>
    /// Whether the text behind the name reads like the description of a part.
    var acts: Bool
  }

  /// Declares the parts of a document.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    let document = reading.document
    let text = String(decoding: document.markup.source, as: UTF8.self)
    for (index, section) in document.sections.enumerated()
    where !reading.isTrap[index] && reading.owner[index] == nil && !isAboutElse(section.title) {
      let groups =
        [paragraphs(of: section, in: document)] + section.blocks.map { items(of: $0, in: document) }
      for group in groups where areParts(group, text, registry) {
        for lead in group where isPart(lead, text) { add(lead, &reading, &registry) }
      }
    }
  }

  private static let otherSubjects: Set<String> = [
    "features", "principles", "goals", "drivers", "constraints", "risks", "benefits", "decisions",
    "personas", "stakeholders", "requirements", "steps", "phases", "screens", "pages", "views",
    "assumptions", "lessons", "roles", "tools", "terms", "concepts", "patterns", "attributes",
    "practices", "metrics", "kpis", "scenarios", "challenges", "options", "questions", "states",
    "commands", "endpoints", "fields", "tables", "entities", "events", "topics", "environments",
    "concerns", "crosscutting", "schema", "schemas", "providers", "routes", "cutting", "quality",
    "qualities", "considerations", "deployment",
    "operations", "security", "testing", "motivation", "background",
  ]

  /// Whether a title announces something other than parts of the system.
  static func isAboutElse(_ title: String) -> Bool {
    TextWords.words(title).contains { otherSubjects.contains($0) }
  }

  private static func areParts(
    _ leads: [Lead], _ text: String, _ registry: ElementRegistry
  ) -> Bool {
    guard leads.count >= 2 else { return false }
    let alike = leads.count {
      $0.acts || NameVocabulary.endsLikeComponent(ElementName($0.name.text).words)
    }
    let recurring = leads.count { lead in
      text.ranges(of: ElementName(lead.name.text).display).count > 1
        || registry.find(lead.name.text).map { !$0.isSimilar } ?? false
    }
    return alike * 2 >= leads.count && recurring * 3 >= leads.count
  }

  /// Whether a name among parts is one itself: by its words, by its text, or because it comes up again.
  private static func isPart(_ lead: Lead, _ text: String) -> Bool {
    let words = ElementName(lead.name.text).words
    return lead.acts || NameVocabulary.endsLikeComponent(words)
      || !NameVocabulary.endsLikeStore(words)
        && text.ranges(of: ElementName(lead.name.text).display).count > 1
  }

  private static func add(
    _ lead: Lead, _ reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry
  ) {
    let guess = KindGuess.guess(ElementName(lead.name.text))
    if let guess, guess.kind == nil || guess.kind == .person { return }
    let element = registry.declare(
      lead.name.text, kind: guess.map { $0.firmness < 2 ? .component : nil } ?? .component,
      firmness: 1, weight: 3, evidence: reading.document.evidence(line: lead.name.line))
    guard let element else { return }
    guard [.component, .externalSystem].contains(registry.entries[element].kind) else { return }
    for line in lead.lines where reading.itemOwner[line] == nil {
      reading.itemOwner[line] = element
    }
  }

  // MARK: Texts

  /// The paragraphs of a section that begin with a name, each with what belongs to it.
  private static func paragraphs(
    of section: DocumentSection, in document: ParsedDocument
  ) -> [Lead] {
    let markup = document.markup
    var leads: [Lead] = []
    for (position, block) in section.blocks.enumerated() where document.isParagraph(block) {
      let next = position + 1 < section.blocks.count ? section.blocks[position + 1] : nil
      guard
        let lead = definition(block, in: document)
          ?? lead(FieldReader(document).inlines(of: block), next, in: document)
      else { continue }
      var end = markup.lineRange(of: block).upperBound
      // Lists behind the paragraph go on with it; below a name alone so does the next paragraph.
      let isAlone = document.phrase(of: block).text.trimmedPunctuation == lead.name.text
      for (offset, follower) in section.blocks[(position + 1)...].enumerated() {
        let kind = markup.nodes[follower].kind
        let continues = kind == .bulletList || kind == .orderedList
        guard continues || offset == 0 && isAlone && kind == .paragraph else { break }
        end = markup.lineRange(of: follower).upperBound
      }
      let start = markup.lineRange(of: block).lowerBound
      leads.append(Lead(name: lead.name, lines: start...max(start, end), acts: lead.acts))
    }
    return leads
  }

  /// The items of a list, where all of them begin with a name.
  private static func items(of block: Int, in document: ParsedDocument) -> [Lead] {
    let markup = document.markup
    let kind = markup.nodes[block].kind
    guard kind == .bulletList || kind == .orderedList else { return [] }
    let items = markup.children(of: block, .item)
    let leads = items.compactMap { item in
      lead(FieldReader(document).inlines(of: item), nil, in: document).map {
        Lead(name: $0.name, lines: markup.lineRange(of: item), acts: $0.acts)
      }
    }
    return leads.count == items.count ? leads : []
  }

  /// The marked name that inlines begin with, and whether what follows describes a part.
  private static func lead(
    _ inlines: Range<Int>, _ next: Int?, in document: ParsedDocument
  ) -> (name: Phrase, acts: Bool)? {
    let markup = document.markup
    guard let mark = inlines.first,
      markup.nodes[mark].kind == .strong || markup.nodes[mark].kind == .code
    else { return nil }
    let phrase = document.phrase(of: mark)
    let name = phrase.text.trimmedPunctuation
    guard isName(name), LabelVocabulary.role(of: name) == nil else { return nil }
    let end = Int(markup.nodes[mark].subtreeEnd)
    var behind = markup.plainText(nodes: end..<max(end, inlines.upperBound)).string.trimmed
    if behind.isEmpty, let next, document.isParagraph(next) {
      behind = document.phrase(of: next).text
    }
    return (Phrase(name, lines: phrase.lines), describes(behind))
  }

  /// A term with its definition: the name on one line, a colon and the text on the next.
  private static func definition(
    _ block: Int, in document: ParsedDocument
  ) -> (name: Phrase, acts: Bool)? {
    let markup = document.markup
    let lines = markup.lineRange(of: block)
    guard lines.count > 1 else { return nil }
    let source = markup.source
    let name = markup.lines.text(ofLine: lines.lowerBound, in: source).trimmed.trimmingMarks
    let text = markup.lines.text(ofLine: lines.lowerBound + 1, in: source).trimmed
    guard isName(name) else { return nil }
    if text.hasPrefix(": ") {
      return (Phrase(name, line: lines.lowerBound), describes(String(text.dropFirst(2))))
    }
    // A line of its own, with the text set in below it.
    let below = markup.lines.text(ofLine: lines.lowerBound + 1, in: source)
    guard below.hasPrefix("  "), LabelVocabulary.role(of: name) == nil else { return nil }
    return (Phrase(name, line: lines.lowerBound), describes(text))
  }

  /// Whether a text behind a name says what a part does, is or runs on.
  private static func describes(_ text: String) -> Bool {
    var view = Substring(text)
    var isBuilt = false
    if view.hasPrefix("("), let close = view.firstIndex(of: ")") {
      let inner = TextWords.words(String(view[view.startIndex..<close]))
      let sorts: Set<TechnologyVocabulary.Sort> = [.runtime, .library, .store]
      isBuilt = TechnologyVocabulary.firstSort(in: inner, among: sorts) != nil
      view = view[view.index(after: close)...]
    }
    while let first = view.first, ".:–—- ：".contains(first) { view.removeFirst() }
    let words = TextWords.words(String(view))
    guard let first = words.first else { return isBuilt }
    if ["is", "are"].contains(first), words.count > 1, ["a", "an", "the"].contains(words[1]) {
      return true
    }
    return isBuilt || PartExtractor.leadsLikeVerb(words)
  }

  private static func isName(_ text: String) -> Bool {
    guard ComponentHeadingExtractor.isName(text), !EventName.isEvent(text) else { return false }
    if PartExtractor.isNameLike(text) { return true }
    // `thumbnailer`, `upload-url`: one identifier.
    return text.count > 2
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
      }
  }
}
