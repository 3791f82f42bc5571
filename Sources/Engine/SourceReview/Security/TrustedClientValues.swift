/// SRC-04: a client sends what only the server can know.
enum TrustedClientValues: SourceReading {
  static let id: RuleID = "SRC-04"
  static let looksFor = "a request that brings a price, a role or an owner along"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.operations.compactMap { operation in
      guard operation.changesState, operation.method != "DELETE" else { return nil }
      let named = operation.request.map(\.name) + bodyFields(of: operation)
      let trusted = named.filter { isForbidden($0.lowercased().filter(\.isLetter)) }.uniqued
      guard !trusted.isEmpty, !isInternal(operation, in: material) else { return nil }
      let names = NameList.and(trusted.map { "`\($0)`" })
      return finding(
        .error, "\(operation.title) takes \(names) from the caller",
        because:
          "A caller who changes \(names) in the request decides it; only the server can know "
          + "it.",
        meanwhile: "The contract shows the request as stated; the provider must not rely on it.",
        at: [operation.line.evidence],
        suggestion: "Take \(names) out of the request, and work it out from the token and the "
          + "provider's own data.")
    }
  }

  /// Names behind the path, in braces or in a list: `POST /orders { sku, price }`, `/orders (sku, price)`.
  private static func bodyFields(of operation: SourceOperation) -> [String] {
    let braced = bracedFields(of: operation)
    return braced.isEmpty ? listedFields(of: operation) : braced
  }

  /// At least two names with commas between: in brackets, behind a colon, or in the cell of a table.
  private static func listedFields(of operation: SourceOperation) -> [String] {
    let text = operation.line.text
    guard let path = text.firstRange(of: operation.path) else { return [] }
    let rest = text[path.upperBound...].prefix { !"→>".contains($0) }
    return rest.split { "():|".contains($0) }.lazy.map { part in
      part.split(separator: ",").map { String($0).trimmed.filter { $0 != "`" } }
    }.first { names in
      names.count > 1 && names.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    } ?? []
  }

  private static func bracedFields(of operation: SourceOperation) -> [String] {
    let text = operation.line.text
    guard let path = text.firstRange(of: operation.path),
      let open = text[path.upperBound...].firstIndex(of: "{"),
      let close = text[open...].firstIndex(of: "}")
    else { return [] }
    // What stands behind an arrow is the response.
    guard !text[path.upperBound..<open].contains(where: { "→>".contains($0) }) else { return [] }
    return text[text.index(after: open)..<close].split { ", :?`".contains($0) }.map(String.init)
  }

  /// Whether every caller that the sources name is a part of the system that knows better.
  private static func isInternal(_ operation: SourceOperation, in material: SourceMaterial) -> Bool
  {
    guard let owner = operation.owner, !operation.line.says(outside) else { return false }
    // A client whose calls the sources do not name may be the one that calls here.
    let isOpen = material.requirements.components.contains { component in
      material.isClient(component.id)
        && !material.index.outgoing(component.id).contains { call in
          material.index.kind(call.target) == .component
        }
    }
    guard !isOpen else { return false }
    let callers = material.index.incoming(owner).map(\.source)
      .filter { material.index.kind($0) == .component }
    return !callers.isEmpty
      && !callers.contains {
        material.isClient($0) || Wording(material.index.name($0)).contains(any: entries)
      }
  }

  private static func isForbidden(_ name: String) -> Bool {
    forbidden.contains(name)
      || endings.contains { name.hasSuffix($0) && name.count > $0.count }
  }

  /// What an amount or a judgement ends with: `shippingPrice`, `examScore`.
  private static let endings = ["rate", "price", "fare", "discount", "score", "role"]
  private static let entries: WordList = ["gateway", "bff", "edge", "web"]

  private static let outside: WordList = [
    "shops", "partners", "customers", "users", "merchants", "clients", "garages", "sellers",
  ]
  private static let forbidden: Set<String> = [
    "price", "unitprice", "totalprice", "total", "totalamount", "role", "roles", "isadmin",
    "userrole", "discount", "userid", "customerid", "ownerid", "balance", "permissions", "fare",
    "score", "copayment", "priceclass", "patientid", "studentid", "riderid", "shopid",
    "applicantid",
    "playerid", "finalprice", "subtotal", "isverified", "verified",
  ]
}
