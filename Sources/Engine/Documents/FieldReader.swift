internal import Markup

/// Finds labelled fields below a heading, however they are written.
///
/// Labels may be bold or plain, stand in paragraphs or list items, and be followed by text, by a
/// list inside the item, or by a list of its own.
struct FieldReader {
  private let document: ParsedDocument
  private let markup: MarkupDocument

  /// Reads the fields of a document's sections.
  init(_ document: ParsedDocument) {
    self.document = document
    markup = document.markup
  }

  /// The fields directly below a heading.
  func fields(of section: DocumentSection) -> [Field] {
    var fields: [Field] = []
    // A label that ends its line waits for the list below it.
    var isWaiting = false
    for block in section.blocks {
      switch markup.nodes[block].kind {
      case .paragraph:
        let found = labelled(inlines(of: block))
        fields += found
        isWaiting = found.last.map { $0.text.text.isEmpty } ?? false
      case .bulletList, .orderedList:
        if isWaiting, var last = fields.popLast() {
          last.items = items(of: block)
          last.lines =
            last.lines
            .lowerBound...max(
              last.lines.upperBound, markup.lineRange(of: block).upperBound)
          fields.append(last)
        } else {
          for item in markup.children(of: block, .item) { fields += labelled(item: item) }
        }
        isWaiting = false
      default:
        isWaiting = false
      }
    }
    for card in TableView.cards(in: section, of: document) where !Self.isNamed(card) {
      fields += Self.fields(of: card)
    }
    return fields
  }

  /// Whether a card says itself what it describes.
  static func isNamed(_ card: TableView) -> Bool {
    card.cardRows.contains { $0.cells.first.map { LabelVocabulary.role(of: $0.text) } == .name }
  }

  /// The rows of a card as fields.
  static func fields(of card: TableView) -> [Field] {
    card.cardRows.compactMap { row in
      guard row.cells.count > 1, let label = row.cells.first?.text, !label.isEmpty else {
        return nil
      }
      return Field(
        role: LabelVocabulary.role(of: label) ?? .other, label: label, lines: row.line...row.line,
        text: Phrase(row.cells[1].text, line: row.line),
        codes: row.cells[1].codes.map { Phrase($0, line: row.line) }, items: [])
    }
  }

  /// The fields among the items of the lists inside an item.
  func fields(below item: Int) -> [Field] {
    markup.children(of: item).flatMap { block -> [Field] in
      let kind = markup.nodes[block].kind
      guard kind == .bulletList || kind == .orderedList else { return [] }
      return markup.children(of: block, .item).flatMap { labelled(item: $0) }
    }
  }

  /// The fields of one paragraph, and of the list behind it where its last label waits for one.
  func fields(of paragraph: Int, list: Int?) -> [Field] {
    var fields = labelled(inlines(of: paragraph))
    guard let list else { return fields }
    if var last = fields.last, last.text.text.isEmpty {
      last.items = items(of: list)
      last.lines =
        last.lines
        .lowerBound...max(last.lines.upperBound, markup.lineRange(of: list).upperBound)
      fields[fields.count - 1] = last
    } else {
      fields += markup.children(of: list, .item).flatMap { labelled(item: $0) }
    }
    return fields
  }

  /// The items of a list, with the lists inside them.
  func items(of list: Int) -> [FieldItem] {
    markup.children(of: list, .item).map { item in
      let own = inlines(of: item)
      var children: [FieldItem] = []
      for block in markup.children(of: item) {
        let kind = markup.nodes[block].kind
        if kind == .bulletList || kind == .orderedList { children += items(of: block) }
      }
      return FieldItem(
        text: Phrase(markup.plainText(nodes: own), lines: markup.lines), codes: codes(in: own),
        children: children, node: item)
    }
  }

  private func labelled(item: Int) -> [Field] {
    var found = labelled(inlines(of: item))
    guard var last = found.popLast() else { return [] }
    for block in markup.children(of: item) {
      let kind = markup.nodes[block].kind
      if kind == .bulletList || kind == .orderedList { last.items += items(of: block) }
    }
    last.lines =
      last.lines
      .lowerBound...max(
        last.lines.upperBound, markup.lineRange(of: item).upperBound)
    found.append(last)
    return found
  }

  /// The inline nodes of a block: of a paragraph, or of an item up to its first inner list.
  func inlines(of block: Int) -> Range<Int> {
    var node = block
    if let first = markup.firstChild(of: node), markup.nodes[first].kind == .paragraph {
      node = first
    }
    var end = node + 1
    for child in markup.children(of: node) {
      guard !markup.nodes[child].kind.isBlock else { break }
      end = Int(markup.nodes[child].subtreeEnd)
    }
    return (node + 1)..<end
  }

