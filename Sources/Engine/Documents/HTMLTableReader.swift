internal import Markup

/// Reads tables that are written in HTML.
struct HTMLTableReader {
  private var tables: [TableView] = []
  private var headers: [String] = []
  private var headerLine = 0
  private var rows: [TableView.Row] = []
  private var cells: [TableView.Cell] = []
  private var rowLine = 0
  private var text = ""
  private var codes: [String] = []
  private var isCell = false
  private var codeStart: Int?

  /// The tables of an HTML block.
  static func tables(of block: Int, in markup: MarkupDocument) -> [TableView] {
    var reader = HTMLTableReader()
    for line in markup.lineRange(of: block) {
      reader.read(markup.lines.text(ofLine: line, in: markup.source), line)
    }
    return reader.tables
  }

  private mutating func read(_ line: String, _ number: Int) {
    var rest = Substring(line)
    while let open = rest.firstIndex(of: "<") {
      append(rest[..<open])
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let inner = rest[rest.index(after: open)..<close].lowercased()
      tag(String(inner.prefix { $0.isLetter || $0.isNumber || $0 == "/" }), number)
      rest = rest[rest.index(after: close)...]
    }
    append(rest)
    append(" ")
  }

  private mutating func append(_ part: Substring) {
    if isCell { text += part }
  }

  private mutating func tag(_ name: String, _ line: Int) {
    switch name {
    case "table": (headers, rows, cells) = ([], [], [])
    case "/table":
      endRow()
      if !headers.isEmpty, !rows.isEmpty {
        tables.append(TableView(headers: headers, headerLine: headerLine, rows: rows))
      }
      (headers, rows) = ([], [])
    case "tr", "/tr": endRow()
    case "th", "td":
      endCell()
      isCell = true
      if cells.isEmpty { rowLine = line }
    case "/th", "/td": endCell()
    case "code": codeStart = text.utf8.count
    case "/code":
      if let start = codeStart, start <= text.utf8.count {
        codes.append(String(decoding: text.utf8.dropFirst(start), as: UTF8.self))
      }
      codeStart = nil
    case "br", "br/", "li": text += " "
    default: break
    }
  }

  private mutating func endCell() {
    guard isCell else { return }
    let plain = FlowchartScanner.plain(text).all.split(separator: " ").joined(separator: " ")
    cells.append(TableView.Cell(text: plain, codes: codes))
    (text, codes, isCell, codeStart) = ("", [], false, nil)
  }

  private mutating func endRow() {
    endCell()
    guard !cells.isEmpty else { return }
    // The first row heads the columns, whatever its cells are called.
    if headers.isEmpty, rows.isEmpty {
      (headers, headerLine) = (cells.map(\.text), rowLine)
    } else {
      rows.append(TableView.Row(line: rowLine, cells: cells))
    }
    cells = []
  }
}
