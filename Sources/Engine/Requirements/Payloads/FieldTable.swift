/// A table that lists the fields of one payload: name, type, whether it must be there, and a remark.
struct FieldTable {
  let fields: [DataField]
  let lines: ClosedRange<Int>

  /// Reads a table; `nil` when it is none of fields.
  init?(_ table: TableView) {
    let titles = table.headers.map { ElementName($0).words.joined(separator: " ") }
    guard let name = titles.firstIndex(where: Self.names.contains),
      let type = titles.firstIndex(where: Self.types.contains), name != type,
      let last = table.rows.last
    else { return nil }
    let required = titles.firstIndex(where: Self.required.contains)
    let optional = titles.firstIndex(where: Self.optional.contains)
    let note = table.column(.purpose)
    func raw(_ row: TableView.Row, _ column: Int?) -> String {
      guard let column, column < row.cells.count else { return "" }
      return row.cells[column].text
    }
    func text(_ row: TableView.Row, _ column: Int?) -> String {
      let text = raw(row, column)
      return NameVocabulary.isNothing(text) ? "" : text
    }
    fields = table.rows.compactMap { row in
      let written = text(row, name).trimmingMarks
      guard !written.isEmpty, !written.contains(" ") else { return nil }
      let remark = text(row, note)
      return DataField(
        name: written.filter { $0 != "?" }, type: text(row, type).nonEmpty,
        note: remark.nonEmpty,
        isOptional: written.hasSuffix("?") || Self.isNo(raw(row, required))
          || Self.isYes(raw(row, optional)))
    }
    guard fields.count * 2 > table.rows.count else { return nil }
    lines = table.headerLine...max(table.headerLine, last.line)
  }

  private static func isNo(_ text: String) -> Bool {
    let word = text.lowercased().trimmed
    return ["no", "n", "false", "optional", "✗", "✘", "아니오", "선택", "否", "nein", "任意"]
      .contains(word)
  }

  private static func isYes(_ text: String) -> Bool {
    let word = text.lowercased().trimmed
    return ["yes", "y", "true", "optional", "nullable", "✓", "✔", "x", "예", "是", "ja"].contains(
      word)
  }

  private static let names: Set<String> = [
    "field", "fields", "field name", "name", "property", "attribute", "parameter", "key", "column",
    "필드", "필드명", "속성", "이름", "字段", "字段名", "属性", "フィールド", "項目名", "feld", "attribut", "eigenschaft",
  ]

  private static let types: Set<String> = [
    "type", "data type", "datatype", "format", "타입", "자료형", "데이터 타입", "유형", "类型", "数据类型", "型",
    "データ型",
    "typ", "datentyp",
  ]

  private static let required: Set<String> = [
    "required", "mandatory", "req", "필수", "필수 여부", "必填", "是否必填", "必須", "pflicht", "pflichtfeld",
  ]

  private static let optional: Set<String> = ["optional", "nullable", "null", "선택", "可选", "任意"]
}

extension String {
  /// The text itself; `nil` when there is none.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