  /// The code spans among nodes.
  func codes(in range: Range<Int>) -> [Phrase] {
    range.filter { markup.nodes[$0].kind == .code }.map { document.phrase(of: $0) }
  }

  /// Inlines cut before each label that begins a line: what one label says is no part of the
  /// sentence of another.
  func labelledLines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    var isLineStart = false
    while index < range.upperBound {
      let node = markup.nodes[index]
      let next = Int(node.subtreeEnd)
      if node.kind == .softBreak || node.kind == .hardBreak {
        isLineStart = true
      } else {
        if isLineStart, node.kind == .strong || node.kind == .emphasis,
          boldLabel(index, next, range) != nil
        {
          lines.append(start..<index)
          start = index
        }
        isLineStart = false
      }
      index = next
    }
    return lines + [start..<range.upperBound]
  }

  /// Cuts inlines at labels that begin a line.
  private func labelled(_ range: Range<Int>) -> [Field] {
    var cuts: [(label: String, line: Int, start: Int, skip: Int)] = []
    var index = range.lowerBound
    var isLineStart = true
    while index < range.upperBound {
      let node = markup.nodes[index]
      let next = Int(node.subtreeEnd)
      if node.kind == .softBreak || node.kind == .hardBreak || node.kind == .inlineHTML {
        isLineStart = true
      } else if isLineStart {
        if node.kind == .strong || node.kind == .emphasis, let label = boldLabel(index, next, range)
        {
          cuts.append((label, markup.line(of: index), next, 0))
        } else if node.kind == .text, let label = plainLabel(index) {
          cuts.append((label.name, markup.line(of: index), index, label.skip))
        }
        isLineStart = node.kind == .text && isBlank(index)
      }
      index = next
    }
    return cuts.enumerated().map { position, cut in
      let end = position + 1 < cuts.count ? start(of: cuts[position + 1]) : range.upperBound
      let plain = markup.plainText(nodes: cut.start..<max(cut.start, end))
      var skip = cut.skip
      while skip < plain.bytes.count, plain.bytes[skip] == 58 || plain.bytes[skip] == 32 {
        skip += 1
      }
      if plain.bytes[min(skip, plain.bytes.count)...].starts(with: "：".utf8) { skip += 3 }
      let text =
        plain.bytes.isEmpty
        ? Phrase("", line: cut.line) : Phrase(plain, skip..<plain.bytes.count, lines: markup.lines)
      let role =
        LabelVocabulary.role(of: cut.label) ?? LabelPhrase.role(of: cut.label, saying: text.text)
      return Field(
        role: role ?? .other, label: cut.label,
        lines: cut.line...max(cut.line, text.lines.upperBound), text: text,
        codes: codes(in: cut.start..<max(cut.start, end)), items: [])
    }
  }

  private func start(of cut: (label: String, line: Int, start: Int, skip: Int)) -> Int {
    guard cut.skip == 0 else { return cut.start }
    // The bold node before the text, which ends where the text begins.
    var node = cut.start - 1
    while node > 0, markup.nodes[node].kind != .strong, markup.nodes[node].kind != .emphasis {
      node -= 1
    }
    return node
  }

  private func isBlank(_ node: Int) -> Bool {
    markup.source[markup.nodes[node].range].allSatisfy { $0 == 32 || $0 == 9 }
  }

  /// The label that a bold node is: one that ends with a colon or is followed by one.
  private func boldLabel(_ node: Int, _ next: Int, _ range: Range<Int>) -> String? {
    let text = markup.text(of: node).trimmed
    if text.hasSuffix(":") || text.hasSuffix("：") { return String(text.dropLast()).trimmed }
    guard next < range.upperBound, markup.nodes[next].kind == .text else {
      return next >= range.upperBound && LabelVocabulary.role(of: text) != nil ? text : nil
    }
    let following = markup.source[markup.nodes[next].range].drop { $0 == 32 }
    return following.first == 58 || following.starts(with: "：".utf8) ? text : nil
  }

  /// The known label that a text begins with, and how many bytes it takes with its colon.
  private func plainLabel(_ node: Int) -> (name: String, skip: Int)? {
    let bytes = Array(markup.source[markup.nodes[node].range].prefix(60))
    guard let colon = bytes.firstIndex(of: 58) ?? wideColon(bytes), colon > 1 else { return nil }
    let name = String(decoding: bytes[..<colon], as: UTF8.self).trimmed
    guard LabelVocabulary.role(of: name) != nil else { return nil }
    return (name, colon + (bytes[colon] == 58 ? 1 : 3))
  }

  private func wideColon(_ bytes: [UInt8]) -> Int? {
    let mark = Array("：".utf8)
    guard bytes.count >= 3 else { return nil }
    return (0...(bytes.count - 3)).first { bytes[$0..<($0 + 3)].elementsEqual(mark) }
  }
}
