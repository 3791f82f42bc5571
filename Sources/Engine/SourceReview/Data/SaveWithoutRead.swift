/// SRC-115: what is written through an interface cannot be read through it.
enum SaveWithoutRead: SourceReading {
  static let id: RuleID = "SRC-115"
  static let looksFor = "an interface that writes what it cannot read"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var blocks: [Int] = []
    for line in material.text.lines where line.kind == .code || line.kind == .prose {
      if line.text.contains("("), blocks.last != line.block { blocks.append(line.block) }
    }
    return blocks.compactMap { block -> Finding? in
      let methods = material.text.block(block).compactMap { line in
        method(in: line.text).map { (name: $0, line: line) }
      }
      let written = methods.filter { saving.contains($0.name[0]) }
      let read = methods.filter { reading.contains($0.name[0]) }
      let paired = written.filter { save in read.contains { isAbout(save.name, $0.name) } }
      let lonely = written.filter { save in !read.contains { isAbout(save.name, $0.name) } }
      guard !paired.isEmpty, let first = lonely.first else { return nil }
      let subject = first.name.dropFirst().joined(separator: " ")
      return finding(
        "The interface writes the \(subject), and has no operation that reads it",
        about: material.subject(of: first.line),
        because: "Who needs the \(subject) goes round the interface to the store behind it, or it "
          + "is written for nobody.",
        at: [first.line.evidence] + paired.prefix(1).map(\.line.evidence),
        suggestion: "Add the operation that reads the \(subject), or say who reads it and how.")
    }
  }

  /// The words of the method that the line declares.
  private static func method(in text: String) -> [String]? {
    guard let open = text.firstIndex(of: "(") else { return nil }
    let name = text[..<open].split { !$0.isLetter && !$0.isNumber && $0 != "_" }.last
    let words = name.map { Wording(String($0)).words } ?? []
    return words.count > 1 ? words : nil
  }

  private static func isAbout(_ left: [String], _ right: [String]) -> Bool {
    left.dropFirst() == right.dropFirst()
      || right.dropFirst().starts(with: left.dropFirst())
  }

  private static let saving: Set<String> = ["save", "store", "persist", "put", "write"]
  private static let reading: Set<String> = [
    "get", "load", "read", "fetch", "find", "list", "query", "retrieve",
  ]
}
