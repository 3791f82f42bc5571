internal import Markup

/// Finds components in lists whose items begin with a bold name: "The **Order Service** is a …".
enum NamedItemExtractor {
  /// Declares the components that the lists of a document introduce.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    let markup = reading.document.markup
    for (index, section) in reading.document.sections.enumerated()
    where !reading.isTrap[index] && reading.owner[index] == nil {
      for block in section.blocks where markup.nodes[block].kind == .bulletList {
        let items = markup.children(of: block, .item)
        let names = items.compactMap { name(of: $0, in: reading.document) }
        let alike = names.filter { endsLikeComponent($0.text) }.count
        guard names.count >= 2, names.count == items.count, alike * 2 > names.count else {
          continue
        }
        for name in names {
          registry.declare(
            name.text, weight: 3, evidence: reading.document.evidence(line: name.line))
          reading.usage.mark(name.lines, .used)
        }
      }
    }
  }

  private static func endsLikeComponent(_ name: String) -> Bool {
    guard let last = ElementName(name).words.last else { return false }
    return NameVocabulary.componentEndings.contains(last) || last.hasSuffix("서비스")
  }

  /// The bold name at the beginning of an item, behind an article at most.
  private static func name(of item: Int, in document: ParsedDocument) -> Phrase? {
    let markup = document.markup
    let range = FieldReader(document).inlines(of: item)
    guard let strong = range.first(where: { markup.nodes[$0].kind == .strong }) else { return nil }
    let before = markup.plainText(nodes: range.lowerBound..<strong).string.trimmed.lowercased()
    guard before.isEmpty || ["the", "a", "an", "our", "der", "die", "das"].contains(before) else {
      return nil
    }
    let phrase = document.phrase(of: strong)
    guard ComponentHeadingExtractor.isName(phrase.text), !phrase.text.hasSuffix(":") else {
      return nil
    }
    return phrase
  }
}
