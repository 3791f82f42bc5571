/// What it means when one thing that a contract says of a part is otherwise.
struct FactChange {
  let fact: ContractPart.Fact
  let part: ContractPart
  let kind: Artifact.Kind
  let before: String?
  let after: String?

  /// What stands for nothing in a sentence.
  var absence: String {
    switch fact {
    case .mostCharacters, .fewestCharacters, .most, .least, .mostItems, .fewestItems: "any"
    case .pattern: "any text"
    case .security: "no right"
    default: "none"
    }
  }

  private var isSent: Bool { part.direction.contains(.toProvider) }
  private var isRead: Bool { part.direction.contains(.toConsumer) }
  private var isEvent: Bool { kind == .jsonSchema || kind == .asyncAPI }

  /// The class of the change; `nil` when it concerns nobody.
  var kindOfChange: ChangeClass? {
    switch fact {
    case .path: .pathParameterRenamed
    case .address: part.role == .channel ? .channelRenamed : .addressChanged
    case .type: part.role == .method ? .methodTypesChanged : .typeChanged
    case .format: .formatChanged
    case .constant: .constantChanged
    case .pattern: isSent ? (after == nil ? .relaxed : .patternChanged) : nil
    case .isRequired: requirement
    case .isNullable: nullability
    case .mostCharacters, .most, .mostItems: limit(isUpper: true)
    case .fewestCharacters, .least, .fewestItems: limit(isUpper: false)
    case .mediaTypes: lost(before, after) ? .mediaTypeChanged : .added
    case .security: lost(after, before) ? .securityTightened : .relaxed
    case .idempotency: .idempotencyChanged
    case .pagination: .paginationChanged
    case .isClosed: isSent ? (after == nil ? .relaxed : .requestClosed) : nil
    case .number: .fieldNumberChanged
    case .streaming: .streamingChanged
    case .partitionKey: .partitionKeyChanged
    case .package: .packageChanged
    case .messages: lost(before, after) ? .messageRemoved : .added
    }
  }

  private var requirement: ChangeClass? {
    if after == "required" {
      guard isSent else { return nil }
      switch part.role {
      case .parameter: return .parameterRequired
      case .argument: return .argumentRequired
      case .body: return .bodyRequired
      default: return .requestFieldRequired
      }
    }
    if isRead, after == "optional" { return isEvent ? .eventFieldOptional : .responseFieldOptional }
    return isSent ? .relaxed : nil
  }

  private var nullability: ChangeClass? {
    if after == "nullable" { return isRead ? .becameNullable : .relaxed }
    return isSent ? .noLongerNullable : nil
  }

  /// Those who write must keep within a limit; those who read only gain by a tighter one.
  private func limit(isUpper: Bool) -> ChangeClass? {
    guard isSent else { return nil }
    guard let after else { return .relaxed }
    guard let before else { return .limitTightened }
    guard let old = Double(before), let new = Double(after) else { return .limitTightened }
    return (isUpper ? new < old : new > old) ? .limitTightened : .relaxed
  }

  /// Whether the first list names something that the second does not.
  private func lost(_ some: String?, _ others: String?) -> Bool {
    let names = Set((others ?? "").split(separator: ",").map { $0.drop { $0 == " " } })
    return !(some ?? "").split(separator: ",").allSatisfy {
      names.contains($0.drop { $0 == " " })
    }
  }
}
