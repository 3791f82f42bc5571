internal import Markup

/// Reads names that arrows join from top to bottom without boxes around them.
///
///     Portal (React)
///       │  REST
///       ▼
///     Billing → Ledger
///       ├── PostgreSQL ── invoices
///       └── Kafka
///
/// Steps of a procedure are drawn the same way: a drawing counts where most of its names are known as parts.
enum FlowColumnExtractor {
  /// One name of a drawing.
  private struct Item {
    var name: String
    var line: Int
    /// The item that an arrow leads from, and what is written beside the arrow.
    var source: Int?
    var label: String
  }

  /// Declares the stores, brokers and products that the drawings of a document name.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for items in drawings(in: reading) where tells(items, registry) {
      for item in items where registry.find(item.name) == nil {
        let guess = KindGuess.guess(ElementName(item.name))
        guard guess?.kind != nil, guess?.kind != .person else { continue }
        registry.declare(
          item.name, weight: 2, evidence: reading.document.evidence(line: item.line))
      }
    }
  }

  /// Reads the drawings of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    for items in drawings(in: draft.readings[index]) where tells(items, draft.registry) {
      for item in items {
        guard let above = item.source, let source = draft.registry.find(items[above].name),
          let target = draft.registry.find(item.name)
        else { continue }
        var claim = InteractionClaim(
          source: source.index, target: target.index, form: .arrow,
          evidence: draft.readings[index].document.evidence(line: item.line))
        claim.isSimilar = source.isSimilar || target.isSimilar
        claim.isChained = true
        if let style = StyleVocabulary.reading(item.label) {
          (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
        } else if !item.label.isEmpty {
          claim.purpose = item.label
        }
        draft.add(claim)
        draft.readings[index].usage.mark(item.line...item.line, .used)
      }
    }
  }

  /// Whether most names are those of parts, and not of steps.
  private static func tells(_ items: [Item], _ registry: ElementRegistry) -> Bool {
    let known = items.count { item in
      if registry.find(item.name).map({ !$0.isSimilar }) ?? false { return true }
      let name = ElementName(item.name)
      let guess = KindGuess.guess(name)
      return guess?.kind != nil && ((guess?.firmness ?? 0) >= 2 || name.words.count > 1)
    }
    return known >= 2 && known * 2 >= items.count && items.contains { $0.source != nil }
  }

  // MARK: Drawings

  private static func drawings(in reading: ExtractionDraft.Reading) -> [[Item]] {
    let document = reading.document
    var found: [[Item]] = []
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where document.markup.nodes[block].kind == .codeBlock {
        guard ParsedDocument.plainLanguages.contains(document.markup.name(of: block)) else {
          continue
        }
        let lines = document.codeLines(of: block)
        guard !BoxDrawingReader.isDrawing(lines), !FlowchartReader.isFlowchart(lines),
          lines.contains(where: {
            isTip($0.text.trimmed) || hasTip($0.text) || $0.text.contains("─>")
              || $0.text.contains("─►")
          })
        else { continue }
        found.append(items(of: lines))
      }
    }
    return found
  }

  private static let tips: Set<Character> = ["▼", "↓", "⬇", "▽", "⇩"]
  private static let shafts: Set<Character> = ["│", "|", "┃", "▼", "↓", "⬇", "▽", "⇩", " ", "\t"]
  private static let joints: Set<Character> = [
    "├", "└", "─", "│", " ", "\t", "╰", ">", "►", "▶", "|",
  ]

  private static func isTip(_ text: String) -> Bool {
    text == "v" || text == "V" || text.contains { tips.contains($0) }
  }

  private static func hasTip(_ text: String) -> Bool { text.contains { tips.contains($0) } }

  private static func items(of lines: [CodeLine]) -> [Item] {
    var items: [Item] = []
    var current: Int?
    var isLed = false
    var label = ""
    for line in lines {
      let text = line.text.trimmed
      if text.isEmpty { continue }
      let rest = line.text.drop { shafts.contains($0) }.trimmed
      let isShaft = line.text.trimmed.first.map { "│|┃▼↓⬇▽⇩".contains($0) } ?? false
      if isShaft && !rest.hasPrefix("├") && !rest.hasPrefix("└") || isTip(text) && text.count == 1 {
        isLed = isLed || isTip(text)
        if !rest.isEmpty, !isTip(rest) { label = label.isEmpty ? rest : label + " " + rest }
        continue
      }
      if text.first == "├" || text.first == "└" || text.first == "╰" {
        let branch = text.drop { joints.contains($0) }.trimmed
        for (position, part) in (ArrowChain(branch)?.parts ?? [branch]).enumerated() {
          items.append(
            Item(
              name: head(part), line: line.line,
              source: position > 0 ? items.count - 1 : current,
              label: position > 0 ? "" : remark(part)))
        }
        continue
      }
      // Lines set off by a mark say more of the name above them.
      if let first = text.first, "•*-·".contains(first) { continue }
      let chain = ArrowChain(text)?.parts ?? [text]
      for (position, part) in chain.enumerated() {
        let source = position > 0 ? items.count - 1 : isLed ? current : nil
        items.append(
          Item(name: head(part), line: line.line, source: source, label: position > 0 ? "" : label))
      }
      current = items.count - 1
      (isLed, label) = (false, "")
    }
    return items
  }

  /// The name before brackets, dashes and strokes.
  private static func head(_ text: String) -> String {
    var text = text
    // "(Port 8000) [Gateway]": a remark may stand before the name.
    if text.hasPrefix("("), let close = text.firstIndex(of: ")"), text.hasSuffix("]") {
      text = text[text.index(after: close)...].trimmed
    }
    var name = TargetPhrase.head(of: text).name
    for mark in ["(", "（", "──", " - ", " [", " #"] {
      if let range = name.firstRange(of: mark), range.lowerBound > name.startIndex {
        name = String(name[..<range.lowerBound])
      }
    }
    return name.trimmingMarks.trimmed
  }

  private static func remark(_ text: String) -> String {
    guard let range = text.firstRange(of: "──") else { return "" }
    return text[range.upperBound...].drop { "─ ".contains($0) }.trimmed
  }
}
