/// Something that is otherwise than in the last saved generation.
package struct Change: Hashable, Sendable {
  package var kind: ChangeClass
  /// The contract that it stands in, as a path inside the session folder; `nil` for the design.
  package var file: String?
  /// What changed, as people call it: `GET /orders`, `Order.total`, `Cart Service → Stripe`.
  package var subject: String
  /// What it was and what it is, where both can be said in a few words.
  package var before: String?
  package var after: String?
  /// Names of those who use it and have to change with it, in the order of the sources.
  package var consumers: [String]
  /// Where it stands: what is gone or otherwise in the saved file, what came in the sources.
  package var places: [Evidence]

  package init(
    _ kind: ChangeClass, file: String? = nil, subject: String, before: String? = nil,
    after: String? = nil, consumers: [String] = [], places: [Evidence] = []
  ) {
    self.kind = kind
    self.file = file
    self.subject = subject
    self.before = before
    self.after = after
    self.consumers = consumers
    self.places = places
  }

  /// Whether it can break somebody who is not changed with it.
  package var isBreaking: Bool { kind.isBreaking }

  /// What changed, as a sentence without the consumers.
  package var sentence: String { subject + " " + predicate + "." }

  private var predicate: String {
    let (was, now) = (before ?? "nothing", after ?? "nothing")
    switch kind {
    case .pathRemoved, .operationRemoved, .parameterRemoved, .requestFieldRemoved,
      .responseFieldRemoved, .eventFieldRemoved, .responseRemoved, .valueRemoved, .schemaRemoved,
      .channelRemoved, .messageRemoved, .methodRemoved, .serviceRemoved, .contractRemoved,
      .removedUnused, .interactionRemoved:
      return "is gone"
    case .senderRemoved: return "no longer sends"
    case .parameterRequired, .requestFieldRequired, .argumentRequired, .bodyRequired:
      return before == nil ? "is new and required" : "is required and was optional"
    case .requestClosed: return "takes no unknown fields any more"
    case .responseFieldOptional, .eventFieldOptional: return "may be missing and was always there"
    case .becameNullable: return "may be null and was never null"
    case .noLongerNullable: return "may not be null any more"
    case .valueAddedToRead: return "is new among the values that are read"
    case .added, .contractAdded, .interactionAdded: return "is new"
    case .decisionAdded: return "is decided: \(now)"
    case .decisionRemoved: return "is no longer asked; it was \(was)"
    case .relaxed: return "asks for less: \(now) instead of \(was)"
    case .securityTightened: return "needs \(now) and needed \(was)"
    case .fieldNumberReused: return "has number \(now), which was \(was)"
    case .contractUnreadable: return "changed and cannot be read"
    case .pathParameterRenamed: return "names its parameter otherwise: \(now)"
    case .channelRenamed, .addressChanged: return "moved to \(now)"
    case .formatChanged: return "has the format \(now) and had \(was)"
    case .limitTightened: return "allows \(now) and allowed \(was)"
    case .interactionChanged: return "goes over \(now) and went over \(was)"
    case .fieldNumberChanged: return "has number \(now) and had \(was)"
    case .idempotencyChanged: return "has its idempotency key \(now); it was \(was)"
    case .paginationChanged: return "turns pages by \(now) and did by \(was)"
    case .partitionKeyChanged: return "is ordered by \(now) and was by \(was)"
    case .patternChanged, .typeChanged, .constantChanged, .mediaTypeChanged, .methodTypesChanged,
      .streamingChanged, .packageChanged, .decisionChanged, .scopeChanged:
      return "is now \(now) and was \(was)"
    }
  }

  /// As a finding: what breaks, whom, and what to do.
  package var finding: Finding {
    let hurt =
      consumers.isEmpty
      ? "" : " It concerns \(English.list(consumers))."
    return Finding(
      isBreaking ? .warning : .note, rule: kind.rule, message: sentence + hurt, places: places,
      suggestion: isBreaking
        ? "Change the consumers first, or keep the old form beside the new one for a while."
        : "Nothing needs to be done.")
  }
}
