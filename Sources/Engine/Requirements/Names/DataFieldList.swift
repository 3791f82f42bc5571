/// Reads fields written as `name: type` in code spans.
enum DataFieldList {
  /// The fields among code spans; spans of another form are left out.
  static func fields(in codes: [String]) -> [DataField] {
    codes.flatMap { code in
      TargetPhrase.splitParts(code).compactMap { part -> DataField? in
        guard isField(part) else { return nil }
        let pair = part.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        return DataField(name: pair[0], type: pair[1])
      }
    }
  }

  /// Whether a code span is a name with a type.
  static func isField(_ code: String) -> Bool {
    let pair = code.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    guard pair.count == 2, let first = pair[0].unicodeScalars.first, !pair[1].isEmpty else {
      return false
    }
    return first.properties.isAlphabetic && !pair[1].hasPrefix("//")
      && pair[0].unicodeScalars.allSatisfy {
        $0 == "_" || $0 == "?" || $0 == "." || $0.properties.isAlphabetic
          || (48...57).contains($0.value)
      }
  }
}
