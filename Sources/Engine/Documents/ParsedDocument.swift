internal import Markup

/// A source document as a tree with sections: what the extractors read.
struct ParsedDocument: Sendable {
  let name: String
  let kind: SourceDocument.Kind
  let markup: MarkupDocument
  /// The sections in the order of the text; the first is the text before any heading.
  let sections: [DocumentSection]
  /// The tables by the block that holds them, read once for all extractors.
  let tables: [Int: [TableView]]

  /// Reads the document's bytes; those that are no UTF-8 are read as U+FFFD, so that text and bytes have the same
  /// offsets everywhere.
  init(_ document: SourceDocument) {
    name = document.name
    kind = document.kind
    markup = MarkupDocument(Self.valid(document.bytes))
    sections = DocumentSection.sections(of: markup)
    tables = TableView.byBlock(of: markup)
  }

  private static func valid(_ bytes: [UInt8]) -> [UInt8] {
    String(validating: bytes, as: UTF8.self) == nil
      ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
  }

  /// What the lines say, quoted as they stand in the document.
  func evidence(_ lines: ClosedRange<Int>) -> Evidence {
    var quote = markup.lines.text(ofLine: lines.lowerBound, in: markup.source)
    // A quotation is for recognising the place; a long block is quoted by its beginning.
    for line in lines.dropFirst().prefix(11) {
      quote += "\n" + markup.lines.text(ofLine: line, in: markup.source)
    }
    let place = Place(document: name, line: lines.lowerBound, endLine: lines.upperBound)
    return Evidence(place: place, quote: quote)
  }

  /// What one line says.
  func evidence(line: Int) -> Evidence { evidence(line...line) }

  /// The text of a node with the lines that it comes from.
  func phrase(of node: Int) -> Phrase {
    Phrase(markup.plainText(of: node), lines: markup.lines)
  }
}

/// A heading with the blocks up to the next heading.
struct DocumentSection: Sendable {
  /// Depth of the heading from 1 to 6; 0 for the text before any heading.
  let level: Int
  /// The heading's text; empty for the text before any heading.
  let title: String
  /// The line of the heading.
  let line: Int
  /// The blocks below the heading itself, without those of sections below.
  var blocks: [Int]
  /// The section that holds this one.
  let parent: Int?

  /// Divides a document into its sections.
  static func sections(of markup: MarkupDocument) -> [DocumentSection] {
    var sections = [DocumentSection(level: 0, title: "", line: 1, blocks: [], parent: nil)]
    var path = [0]
    for block in markup.blocks {
      let node = markup.nodes[block]
      guard node.kind == .heading else {
        sections[sections.count - 1].blocks.append(block)
        continue
      }
      let level = Int(node.detail)
      while path.count > 1, let last = path.last, sections[last].level >= level {
        path.removeLast()
      }
      sections.append(
        DocumentSection(
          level: level, title: markup.text(of: block), line: markup.line(of: block), blocks: [],
          parent: path.last))
      path.append(sections.count - 1)
    }
    return sections
  }
}

extension ParsedDocument {
  /// Whether a block is a paragraph.
  func isParagraph(_ block: Int) -> Bool { markup.nodes[block].kind == .paragraph }

  /// The sentences of a section's paragraphs and list items, with the lines they stand on.
  func sentences(of section: DocumentSection) -> [Phrase] {
    section.blocks.flatMap { block in
      textUnits(of: block).flatMap { unit -> [Phrase] in
        let plain = markup.plainText(nodes: unit)
        return SentenceSplitter.sentences(in: plain.bytes).map {
          Phrase(plain, $0, lines: markup.lines)
        }
      }
    }.filter { !$0.text.isEmpty }
  }

  /// The paragraphs and list items of a section as whole texts.
  func texts(of section: DocumentSection) -> [Phrase] {
    section.blocks.flatMap { block in
      textUnits(of: block).map { Phrase(markup.plainText(nodes: $0), lines: markup.lines) }
    }.filter { !$0.text.isEmpty }
  }
}
