/// Reads entity diagrams below the heading of a part: the part owns what they draw.
///
///     erDiagram
///       ORDER ||--o{ ORDER_LINE : has
///       ORDER { uuid orderId  decimal total }
///
/// A diagram below no part's heading may draw the data of all of them, so it gives nobody anything.
enum EntityDiagramExtractor {
  /// One entity in the making.
  private struct Entity {
    var name: String
    var fields: [DataField] = []
    var line: Int
  }

  /// Reads the diagrams of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for fence in reading.fences
    where fence.lines.first(where: { !$0.text.trimmed.isEmpty })?.text.trimmed == "erDiagram" {
      draft.readings[index].usage.mark(fence.range, .recognised)
      guard let owner = fence.owner else { continue }
      for entity in entities(in: fence.lines) { add(entity, owner, index, &draft) }
    }
  }

  private static func add(
    _ entity: Entity, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let isStore = draft.registry.entries[owner].kind == .dataStore
    guard isStore || draft.registry.entries[owner].kind == .component,
      !draft.entities.contains(where: {
        TextWords.words($0.name) == TextWords.words(entity.name)
          && (isStore ? $0.store : $0.owner) == owner
      })
    else { return }
    draft.entities.append(
      ExtractionDraft.DataEntityDraft(
        name: entity.name, owner: isStore ? nil : owner, store: isStore ? owner : nil,
        fields: entity.fields,
        evidence: draft.readings[index].document.evidence(line: entity.line)))
    draft.readings[index].usage.mark(entity.line...entity.line, .used)
  }

  private static func entities(in lines: [CodeLine]) -> [Entity] {
    var found: [Entity] = []
    var open: Int?
    func place(_ name: String, _ line: Int) -> Int {
      if let known = found.firstIndex(where: { $0.name == name }) { return known }
      found.append(Entity(name: name, line: line))
      return found.count - 1
    }
    for line in lines {
      let text = line.text.trimmed
      if text == "}" {
        open = nil
      } else if let entity = open {
        if let field = field(text) { found[entity].fields.append(field) }
      } else if text.hasSuffix("{"), let name = name(text.dropLast()) {
        open = place(name, line.line)
      } else if let arrow = relation(in: text) {
        let ends = [text[..<arrow.lowerBound], text[arrow.upperBound...].prefix { $0 != ":" }]
        for end in ends { if let name = name(end) { _ = place(name, line.line) } }
      }
    }
    return found
  }

  private static func name(_ text: Substring) -> String? {
    let plain = String(text).trimmed.prefix { $0 != "[" }.filter { $0 != "\"" }
    guard !plain.isEmpty, plain.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) })
    else { return nil }
    return plain
  }

  /// "uuid orderId PK": the type stands first.
  private static func field(_ text: String) -> DataField? {
    let words = text.split(separator: " ")
    guard words.count > 1, words[0].first != "%" else { return nil }
    return DataField(name: String(words[1]), type: String(words[0]))
  }

  /// The marks between two entities: `||--o{`.
  private static func relation(in text: String) -> Range<String.Index>? {
    guard let line = text.firstRange(of: "--") ?? text.firstRange(of: "..") else { return nil }
    let marks: Set<Character> = ["|", "o", "{", "}"]
    var (start, end) = (line.lowerBound, line.upperBound)
    while start > text.startIndex, marks.contains(text[text.index(before: start)]) {
      start = text.index(before: start)
    }
    while end < text.endIndex, marks.contains(text[end]) { end = text.index(after: end) }
    return start < line.lowerBound && end > line.upperBound ? start..<end : nil
  }
}
