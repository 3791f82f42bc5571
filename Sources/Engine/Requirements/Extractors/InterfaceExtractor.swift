internal import Markup

/// Reads the interfaces that the documents name on components: HTTP operations, RPC methods.
enum InterfaceExtractor {
  private static let methods: Set<String> = [
    "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS",
  ]

  /// Reads the fields, tables and code blocks of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      let owner = reading.owner[section]
      if let owner {
        var items = reading.fields[section].filter { $0.role == .interfaces }
          .flatMap { DependencyFieldExtractor.lines(of: $0) + Self.inline($0) }
        if LabelVocabulary.role(of: content.title) == .interfaces {
          items += Self.items(of: content, reading.document)
        }
        for item in items { add(item, owner, index, &draft) }
        addCode(content, owner, index, &draft)
        addMethods(content, owner, index, &draft)
      }
      for part in reading.parts where part.section == section {
        for field in part.fields where field.role == .interfaces {
          for item in DependencyFieldExtractor.lines(of: field) + Self.inline(field) {
            add(item, part.owner, index, &draft)
          }
        }
      }
      for table in TableView.tables(in: content, of: reading.document) {
        add(table, owner, index, &draft)
      }
    }
  }

  /// The text behind a label that also has items below it.
  private static func inline(_ field: Field) -> [FieldItem] {
    guard !field.items.isEmpty, !field.text.text.isEmpty else { return [] }
    return [FieldItem(text: field.text, codes: field.codes, children: [], node: 0)]
  }

  private static func items(of section: DocumentSection, _ document: ParsedDocument) -> [FieldItem]
  {
    let reader = FieldReader(document)
    return section.blocks.flatMap { block -> [FieldItem] in
      let kind = document.markup.nodes[block].kind
      return kind == .bulletList || kind == .orderedList ? reader.items(of: block) : []
    }
  }

  private static func add(
    _ item: FieldItem, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let evidence = draft.readings[index].document.evidence(item.text.lines)
    draft.readings[index].usage.mark(item.text.lines, .used)
    guard let (signature, purpose) = signature(of: item.text.text, codes: item.codes.map(\.text))
    else { return }
    let arguments = item.codes.lazy.compactMap { GraphQLSignature($0.text) }.first?.arguments
    let method = item.codes.lazy.compactMap { RPCSignature($0.text) }.first
    let isMethod = if case .rpc = signature { true } else { false }
    add(
      StatedInterface(
        signature: signature, purpose: purpose,
        request: arguments ?? (isMethod ? method?.request : nil) ?? [],
        response: (isMethod ? method?.response : nil) ?? [], evidence: evidence),
      owner, &draft)
  }

  /// Adds the operation that a message of a diagram or a sentence names on a component.
  static func addOperation(
    in text: String, of owner: Int, at evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    guard draft.registry.entries[owner].kind == .component,
      let (signature, purpose) = http(in: text)
    else { return }
    add(StatedInterface(signature: signature, purpose: purpose, evidence: evidence), owner, &draft)
  }

  static func add(
    _ interface: StatedInterface, _ owner: Int, _ draft: inout ExtractionDraft
  ) {
    draft.registry.update(owner) { entry in
      guard !entry.interfaces.contains(where: { $0.signature == interface.signature }) else {
        return
      }
      entry.interfaces.append(interface)
    }
  }

  /// Items that begin with a method and its fields, whatever stands above the list:
  /// "gRPC `Stock.Reserve(sku: string) returns (reservationId: uuid)` reserves one".
  private static func addMethods(
    _ section: DocumentSection, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    guard draft.registry.entries[owner].kind == .component else { return }
    for item in items(of: section, draft.readings[index].document) {
      guard let code = item.codes.first?.text, let method = RPCSignature(code),
        method.service != nil || !method.response.isEmpty,
        let range = item.text.text.firstRange(of: code),
        item.text.text[..<range.lowerBound].trimmed.count <= 6
      else { continue }
      add(
        StatedInterface(
          signature: .rpc(service: method.service, method: method.method),
          purpose: stripped(String(item.text.text[range.upperBound...])), request: method.request,
          response: method.response,
          evidence: draft.readings[index].document.evidence(item.text.lines)),
        owner, &draft)
      draft.readings[index].usage.mark(item.text.lines, .used)
    }
  }

  /// Lines such as `GET /orders  # lists orders` in a code block.
  private static func addCode(
    _ section: DocumentSection, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let document = draft.readings[index].document
    for block in section.blocks where document.markup.nodes[block].kind == .codeBlock {
      for line in document.codeLines(of: block) {
        guard let (signature, purpose) = http(in: line.text.trimmed) else { continue }
        let evidence = document.evidence(line: line.line)
        add(
          StatedInterface(signature: signature, purpose: purpose, evidence: evidence), owner, &draft
        )
        draft.readings[index].usage.mark(line.line...line.line, .used)
      }
    }
  }

  /// Rows of an operations table; a column for the component says whose they are.
  private static func add(
    _ table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    guard table.has(.path) || table.has(.method) else { return }
    for row in table.rows {
      let named = table.text(row, .component).flatMap { draft.registry.find($0)?.index }
      guard let owner = named ?? owner, let path = table.text(row, .path) else { continue }
      let text = [table.text(row, .method), path].compactMap { $0 }.joined(separator: " ")
      guard let (signature, _) = http(in: text) else { continue }
      let evidence = draft.readings[index].document.evidence(line: row.line)
      add(
        StatedInterface(
          signature: signature, purpose: table.text(row, .purpose) ?? "", evidence: evidence),
        owner, &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  /// What an item names; `nil` when it only tells the kinds of interfaces ("REST and gRPC").
  static func signature(
    of text: String, codes: [String]
  ) -> (StatedInterface.Signature, String)? {
    if let found = http(in: text) { return found }
    let words = TextWords.words(text)
    if let code = codes.first, let (signature, name) = rpc(code, words: words) {
      return (signature, purpose(in: text, behind: name))
    }
    guard words.count > 1, StyleVocabulary.reading(text) == nil || words.count > 5,
      !NameVocabulary.isNothing(text)
    else { return nil }
    let parts = text.split(separator: " - ", maxSplits: 1).map(String.init)
    if parts.count == 2 { return (.described(parts[0].trimmed), parts[1].trimmed) }
    return (.described(text), "")
  }

  /// An HTTP method followed by a path.
  private static func http(in text: String) -> (StatedInterface.Signature, String)? {
    let tokens = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    for (index, token) in tokens.enumerated().dropLast() {
      let method = token.trimmingMarks
      guard methods.contains(method), tokens[index + 1].trimmingMarks.hasPrefix("/") else {
        continue
      }
      var path = tokens[index + 1].trimmingMarks
      while let last = path.last, ",;:.".contains(last) { path.removeLast() }
      let rest = tokens[(index + 2)...].joined(separator: " ")
      return (.http(method: method, path: path), stripped(rest))
    }
    return nil
  }

  /// `Stock.ReserveStock` or `ReserveStock` in a text that speaks of gRPC, `query orders`.
  private static func rpc(
    _ code: String, words: [String]
  ) -> (StatedInterface.Signature, String)? {
    if let signature = GraphQLSignature(code) {
      return (.graphQL(operation: signature.name), code)
    }
    let parts = code.split(separator: " ").map(String.init)
    let isRPC =
      words.contains("grpc") || TrapVocabulary.contains(words, ["g", "rpc"])
      || parts.first == "rpc"
    if isRPC, let signature = RPCSignature(code) {
      return (.rpc(service: signature.service, method: signature.method), code)
    }
    guard isRPC, let name = parts.last else { return nil }
    let bare = name.split(separator: "(").first.map(String.init) ?? name
    let path = bare.split(whereSeparator: { $0 == "." || $0 == "/" }).map(String.init)
    guard let method = path.last, !method.isEmpty else { return nil }
    let service = path.count > 1 ? path[path.count - 2] : nil
    return (.rpc(service: service, method: method), code)
  }

  private static func purpose(in text: String, behind name: String) -> String {
    guard let place = text.ranges(of: name).first else { return "" }
    return stripped(String(text[place.upperBound...]))
  }

  private static func stripped(_ text: String) -> String {
    var view = Substring(text.trimmed)
    while let first = view.first, "-–—:#,`→ ".contains(first) { view.removeFirst() }
    return String(view)
  }
}
