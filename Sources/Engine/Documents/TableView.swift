internal import Markup

/// A table with columns that are known by the meaning of their titles.
struct TableView: Sendable {
  /// One cell: its text and the code spans in it.
  struct Cell: Hashable, Sendable {
    let text: String
    let codes: [String]
  }

  /// One row of the body.
  struct Row: Hashable, Sendable {
    let line: Int
    let cells: [Cell]
  }

  let headers: [String]
  let roles: [ColumnRole]
  let headerLine: Int
  let rows: [Row]

  /// Reads the table that a node is.
  init(_ node: Int, in markup: MarkupDocument) {
    var headers: [String] = []
    var headerLine = markup.line(of: node)
    var rows: [Row] = []
    for row in markup.children(of: node) {
      let cells = markup.children(of: row, .cell).map { cell in
        let codes = markup.children(of: cell, .code).map { markup.text(of: $0) }
        return Cell(text: markup.text(of: cell).trimmed, codes: codes)
      }
      if markup.nodes[row].kind == .headerRow {
        headers = cells.map(\.text)
        headerLine = markup.line(of: row)
      } else {
        rows.append(Row(line: markup.line(of: row), cells: cells))
      }
    }
    self.headers = headers
    self.headerLine = headerLine
    self.rows = rows
    roles = Self.roles(of: headers)
  }

  /// A table whose cells are known.
  init(headers: [String], headerLine: Int, rows: [Row]) {
    self.headers = headers
    self.headerLine = headerLine
    self.rows = rows
    roles = Self.roles(of: headers)
  }

  /// What the columns hold, each title read beside the others.
  ///
  /// A provider beside a consumer is no vendor but the end that is called, and between two ends a
  /// technology is what they speak.
  private static func roles(of headers: [String]) -> [ColumnRole] {
    var roles = headers.map { HeaderVocabulary.role(of: $0) }
    let isOfEvents = roles.contains(.event) || roles.contains(.publisher)
    if !isOfEvents, let provider = roles.firstIndex(of: .external),
      TextWords.words(headers[provider]).first == "provider",
      let consumer = roles.firstIndex(where: { $0 == .consumers || $0 == .from })
    {
      roles[provider] = .to
      roles[consumer] = .from
    }
    if roles.contains(.from), roles.contains(.to), !roles.contains(.communication),
      let technology = roles.firstIndex(of: .technology)
    {
      roles[technology] = .communication
    }
    return roles
  }

  /// The first column of that meaning.
  func column(_ role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// Whether the meaning of at least two columns is known.
  var isUnderstood: Bool { roles.count { $0 != .other && $0 != .code } >= 2 }

  /// Whether there are columns of all these meanings.
  func has(_ roles: ColumnRole...) -> Bool { roles.allSatisfy { self.roles.contains($0) } }

  /// The text of a row's cell in the first column of that meaning; `nil` when empty.
  func text(_ row: Row, _ role: ColumnRole) -> String? {
    guard let column = column(role), column < row.cells.count else { return nil }
    let text = row.cells[column].text
    return NameVocabulary.isNothing(text) ? nil : text
  }

  /// The tables of a section, without those that describe one part by labels.
  static func tables(in section: DocumentSection, of document: ParsedDocument) -> [TableView] {
    all(in: section, of: document).filter { !$0.isCard }
  }

  /// The tables of a section that describe one part by labels.
  static func cards(in section: DocumentSection, of document: ParsedDocument) -> [TableView] {
    all(in: section, of: document).filter(\.isCard)
  }

  private static func all(in section: DocumentSection, of document: ParsedDocument) -> [TableView] {
    section.blocks.flatMap { document.tables[$0] ?? [] }
  }

  /// The tables of a document by the block that holds them.
  static func byBlock(of markup: MarkupDocument) -> [Int: [TableView]] {
    var tables: [Int: [TableView]] = [:]
    for block in markup.blocks {
      switch markup.nodes[block].kind {
      case .table: tables[block] = [TableView(block, in: markup)]
      case .htmlBlock: tables[block] = HTMLTableReader.tables(of: block, in: markup)
      default: break
      }
    }
    return tables
  }

  /// Whether the first of two columns holds labels such as "Responsibility" and "Depends on".
  private var isCard: Bool {
    guard headers.count == 2, rows.count >= 2 else { return false }
    let labels = cardRows.compactMap {
      $0.cells.first.flatMap { LabelVocabulary.role(of: $0.text) }
    }
    let parts = Set(labels).filter { $0.describesComponent || $0 == .name }
    return parts.count >= 2 && labels.count * 2 > rows.count
  }

  /// The rows of a card: the title row is one of them where it bears a label of its own.
  var cardRows: [Row] {
    guard let label = headers.first.flatMap({ LabelVocabulary.role(of: $0) }),
      label.describesComponent || label == .name, column(.target) == nil
    else { return rows }
    return [Row(line: headerLine, cells: headers.map { Cell(text: $0, codes: []) })] + rows
  }
}
