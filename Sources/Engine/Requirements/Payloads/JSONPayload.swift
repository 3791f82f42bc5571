internal import Formats

/// The fields of a JSON object that a document shows as an example.
enum JSONPayload {
  /// The fields of the object, with types as the values show them; `nil` when the text is no object.
  ///
  /// An event's envelope is taken off: what it says stands in its `data` or `payload`.
  static func fields(of text: String) -> [DataField]? {
    guard let value = try? JSONReader.value(of: Array(text.utf8)) else { return nil }
    var object = value
    if case .array(let items) = value, let first = items.first { object = first }
    guard let members = object.members, !members.isEmpty else { return nil }
    let keys = Set(members.map(\.key))
    if !keys.isDisjoint(with: ["specversion", "eventType", "event_type", "type", "event"]),
      let inside = members.first(where: { ["data", "payload"].contains($0.key) })?.value.members,
      !inside.isEmpty
    {
      return inside.map(field)
    }
    return members.map(field)
  }

  private static func field(_ member: OrderedValue.Member) -> DataField {
    DataField(name: member.key, type: type(of: member.value), note: note(on: member.value))
  }

  private static func type(of value: OrderedValue) -> String? {
    switch value {
    case .null: nil
    case .bool: "boolean"
    case .int: "integer"
    case .number: "number"
    case .string(let text): type(of: text)
    case .array(let items):
      items.first.map { item in (type(of: item) ?? "string") + "[]" } ?? "array"
    case .object: "object"
    }
  }

  /// What an object or a list of objects holds, in words.
  private static func note(on value: OrderedValue) -> String? {
    var object = value
    if case .array(let items) = value, let first = items.first { object = first }
    guard let members = object.members, !members.isEmpty else { return nil }
    let names = members.map(\.key).joined(separator: ", ")
    if case .array = value { return "Each holds \(names)." }
    return "Holds \(names)."
  }

  /// The type that a text shows: an identifier, a moment, a sum; or the type that it names.
  private static func type(of text: String) -> String? {
    let named = text.filter { !"<>{}".contains($0) }
    if SchemaType.isKnown(named) { return named }
    if isShaped(text, like: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx") { return "uuid" }
    if text.count >= 19, isShaped(String(text.prefix(19)), like: "0000-00-00T00:00:00") {
      return "timestamp"
    }
    if isShaped(text, like: "0000-00-00") { return "date" }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return "uri" }
    if text.contains("@"), text.contains("."), !text.contains(" ") { return "email" }
    let digits = text.filter { $0 != "." }
    if digits.count == text.count - 1, digits.count > 1, digits.allSatisfy(\.isWholeNumber) {
      return "decimal"
    }
    return "string"
  }

  /// Whether a text has hexadecimal digits for each `x`, digits for each `0`, and the rest as it is.
  private static func isShaped(_ text: String, like shape: String) -> Bool {
    text.count == shape.count
      && zip(text, shape).allSatisfy { character, mark in
        switch mark {
        case "x": character.isHexDigit
        case "0": character.isWholeNumber
        default: character == mark
        }
      }
  }
}
