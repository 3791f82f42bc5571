internal import Markup

/// Reads what operations take and answer and what events say: in sentences, in tables of fields, in
/// columns of a table of operations, and in JSON examples.
///
/// A list of fields belongs to the operation or event that its section, its sentence or the sentence
/// before it names last.
enum PayloadExtractor {
  /// Reads one document, after its operations and events are known.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    let directory = PayloadSubject.Directory(draft)
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      var reader = SectionReader(
        document: reading.document, directory: directory, owner: reading.owner[section])
      reader.begin(content)
      for block in content.blocks { reader.read(block) }
      for finding in reader.found { apply(finding, index, &draft) }
    }
  }

  private static func apply(
    _ payload: SectionReader.Payload, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    switch payload.subject {
    case .operation(let owner, let position):
      draft.registry.update(owner) { entry in
        guard entry.interfaces.indices.contains(position) else { return }
        switch payload.direction {
        case .request:
          let known = entry.interfaces[position].request
          entry.interfaces[position].request = fuller(known, payload.fields)
        case .response:
          let known = entry.interfaces[position].response
          entry.interfaces[position].response = fuller(known, payload.fields)
        }
      }
    case .event(let name):
      if let known = draft.events.firstIndex(where: { $0.name == name && !$0.fields.isEmpty }) {
        draft.events[known].fields = fuller(draft.events[known].fields, payload.fields)
      } else {
        draft.events.append(
          ExtractionDraft.EventClaim(
            name: name, fields: payload.fields,
            evidence: draft.readings[index].document.evidence(payload.lines)))
      }
    }
    draft.readings[index].usage.mark(payload.lines, .used)
  }
}

extension PayloadExtractor {
  /// The first list, unless the second says more of types: a sentence names what a table defines.
  ///
  /// What only the first says of a field, such as that it is optional, stays.
  fileprivate static func fuller(_ known: [DataField], _ new: [DataField]) -> [DataField] {
    let typed = { (fields: [DataField]) in fields.count { $0.type != nil } }
    guard typed(new) > typed(known) else { return known.isEmpty ? new : known }
    return new.map { field in
      guard let same = known.first(where: { NameWords($0.name) == NameWords(field.name) }) else {
        return field
      }
      var field = field
      field.isOptional = field.isOptional || same.isOptional
      field.note = field.note ?? same.note
      return field
    }
  }
}

/// Walks over the blocks of a section and remembers what they speak of.
private struct SectionReader {
  /// Fields with what they belong to.
  struct Payload {
    var subject: PayloadSubject
    var direction: PayloadPhrase.Direction
    var fields: [DataField]
    var lines: ClosedRange<Int>
  }

  let document: ParsedDocument
  let directory: PayloadSubject.Directory
  let owner: Int?
  private(set) var found: [Payload] = []
  private var subject: PayloadSubject?
  private var method = ""
  /// Which way the next example or table goes, where the text above says it.
  private var direction: PayloadPhrase.Direction?

  init(document: ParsedDocument, directory: PayloadSubject.Directory, owner: Int?) {
    self.document = document
    self.directory = directory
    self.owner = owner
  }

  /// Takes what the heading names, or the heading above it.
  mutating func begin(_ section: DocumentSection) {
    if let parent = section.parent { notice(document.sections[parent].title) }
    notice(section.title)
  }

  private mutating func notice(_ text: String) {
    if let named = directory.subject(in: text, of: owner) {
      if named != subject { direction = nil }
      subject = named
      method = CodeSpans.operations(in: text).last?.method ?? ""
    }
    direction = Self.direction(in: text) ?? direction
  }

  mutating func read(_ block: Int) {
    switch document.markup.nodes[block].kind {
    case .table: read(TableView(block, in: document.markup))
    case .codeBlock: readExample(block)
    default:
      for unit in document.textUnits(of: block) {
        let plain = document.markup.plainText(nodes: unit)
        for range in SentenceSplitter.sentences(in: plain.bytes) {
          read(Phrase(plain, range, lines: document.markup.lines))
        }
      }
    }
  }

