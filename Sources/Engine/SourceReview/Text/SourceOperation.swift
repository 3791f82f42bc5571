/// An HTTP operation as a line of the sources names it.
struct SourceOperation: Hashable, Sendable {
  /// In capitals; `nil` where the source names only the path.
  let method: String?
  let path: String
  let line: SourceLine
  /// The component that offers it, where known.
  let owner: ElementID?
  /// Fields of the request that the source gives.
  let request: [DataField]

  /// `POST /orders`.
  var title: String { [method, path].compactMap(\.self).joined(separator: " ") }

  /// Whether it may change something.
  var changesState: Bool { method.map { $0 != "GET" && $0 != "HEAD" && $0 != "OPTIONS" } ?? true }

  /// Whether the path says one of the words.
  func says(_ list: WordList) -> Bool { Wording(path).contains(any: list) }

  private static let methods: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]
  private static let separators: Set<Character> = [" ", "\t", "`", "|", ",", "(", ")", "\"", "*"]

  /// Every operation that a line names, each method and path once.
  static func operations(in text: SourceText, requirements: Requirements) -> [SourceOperation] {
    var providers: [Place: (ElementID, StatedInterface)] = [:]
    for element in requirements.elements {
      for interface in element.interfaces {
        providers[interface.evidence.place] = (element.id, interface)
      }
    }
    var operations: [SourceOperation] = []
    var seen: Set<String> = []
    var tree = OperationTree()
    for (number, line) in text.lines.enumerated() where line.text.contains("/") {
      if let branch = tree.operation(of: line) {
        guard seen.insert("\(branch.method) \(branch.path)").inserted else { continue }
        operations.append(
          SourceOperation(
            method: branch.method, path: branch.path, line: line, owner: line.owner, request: []))
        continue
      }
      let pieces = line.text.split(whereSeparator: { separators.contains($0) }).map(String.init)
      for (position, piece) in pieces.enumerated() {
        guard let path = path(piece) else { continue }
        let before = position > 0 ? pieces[position - 1] : ""
        let method = methods.contains(before) ? before : nil
        guard method != nil || (line.kind == .prose && line.text.contains("`\(piece)`")) else {
          continue
        }
        let stated = providers[line.evidence.place]
        let owner = stated?.0 ?? line.owner
        let key = method == nil ? path : "\(method ?? "") \(path) \(owner?.rawValue ?? "")"
        guard seen.insert(key).inserted else { continue }
        operations.append(
          SourceOperation(
            method: method, path: path, line: line, owner: owner,
            request: stated?.1.request
              ?? RequestBody.fields(behind: number, in: text.lines)))
      }
    }
    return operations.filter { operation in
      operation.method != nil
        || !operations.contains { $0.method != nil && $0.path == operation.path }
    }
  }

  /// The path that a word is; file names and folders are none.
  private static func path(_ piece: String) -> String? {
    guard piece.hasPrefix("/"), piece.count > 1, !piece.hasPrefix("//"),
      let second = piece.dropFirst().first, second.isLetter || second == "{" || second == ":",
      !piece.dropFirst().contains(".")
    else { return nil }
    return piece
  }
}
