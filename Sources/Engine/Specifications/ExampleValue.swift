internal import Formats

/// Values for examples, the same for the same field in every file.
enum ExampleValue {
  /// The moment that all examples show.
  static let timestamp = "2026-01-15T09:30:00Z"

  /// A value of a type for a field of that name.
  static func scalar(_ type: SchemaType, named name: String) -> OrderedValue {
    switch (type.type, type.format) {
    case ("integer", _): 1
    case ("number", _): .number("1.5")
    case ("boolean", _): true
    case ("object", _): [:]
    case ("array", _): []
    case (_, "uuid"): .string(uuid(for: name))
    case (_, "date-time"): .string(timestamp)
    case (_, "date"): "2026-01-15"
    case (_, "time"): "09:30:00Z"
    case (_, "duration"): "PT15M"
    case (_, "decimal"): "129.90"
    case (_, "email"): "ada@example.com"
    case (_, "uri"): "https://example.com/"
    case (_, "byte"): "aGVsbG8="
    default: .string(text(for: name))
    }
  }

  /// A version 4 UUID made from a name, so that the same field has the same value everywhere.
  static func uuid(for name: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var digits: [UInt8] = []
    for round in 0..<2 {
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ UInt64(round)) &* 0x100_0000_01B3
      for shift in stride(from: 0, to: 64, by: 4) { digits.append(UInt8((hash >> shift) & 0xF)) }
    }
    digits[12] = 4
    digits[16] = 8 | (digits[16] & 3)
    let text = digits.map { String($0, radix: 16) }.joined()
    let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    let characters = Array(text)
    return cuts.map { String(characters[$0]) }.joined(separator: "-")
  }

  private static func text(for name: String) -> String {
    switch NameWords(name).words.last {
    case "currency": "EUR"
    case "country": "DE"
    case "sku": "SKU-1001"
    case "period": "2026-W03"
    case "reason": "requested by the customer"
    default: NameWords(name).kebab + "-1"
    }
  }
}