  private mutating func read(_ sentence: Phrase) {
    notice(sentence.text)
    guard let subject else { return }
    switch subject {
    case .operation:
      let phrase = PayloadPhrase(Self.withoutOperation(sentence.text))
      add(phrase.request, .request, sentence.lines)
      add(phrase.response, .response, sentence.lines)
    case .event:
      let phrase = PayloadPhrase(sentence.text, behindColon: .request)
      add(phrase.request, .request, sentence.lines)
    }
  }

  /// What stands behind the operation: its own words are no list of fields.
  private static func withoutOperation(_ text: String) -> String {
    guard let path = CodeSpans.operations(in: text).last?.path,
      let range = text.ranges(of: path).last
    else { return text }
    return String(text[range.upperBound...])
  }

  private mutating func add(
    _ fields: [DataField], _ direction: PayloadPhrase.Direction, _ lines: ClosedRange<Int>
  ) {
    guard let subject, !fields.isEmpty else { return }
    // What a sentence says a GET "takes" are parameters, which the path names.
    if direction == .request, method == "GET" || method == "DELETE" { return }
    found.append(Payload(subject: subject, direction: direction, fields: fields, lines: lines))
  }

  private mutating func readExample(_ block: Int) {
    let lines = document.codeLines(of: block)
    guard let subject, let first = lines.first, let last = lines.last,
      let fields = JSONPayload.fields(of: lines.map(\.text).joined(separator: "\n"))
    else { return }
    add(fields, direction ?? expected(of: subject), first.line...max(first.line, last.line))
    direction = nil
  }

  /// Without a word above it, the first example of a writing operation is its request.
  private func expected(of subject: PayloadSubject) -> PayloadPhrase.Direction {
    if case .event = subject { return .request }
    let isWriting = ["POST", "PUT", "PATCH", ""].contains(method)
    let hasRequest = found.contains { $0.subject == subject && $0.direction == .request }
    return isWriting && !hasRequest ? .request : .response
  }

  private mutating func read(_ table: TableView) {
    if let subject, let list = FieldTable(table) {
      let way = direction ?? expected(of: subject)
      add(list.fields, way, list.lines)
      direction = nil
      return
    }
    guard table.has(.path) else { return }
    let titles = table.headers.map { $0.lowercased() }
    for row in table.rows {
      let text = [table.text(row, .method), table.text(row, .path)].compactMap(\.self)
        .joined(separator: " ")
      guard let operation = CodeSpans.operations(in: text).last,
        let named = directory.subject(in: text, of: owner)
      else { continue }
      (subject, method) = (named, operation.method)
      for (column, title) in titles.enumerated() where column < row.cells.count {
        guard let way = Self.columnDirection(title) else { continue }
        let cell = row.cells[column]
        let typed = DataFieldList.fields(in: cell.codes)
        add(typed.isEmpty ? PayloadPhrase.list(cell.text) : typed, way, row.line...row.line)
      }
    }
    subject = nil
  }

  private static func columnDirection(_ title: String) -> PayloadPhrase.Direction? {
    let words = Set(ElementName(title).words)
    if !words.isDisjoint(with: [
      "response", "returns", "output", "answer", "result", "응답", "반환", "返回", "响应", "レスポンス",
      "antwort",
    ]) {
      return .response
    }
    let isRequest = !words.isDisjoint(with: [
      "request", "body", "payload", "input", "요청", "본문", "请求", "请求体", "リクエスト", "anfrage",
    ])
    return isRequest ? .request : nil
  }

  private static func direction(in text: String) -> PayloadPhrase.Direction? {
    let words = TextWords.words(text)
    let last = words.last { word in
      [
        "request", "response", "body", "returns", "response:", "answer", "200", "201", "202", "응답",
        "요청",
      ]
      .contains(word)
    }
    switch last {
    case nil: return nil
    case "request"?, "body"?, "요청"?: return .request
    default: return .response
    }
  }
}
