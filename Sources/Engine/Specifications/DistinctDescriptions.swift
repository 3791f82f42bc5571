internal import Formats

/// Descriptions of which no two in a file are the same.
///
/// Sources say the same of several things, such as "identifier"; a reader who searches a file for a
/// description should find one thing. What stands second says where it stands.
enum DistinctDescriptions {
  /// The document with each repeated description made its own.
  static func applied(to document: OrderedValue) -> OrderedValue {
    var seen: Set<String> = []
    return applied(to: document, path: [], seen: &seen)
  }

  private static func applied(
    to value: OrderedValue, path: [String], seen: inout Set<String>
  ) -> OrderedValue {
    switch value {
    case .array(let items):
      return .array(
        items.enumerated().map { index, item in
          applied(to: item, path: path + [item["name"]?.stringValue ?? String(index)], seen: &seen)
        })
    case .object(let members):
      return .object(
        members.map { member in
          guard member.key == "description", case .string(let text) = member.value else {
            // What examples say is data.
            let isData = member.key == "example" || member.key == "examples"
            return isData
              ? member
              : OrderedValue.Member(
                member.key, applied(to: member.value, path: path + [member.key], seen: &seen))
          }
          return OrderedValue.Member(
            member.key, .string(distinct(text, path: path, seen: &seen)))
        })
    default: return value
    }
  }

  private static func distinct(
    _ text: String, path: [String], seen: inout Set<String>
  ) -> String {
    if seen.insert(text.lowercased()).inserted { return text }
    // From the inside out: `total`, `Order.total`, and so on, until it is the only one.
    let names = path.filter { !structural.contains($0) }
    for count in 1...max(1, names.count) {
      let place = names.suffix(count).joined(separator: ".")
      let own = "\(text) (\(place))"
      if seen.insert(own.lowercased()).inserted { return own }
    }
    return text
  }

  /// Keys of the format, which name nothing of the system.
  private static let structural: Set<String> = [
    "components", "schemas", "properties", "parameters", "responses", "paths", "content", "schema",
    "headers", "requestBody", "items", "securitySchemes", "application/json",
  ]
}
