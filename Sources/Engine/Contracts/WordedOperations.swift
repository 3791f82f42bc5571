/// Finds the stated operations that the words of a call are about, where no line names them for it.
///
/// "submitting the checkout and reading the order history" is about `POST /orders` ("submits an order") and
/// `GET /orders`, not about `GET /orders/{orderId}`.
struct WordedOperations {
  /// One operation by its words.
  private struct Candidate {
    var isRead: Bool
    var isOfOne: Bool
    var things: Set<String>
    var deeds: Set<String>
  }

  private let candidates: [Candidate]

  init(_ operations: [(method: String, path: HTTPPath, purpose: String)]) {
    candidates = operations.map { method, path, purpose in
      let resource = NameWords(path.resource)
      let said = NameWords(purpose).words
      return Candidate(
        isRead: method == "GET" || method == "HEAD", isOfOne: path.path.hasSuffix("}"),
        things: Set(
          [resource.singular.kebab] + resource.words.map { NameWords($0).singular.kebab }),
        deeds: Set(said.prefix(1).flatMap(Self.stems)))
    }
  }

  /// The positions of the operations that the purpose is about, ascending.
  func positions(for purpose: String) -> [Int] {
    let clauses = purpose.replacing(" and ", with: ",").split(separator: ",")
    return Set(clauses.flatMap { positions(ofClause: String($0)) }).sorted()
  }

  private func positions(ofClause clause: String) -> [Int] {
    let words = NameWords(clause).words
    let things = Set(words.map { NameWords($0).singular.kebab })
    let deeds = Set(words.flatMap(Self.stems))
    let reads = !deeds.isDisjoint(with: Self.reading)
    let writes = !reads && deeds.contains { Self.changing.contains($0) || CallPhrase.isActing($0) }
    let fitting = candidates.enumerated().filter { $0.element.isRead != writes }
    let named = fitting.filter { !$0.element.things.isDisjoint(with: things) }
    let done = fitting.filter { !$0.element.deeds.isDisjoint(with: deeds) }
    // The deed tells more than the thing: "submitting the checkout" is the operation that submits.
    let found = done.isEmpty ? named : done
    guard !writes, done.isEmpty, found.count > 1 else { return found.map(\.offset) }
    let isMany = !things.isDisjoint(with: Self.many)
    let cut = found.filter { $0.element.isOfOne != isMany }
    return (cut.isEmpty ? found : cut).map(\.offset)
  }

  /// The word and the verbs that it may be a form of: `submitting` of `submit`, `changes` of `change`.
  private static func stems(_ word: String) -> [String] {
    var stems = [word]
    for ending in ["ing", "es", "s", "ed"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      guard stem.utf8.count > 2 else { continue }
      stems += [stem, stem + "e"]
      let last = stem.suffix(2)
      if last.count == 2, last.first == last.last { stems.append(String(stem.dropLast())) }
    }
    return stems
  }

  private static let reading: Set<String> = [
    "read", "get", "fetch", "view", "show", "search", "list", "look", "check", "query", "load",
    "browse", "find", "see",
  ]
  private static let changing: Set<String> = ["change", "edit", "manage", "modify", "write"]
  private static let many: Set<String> = ["history", "list", "search", "all", "overview"]
}
