internal import Markup

/// Finds the lines with words that no extractor understood, and why others say nothing.
struct UnreadReport {
  private var readings: [ExtractionDraft.Reading]
  /// For each document the reasons why lines that state nothing do so.
  private let reasons: [[Int: SilentReason]]
  /// For each document its lines with words.
  private let readable: [[Int]]
  private let position: [String: Int]

  init(readings: [ExtractionDraft.Reading]) {
    var known: [ExtractionDraft.Reading] = []
    var reasons: [[Int: SilentReason]] = []
    for reading in readings {
      var reading = reading
      var silent: [Int: SilentReason] = [:]
      // What stands below "Rejected" or "Glossary" is known not to describe the system.
      for (index, section) in reading.document.sections.enumerated() where reading.isTrap[index] {
        let blocks = section.blocks.map { reading.document.markup.lineRange(of: $0) }
        for lines in blocks {
          reading.usage.mark(lines, .recognised)
          for line in lines { silent[line] = .setAside }
        }
      }
      for (line, reason) in SilentLines(reading.document, reading.usage).reasons
      where silent[line] == nil {
        silent[line] = reason
        reading.usage.mark(line...line, .recognised)
      }
      known.append(reading)
      reasons.append(silent)
    }
    self.readings = known
    self.reasons = reasons
    readable = known.map { Self.readableLines(of: $0.document.markup) }
    position = Dictionary(
      readings.enumerated().map { ($0.element.document.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Notes that evidence was used.
  mutating func mark(_ evidence: [Evidence]) {
    for item in evidence {
      guard let index = position[item.place.document] else { continue }
      readings[index].usage.mark(item.place.line...item.place.endLine, .used)
    }
  }

  /// Lines with words, over all documents.
  var readableLineCount: Int { readable.reduce(0) { $0 + $1.count } }

  /// Lines with words that gave a statement, over all documents.
  var usedLineCount: Int {
    zip(readings, readable).reduce(0) { count, document in
      count + document.1.count { document.0.usage.states[$0 - 1] == .used }
    }
  }

  /// How many lines with words are recognised and state nothing, by the reason, without those of none.
  var silentLineCounts: [SilentReason: Int] {
    var counts: [SilentReason: Int] = [:]
    for (index, lines) in readable.enumerated() {
      for line in lines where readings[index].usage.states[line - 1] == .recognised {
        counts[reasons[index][line] ?? .label, default: 0] += 1
      }
    }
    return counts
  }

  /// The lines that gave nothing and of which it is not known why.
  func unread() -> [UnreadLine] {
    zip(readings, readable).flatMap { reading, lines in
      lines.filter { reading.usage.states[$0 - 1] == .untouched }
        .map { UnreadLine(evidence: reading.document.evidence(line: $0)) }
    }
  }

  /// The lines of paragraphs, lists, cells and code blocks that hold a letter or digit.
  private static func readableLines(of markup: MarkupDocument) -> [Int] {
    var lines: [Int] = []
    var last = 0
    for node in markup.nodes.indices.dropFirst() {
      let kind = markup.nodes[node].kind
      guard kind == .text || kind == .code || kind == .codeLine || kind == .htmlLine else {
        continue
      }
      guard !isInHeading(node, markup) else { continue }
      let range = markup.nodes[node].range
      let hasWord = markup.source[range].contains { byte in
        (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte >= 0x80
      }
      guard hasWord else { continue }
      let line = markup.line(of: node)
      if line > last {
        lines.append(line)
        last = line
      }
    }
    return lines
  }

  private static func isInHeading(_ node: Int, _ markup: MarkupDocument) -> Bool {
    var index = Int(markup.nodes[node].parent)
    while index > 0, !markup.nodes[index].kind.isBlock { index = Int(markup.nodes[index].parent) }
    return markup.nodes[index].kind == .heading
  }
}
