/// Names of operations, permissions and summaries, derived from method and path.
struct OperationNaming {
  let method: String
  let path: HTTPPath
  /// Whether the operation answers with a list.
  let isCollection: Bool

  /// The operation's id: `getOrder`, `listProducts`, `createPayment`, `capturePayment`.
  var id: String {
    let subject = path.subject
    if let action { return action.camel }
    return NameWords(words: [verb] + (createsItem ? subject.singular : subject).words).camel
  }

  /// The words of a path that itself says what is done: `POST /orders/{orderId}/cancel` cancels an order,
  /// `POST /process-drawing` processes a drawing.
  private var action: NameWords? {
    guard method != "GET", method != "HEAD", method != "DELETE" else { return nil }
    let words = path.subject.words
    if let last = words.last, words.count > 1, CallPhrase.isActing(last),
      case .literal? = path.segments.last
    {
      return NameWords(words: [last] + words.dropLast())
    }
    guard let first = words.first, words.count > 1, path.literals.last == path.resource,
      CallPhrase.isActing(first)
    else { return nil }
    return path.subject
  }

  /// A summary for an operation whose purpose the source does not tell.
  var summary: String {
    if let action { return action.sentence }
    if verb == "post", let last = path.literals.last {
      // `POST /sellers/{sellerId}/suspension` is the suspension of a seller; a path alone names no deed.
      let thing = NameWords(last).words
      let owner = NameWords(path.resource).singular.words
      guard path.literals.count > 1, thing != NameWords(path.resource).words,
        let first = owner.first
      else { return NameWords(words: ["send", "to"] + thing).sentence }
      let article = "aeiou".contains(first.prefix(1)) ? "an" : "a"
      return NameWords(words: thing + ["of", article] + owner).sentence
    }
    let subject = createsItem ? path.subject.singular : path.subject
    return NameWords(words: [verb] + subject.words).sentence
  }

  /// The first sentence of a purpose; behind what the method and the path say, where it only goes with
  /// that: "until the parcel is handed over".
  func summary(of purpose: String) -> String {
    let first = Self.firstSentence(of: purpose)
    guard !first.isEmpty else { return summary }
    let word = first.prefix { $0.isLetter }.lowercased()
    // A method's name is written as the source writes it.
    if first.prefix(while: { $0.isLetter || $0 == "(" }).dropFirst().contains(where: {
      $0.isUppercase || $0 == "("
    }) {
      return first
    }
    guard Self.dependent.contains(word) else {
      return first.prefix(1).uppercased() + first.dropFirst()
    }
    return "\(summary): \(first.prefix(1).lowercased())\(first.dropFirst())"
  }

  private static func firstSentence(of purpose: String) -> String {
    let text = purpose.trimmingSpaces
    var end = text.firstRange(of: ". ")?.lowerBound ?? text.endIndex
    if let semicolon = text.firstIndex(of: ";"), semicolon < end { end = semicolon }
    var sentence = String(text[..<end])
    while let last = sentence.last, ".,: ".contains(last) { sentence.removeLast() }
    return sentence
  }

  /// Words that begin a clause which says nothing by itself.
  private static let dependent: Set<String> = [
    "until", "used", "for", "only", "after", "before", "when", "if", "by", "on", "in", "with",
    "from",
    "without", "while", "as", "per", "at", "to", "unless", "because", "idempotent", "requires",
  ]

  /// Whether a POST adds an item to a collection.
  var createsItem: Bool {
    method == "POST" && !path.endsWithParameter
      && NameWords(path.literals.last ?? "").isPlural
  }

  /// The permission for the operation: its resource, and whether it reads or writes.
  var permission: String {
    let action = method == "GET" || method == "HEAD" ? "read" : "write"
    return "\(NameWords(path.resource).kebab):\(action)"
  }

  private var verb: String {
    switch method {
    case "GET": isCollection ? "list" : "get"
    case "POST": createsItem ? "create" : "post"
    case "PUT": "put"
    case "PATCH": "update"
    case "DELETE": "delete"
    default: method.lowercased()
    }
  }
}
