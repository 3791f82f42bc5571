/// Writes rows as CSV by RFC 4180, safe to open in a spreadsheet.
package enum CSVWriter {
  /// A whole table; every row ends with CR LF.
  ///
  /// A field that a spreadsheet would take for a formula (it starts with `=`, `+`, `-`, `@`, a tab
  /// or a carriage return) gets an apostrophe in front, as OWASP advises against CSV injection.
  package static func table(_ rows: [[String]]) -> String {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(field, to: &bytes)
      }
      bytes.append(contentsOf: [0x0D, 0x0A])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let isFormula = field.utf8.first.map { formulaStarts.contains($0) } ?? false
    let needsQuotes = field.utf8.contains { quoted.contains($0) }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(0x27) }
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  private static let formulaStarts = Set("=+-@\t\r".utf8)
  private static let quoted = Set("\",\r\n".utf8)
}
