internal import Markup

/// Finds the lines that say a name which no extractor took for an element's.
enum NamePlaces {
  /// The lines that say each name, by the name's key, in the order in which documents were read.
  ///
  /// A longer name that is known hides a shorter one in it. Lines below headings such as
  /// "Rejected" or "Glossary" count only where there are no others.
  static func places(
    of names: [ElementName], in readings: [ExtractionDraft.Reading],
    besides registry: ElementRegistry
  ) -> [String: [Evidence]] {
    let names = names.filter { !$0.isEmpty }
    guard !names.isEmpty else { return [:] }
    var index = registry.mentions
    for (number, name) in names.enumerated() { index.replace(name.words, with: -1 - number) }
    var found: [String: [Evidence]] = [:]
    var aside: [String: [Evidence]] = [:]
    for reading in readings {
      let document = reading.document
      let sections = document.sections
      var section = 0
      for line in 1...max(1, document.markup.lines.count) {
        while section + 1 < sections.count, sections[section + 1].line <= line { section += 1 }
        let text = document.markup.lines.text(ofLine: line, in: document.markup.source)
        let mentions = index.mentions(in: TextWords.tokens(text))
        for key in Set(mentions.filter { $0.index < 0 }.map { names[-1 - $0.index].exactKey }) {
          let evidence = document.evidence(line: line)
          if reading.isTrap[section] {
            aside[key, default: []].append(evidence)
          } else {
            found[key, default: []].append(evidence)
          }
        }
      }
    }
    return aside.merging(found) { _, counted in counted }
  }
}
