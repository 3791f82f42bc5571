package import Formats

extension ContractListing {
  /// The listing as a value whose keys stand in a fixed order.
  package var value: OrderedValue {
    [
      "kind": .string(kind.rawValue), "name": .string(title), "file": .string(path),
      "provider": provider.map { .string($0.rawValue) } ?? .null,
      "parts": .array(
        parts.map { part in
          [
            "depth": .int(part.depth), "name": .string(part.name), "detail": .string(part.detail),
            "origin": part.origin.value,
          ]
        }),
    ]
  }
}

extension ContractListing.Origin {
  fileprivate var value: OrderedValue {
    switch self {
    case .stated(let evidence): return Self.value("stated", at: evidence)
    case .proposed(let rule, let evidence):
      var value: OrderedValue = ["kind": "proposed", "rule": .string(rule.rawValue)]
      if let trigger = RuleCatalog.trigger(of: rule) { value["trigger"] = .string(trigger) }
      if let evidence { value["for"] = Self.value("stated", at: evidence) }
      return value
    case .assumed(let id): return ["kind": "assumed", "assumption": .string(id.rawValue)]
    case .inferred(let words): return ["kind": "inferred", "from": .string(words)]
    case .reviewed: return ["kind": "reviewed"]
    }
  }

  private static func value(_ kind: String, at evidence: Evidence) -> OrderedValue {
    [
      "kind": .string(kind), "document": .string(evidence.place.document),
      "line": .int(evidence.place.line), "endLine": .int(evidence.place.endLine),
      "quote": .string(evidence.quote),
    ]
  }

  /// In a few words: a place, a rule, an assumption.
  package var title: String {
    switch self {
    case .stated(let evidence): evidence.place.description
    case .proposed(let rule, let evidence):
      rule.rawValue + (evidence.map { " for \($0.place)" } ?? "")
    case .assumed(let id): "assumes \(id.rawValue)"
    case .inferred(let words): words
    case .reviewed: "your review"
    }
  }
}

extension RuleCatalog {
  /// When a rule speaks; `nil` for an id that no rule has.
  package static func trigger(of id: RuleID) -> String? {
    rules.lazy.map { type(of: $0) }.first { $0.id == id }?.trigger
  }
}
