/// Names of operations, permissions and summaries, derived from method and path.
struct OperationNaming {
  let method: String
  let path: HTTPPath
  /// Whether the operation answers with a list.
  let isCollection: Bool

  /// The operation's id: `getOrder`, `listProducts`, `createPayment`, `postPaymentCapture`.
  var id: String {
    let subject = path.subject
    return NameWords(words: [verb] + (createsItem ? subject.singular : subject).words).camel
  }

  /// A summary for an operation whose purpose the source does not tell.
  var summary: String {
    let subject = createsItem ? path.subject.singular : path.subject
    return NameWords(words: [verb] + subject.words).sentence
  }

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
