/// What sort of change it is, for those who depend on what changed.
///
/// The numbers are part of the ids that findings and `.dovetail/changes.yaml` show; they are never given
/// to another class.
package enum ChangeClass: Int, Hashable, Sendable, CaseIterable {
  // What a caller can no longer do or say
  case pathRemoved = 1
  case operationRemoved = 2
  case pathParameterRenamed = 3
  case parameterRemoved = 4
  case parameterRequired = 5
  case requestFieldRequired = 6
  case requestFieldRemoved = 7
  case bodyRequired = 8
  case requestClosed = 9
  case argumentRequired = 10
  case limitTightened = 11
  case patternChanged = 12
  case noLongerNullable = 13
  case securityTightened = 14
  case idempotencyChanged = 15
  case paginationChanged = 16
  case addressChanged = 17

  // What a caller or consumer can no longer read
  case responseFieldRemoved = 20
  case responseFieldOptional = 21
  case becameNullable = 22
  case responseRemoved = 23
  case valueRemoved = 24
  case valueAddedToRead = 25
  case typeChanged = 26
  case formatChanged = 27
  case constantChanged = 28
  case mediaTypeChanged = 29
  case schemaRemoved = 30

  // Messages
  case channelRemoved = 40
  case channelRenamed = 41
  case messageRemoved = 42
  case eventFieldRemoved = 43
  case eventFieldOptional = 44
  case senderRemoved = 45
  case partitionKeyChanged = 46

  // proto
  case methodRemoved = 50
  case methodTypesChanged = 51
  case streamingChanged = 52
  case fieldNumberChanged = 53
  case fieldNumberReused = 54
  case packageChanged = 55
  case serviceRemoved = 56

  // Whole contracts
  case contractRemoved = 60
  case contractUnreadable = 61
  case contractAdded = 62

  // What hurts nobody
  case added = 70
  case relaxed = 71
  case removedUnused = 72

  // The design
  case interactionAdded = 80
  case interactionRemoved = 81
  case interactionChanged = 82
  case decisionAdded = 83
  case decisionRemoved = 84
  case decisionChanged = 85
  case scopeChanged = 86

  /// Whether it can break those who depend on what changed and are not changed with it.
  package var isBreaking: Bool { rawValue < 61 }

  /// The id of findings about it: `EVO-07`.
  package var rule: RuleID { RuleID(rawValue: "EVO-\(rawValue < 10 ? "0" : "")\(rawValue)") }

  /// What such a change does to others, in one sentence that holds for every change of the class.
  package var summary: String {
    switch self {
    case .pathRemoved: "A path is gone: every call of it answers 404."
    case .operationRemoved: "An operation is gone: every call of it fails."
    case .pathParameterRenamed: "A path's parameter has another name: generated clients change."
    case .parameterRemoved: "A parameter is gone: the provider ignores or refuses it."
    case .parameterRequired: "A parameter is required: calls without it fail."
    case .requestFieldRequired: "A field of a request is required: requests without it fail."
    case .requestFieldRemoved:
      "A field of a request is gone: what callers send is ignored or refused."
    case .bodyRequired: "A request needs a body: calls without one fail."
    case .requestClosed: "A request takes no unknown fields any more: callers that send some fail."
    case .argumentRequired: "An argument is required: queries without it fail."
    case .limitTightened: "A limit is tighter: values that were accepted are refused."
    case .patternChanged: "A pattern is another one: values that were accepted may be refused."
    case .noLongerNullable: "Null is no longer accepted: requests that send it fail."
    case .securityTightened: "A call needs rights that it did not need: callers without them fail."
    case .idempotencyChanged:
      "The idempotency key is asked for otherwise: repeated calls fail or act twice."
    case .paginationChanged: "Pages are turned otherwise: callers that read on stop or miss items."
    case .addressChanged: "The address is another one: callers do not reach the provider."
    case .responseFieldRemoved: "A field of a response is gone: consumers that read it fail."
    case .responseFieldOptional:
      "A field of a response may be missing: consumers that rely on it fail."
    case .becameNullable: "A value that was always there may be null: consumers that use it fail."
    case .responseRemoved: "A successful answer is gone: callers wait for one that never comes."
    case .valueRemoved:
      "A value is gone: those who send it are refused, those who wait for it wait."
    case .valueAddedToRead: "There is a new value to read: consumers that know all values fail."
    case .typeChanged: "A type is another one: readers and writers no longer understand each other."
    case .formatChanged: "A format is another one: values no longer parse."
    case .constantChanged: "A fixed value is another one: consumers that select by it find nothing."
    case .mediaTypeChanged: "A media type is gone: those who ask for it or send it are refused."
    case .schemaRemoved: "A type is gone: code that is generated from it no longer builds."
    case .channelRemoved: "A channel is gone: its consumers receive nothing more."
    case .channelRenamed:
      "A channel has another address: consumers listen where nothing arrives any more."
    case .messageRemoved: "An event is gone: its consumers receive nothing more."
    case .eventFieldRemoved: "A field of an event is gone: consumers that read it fail."
    case .eventFieldOptional: "A field of an event may be missing: consumers that rely on it fail."
    case .senderRemoved: "Nobody sends there any more: consumers receive nothing more."
    case .partitionKeyChanged:
      "Messages are ordered by another key: what arrived in order no longer does."
    case .methodRemoved: "A method is gone: every call of it answers UNIMPLEMENTED."
    case .methodTypesChanged:
      "A method takes or gives another message: callers no longer decode it."
    case .streamingChanged: "A method streams otherwise: generated clients no longer fit."
    case .fieldNumberChanged:
      "A field has another number: data is read into the wrong field or lost."
    case .fieldNumberReused:
      "A number now stands for another field: old data is read as something else."
    case .packageChanged: "The package is another one: every method has another address."
    case .serviceRemoved: "A service is gone: every call of it answers UNIMPLEMENTED."
    case .contractRemoved: "A contract is gone with everything in it."
    case .contractUnreadable:
      "A contract changed and cannot be read, so that nothing is known of how."
    case .contractAdded: "There is a new contract."
    case .added: "Something came that nobody has to use."
    case .relaxed: "A demand became weaker."
    case .removedUnused: "Something is gone that nobody is known to use."
    case .interactionAdded: "An interaction came."
    case .interactionRemoved: "An interaction is gone."
    case .interactionChanged: "An interaction goes another way."
    case .decisionAdded: "A question came up and is decided."
    case .decisionRemoved: "A question no longer comes up."
    case .decisionChanged: "A question is decided otherwise."
    case .scopeChanged: "The run covers other scopes."
    }
  }
}
