/// SRC-118: two parts answer to one address.
enum PathTwice: SourceReading {
  static let id: RuleID = "SRC-118"
  static let looksFor = "one operation that two parts offer"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.gateways.isEmpty else { return [] }
    var firsts: [String: SourceOperation] = [:]
    return material.operations.compactMap { operation -> Finding? in
      guard operation.method != nil, let owner = operation.owner, !operation.says(common),
        material.index.element(owner)?.interfaces.contains(where: { isOffer($0, operation) })
          == true
      else { return nil }
      let key = operation.title.lowercased()
      guard let first = firsts[key] else {
        firsts[key] = operation
        return nil
      }
      guard let other = first.owner, other != owner else { return nil }
      let (one, two) = (material.index.name(other), material.index.name(owner))
      return finding(
        "\(one) and \(two) both offer \(operation.title)", about: .element(owner),
        because: "An entry that routes by path sends every call to one of them; the other's "
          + "operation is never reached.",
        meanwhile: "Each contract stands for itself.",
        at: [first.line.evidence, operation.line.evidence],
        suggestion: "Give one of them another path, or say which of the two answers.")
    }
  }

  /// Whether the part itself offers it; in its section the operations that it calls are named as well.
  private static func isOffer(
    _ interface: StatedInterface, _ operation: SourceOperation
  ) -> Bool {
    guard case .http(let method, let path) = interface.signature else { return false }
    return method == operation.method && path == operation.path
      && interface.evidence.place.line == operation.line.number
  }

  private static let common: WordList = [
    "health", "healthz", "ready", "live", "metrics", "ping", "info", "version", "actuator",
    "status",
  ]
}
