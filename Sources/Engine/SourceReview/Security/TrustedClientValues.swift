/// SRC-04: a client sends what only the server can know.
enum TrustedClientValues: SourceReading {
  static let id: RuleID = "SRC-04"
  static let looksFor = "a request that brings a price, a role or an owner along"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.operations.compactMap { operation in
      guard operation.changesState, operation.method != "DELETE" else { return nil }
      let named = operation.request.map(\.name) + bodyFields(of: operation)
      let trusted = named.filter { forbidden.contains($0.lowercased().filter(\.isLetter)) }.uniqued
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

  /// Names in braces behind the path: `POST /orders { sku, price }`.
  private static func bodyFields(of operation: SourceOperation) -> [String] {
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
    guard let owner = operation.owner else { return false }
    let callers = material.index.incoming(owner).map(\.source)
      .filter { material.index.kind($0) == .component }
    return !callers.isEmpty
      && !callers.contains {
        material.isClient($0) || Wording(material.index.name($0)).contains(any: entries)
      }
  }

  private static let entries: WordList = ["gateway", "bff", "edge", "web"]

  private static let forbidden: Set<String> = [
    "price", "unitprice", "totalprice", "total", "totalamount", "role", "roles", "isadmin",
    "userrole", "discount", "userid", "customerid", "ownerid", "balance", "permissions",
  ]
}
