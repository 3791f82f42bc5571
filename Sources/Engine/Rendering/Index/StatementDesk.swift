/// Hands out what the sources state on a topic, each statement once.
///
/// A section takes the statements that mention a label's own words first and gives the rest to its
/// general label, so that no statement stands twice in it.
struct StatementDesk {
  /// Words of a schema that is a store's own and no contract.
  static let storeWords = ["mongodb", "database", "collection", "document store", "데이터베이스"]

  /// Words of what is somebody else's to keep running: endpoints of a network, numbers of a helpdesk.
  static let foreignWords = ["rpc", "endpoint", "supplier", "phone number"]

  private let index: BlueprintIndex
  private var given: Set<TopicStatement> = []

  init(_ index: BlueprintIndex) { self.index = index }

  /// The first statements on those topics that mention one of the words; none when there are none.
  ///
  /// - Parameter words: In lower case, of any language; empty for any statement.
  mutating func take(
    _ topics: Topic..., about words: [String] = [], except: [String] = [], limit: Int = 2
  ) -> Passage? {
    let found = index.requirements.statements.filter { statement in
      guard topics.contains(statement.topic), !given.contains(statement),
        index.tellsSomething(statement.statement)
      else { return false }
      let text = index.withoutNames(statement.statement.text.lowercased())
      return (words.isEmpty || words.contains { text.contains($0) })
        && !except.contains { text.contains($0) }
    }
    let shown = found.prefix(limit)
    guard !shown.isEmpty else { return nil }
    for statement in shown { given.insert(statement) }
    // The same sentence may stand under several topics; it is not repeated under another label.
    for other in index.requirements.statements
    where shown.contains(where: { $0.statement == other.statement }) { given.insert(other) }
    return Passage.joined(
      shown.map { statement in
        guard case .element(let id) = statement.subject else {
          return index.quoted(statement.statement)
        }
        return "\(index.name(id)): \(index.quoted(statement.statement))"
      }.uniqued)
  }
}

extension BlueprintIndex {
  /// The source's words in quotation marks, cut at a word when they are long, with their place.
  func quoted(_ statement: Statement) -> Passage {
    let text = InlineMarkdown.singleLine(statement.text)
    return Passage("“\(Self.shortened(text))”").citing(statement.evidence)
  }

  /// Whether the words are a statement of their own: a line that ends in a colon only announces others, and one
  /// that tells the reader what to do says nothing of the system.
  func tellsSomething(_ statement: Statement) -> Bool {
    let text = statement.text.filter { !$0.isWhitespace && !"*_`".contains($0) }
    guard !text.hasSuffix(":"), !text.hasSuffix("：") else { return false }
    let opening = Wording(statement.text).words.prefix(2).joined(separator: " ")
    return !Self.instructions.contains { opening == $0 || opening.hasPrefix($0 + " ") }
  }

  private static let instructions = [
    "make sure", "you", "open", "execute", "run", "click", "install", "press", "if you", "please",
    "note that", "change the", "in order", "see", "follow", "check out", "clone",
  ]

  /// The text, in lower case, without the names of elements: `Login Session Cache` tells of no session.
  func withoutNames(_ text: String) -> String {
    lowercasedNames.reduce(text) { $0.contains($1) ? $0.replacing($1, with: "…") : $0 }
  }

  /// Statements on a topic, quoted.
  func stated(_ topic: Topic, limit: Int = 2) -> Passage? {
    var desk = StatementDesk(self)
    return desk.take(topic, limit: limit)
  }

  /// The text up to the sentence or word end before the limit.
  static func shortened(_ text: String, limit: Int = 260) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    if let stop = head.lastIndex(where: { ".!?。".contains($0) }),
      head.distance(from: head.startIndex, to: stop) > limit / 2
    {
      return head[...stop] + " …"
    }
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<cut] + " …"
  }

  /// Whether a source names one of the products, and where; rejected options do not count.
  ///
  /// - Parameter products: Names as they are commonly written; the first that is found is returned.
  func named(_ products: String...) -> (product: String, evidence: Evidence)? {
    NamedProduct.first(of: products, in: requirements).map { ($0.product, $0.evidence) }
  }
}
