internal import Markup

/// Finds systems of others that one line below a title about them lists: "Parcelio · Fraudex · Smsly".
enum ExternalLineExtractor {
  /// Declares what such lines of a document name.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    let document = reading.document
    for (index, section) in document.sections.enumerated()
    where !reading.isTrap[index] && ExternalTitle.announces(section.title) {
      for block in section.blocks where document.isParagraph(block) {
        let phrase = document.phrase(of: block)
        for name in names(in: phrase.text) {
          let guess = KindGuess.guess(ElementName(name))
          if let guess, guess.kind == nil || guess.kind == .person { continue }
          let isTold = guess.map { $0.kind != .component } ?? false
          registry.declare(
            name, kind: isTold ? nil : .externalSystem, weight: 2,
            evidence: document.evidence(ProseNameExtractor.line(of: name, phrase, document)))
        }
      }
    }
  }

  /// The names of a line that is made of nothing else.
  private static func names(in text: String) -> [String] {
    for mark in [" · ", " • ", " | ", "、", ", "] {
      let parts = text.split(separator: mark).map { String($0).trimmed }
      guard parts.count >= 3 else { continue }
      let areNames = parts.allSatisfy { part in
        let name = ElementName(part)
        return !name.isEmpty && name.words.count <= 4 && PartExtractor.isNameLike(name.display)
          && ComponentHeadingExtractor.isName(part)
      }
      return areNames ? parts : []
    }
    return []
  }
}
