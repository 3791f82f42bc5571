/// The stable key of an element: its normalised name, such as `order-service`.
package struct ElementID: RawRepresentable, Hashable, Sendable, Comparable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package static func < (left: ElementID, right: ElementID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The stable key of an interaction: `source->target/style`, as extracted.
///
/// It does not change when the reviewer edits the interaction, so that verdicts, choices and drafts keep
/// pointing to it.
package struct InteractionID: RawRepresentable, Hashable, Sendable, Comparable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(from source: ElementID, to target: ElementID, style: CommunicationStyle) {
    rawValue = "\(source.rawValue)->\(target.rawValue)/\(style.rawValue)"
  }
  package static func < (left: InteractionID, right: InteractionID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The id of a rule or check, such as `COM-01`.
package struct RuleID: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral
{
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

/// The stable key of an assumption, such as `timeout.internal`.
package struct AssumptionID: RawRepresentable, Hashable, Sendable, Comparable,
  ExpressibleByStringLiteral
{
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package static func < (left: AssumptionID, right: AssumptionID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a decision, finding or statement is about.
package enum Subject: Hashable, Sendable {
  case system
  case element(ElementID)
  case interaction(InteractionID)
  case event(String)
  /// Several elements taken together, such as a cycle or a pair.
  case group([ElementID])

  /// A stable key, also used for sorting.
  package var key: String {
    switch self {
    case .system: "system"
    case .element(let id): "element:\(id.rawValue)"
    case .interaction(let id): "interaction:\(id.rawValue)"
    case .event(let name): "event:\(name)"
    case .group(let ids): "group:" + ids.map(\.rawValue).joined(separator: "+")
    }
  }
}
