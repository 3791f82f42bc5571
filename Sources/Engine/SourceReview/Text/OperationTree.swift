/// Operations that a drawn tree gives by their branches: `├── /orders` and below it `│   ├── GET /:id`.
struct OperationTree {
  /// The branches that lead to the present line, with how deep each stands.
  private var branches: [(depth: Int, path: String)] = []
  private var block = 0

  private static let methods: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]

  /// The operation of a line of the tree, with its whole path; `nil` for what only leads there.
  mutating func operation(of line: SourceLine) -> (method: String, path: String)? {
    guard line.kind == .diagram else { return nil }
    if line.block != block {
      block = line.block
      branches = []
    }
    let words = line.text.split { " \t`".contains($0) }.drop { $0.allSatisfy(Self.isDrawn) }
      .map(String.init)
    guard let first = words.first, line.text.first.map({ Self.isDrawn($0) || $0 == "/" }) == true
    else { return nil }
    let depth = line.text.prefix { Self.isDrawn($0) || $0 == " " }.count
    branches.removeAll { $0.depth >= depth }
    if first.hasPrefix("/") {
      branches.append((depth, first))
      return nil
    }
    guard Self.methods.contains(first), words.count > 1, words[1].hasPrefix("/"),
      !branches.isEmpty
    else { return nil }
    let own = words[1] == "/" ? "" : words[1]
    return (first, branches.map(\.path).joined() + own)
  }

  private static func isDrawn(_ character: Character) -> Bool { "│├└─┬┌".contains(character) }
}
