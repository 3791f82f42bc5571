/// The body of a request that a document shows below its operation.
enum RequestBody {
  /// How many lines below an operation its body may begin, and how many it may have.
  private static let (reach, length) = (6, 20)

  /// The names at the first level of the JSON object below the line; none where it is an answer.
  static func fields(behind number: Int, in lines: [SourceLine]) -> [DataField] {
    let operation = lines[number]
    let below = lines.dropFirst(number + 1).prefix(reach + length)
      .prefix { $0.document == operation.document && $0.section == operation.section }
    guard let open = below.prefix(reach).firstIndex(where: { $0.text.trimmed == "{" }),
      !lines[number..<open].contains(where: isAnswerOrOther)
    else { return [] }
    var fields: [DataField] = []
    var depth = 0
    for line in lines[open...].prefix(length) where line.document == operation.document {
      let text = line.text.trimmed
      if depth == 1, text.hasPrefix("\""), let end = text.dropFirst().firstIndex(of: "\""),
        text[text.index(after: end)...].drop(while: { $0 == " " }).first == ":"
      {
        fields.append(DataField(name: String(text[text.index(after: text.startIndex)..<end])))
      }
      depth += text.count { "{[".contains($0) } - text.count { "}]".contains($0) }
      if depth == 0 { break }
    }
    return fields
  }

  private static func isAnswerOrOther(_ line: SourceLine) -> Bool {
    line.kind == .heading || line.says(["response", "returns", "answer", "응답", "响应"])
  }
}
