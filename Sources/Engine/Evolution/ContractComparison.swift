/// The changes from one generation of a contract to the next.
struct ContractComparison {
  private let file: String
  private let kind: Artifact.Kind
  private let old: ContractSurface
  private let new: ContractSurface
  /// Those who use the contract as a whole, where it says of none of its parts who uses it.
  private let consumers: [String]
  private(set) var changes: [Change] = []

  init(
    file: String, kind: Artifact.Kind, old: ContractSurface, new: ContractSurface,
    consumers: [String]
  ) {
    self.file = file
    self.kind = kind
    self.old = old
    self.new = new
    self.consumers = old.parts.contains { !$0.consumers.isEmpty } ? [] : consumers
    let renamed = renamedChannels()
    let reused = reusedNumbers()
    for part in old.parts where !renamed.keys.contains(part.key) {
      guard let now = new[part.key] else {
        // What goes with the whole that it belongs to is not said again.
        if part.parent.map({ new[$0] != nil || old[$0] == nil }) ?? true { remove(part) }
        continue
      }
      compare(part, now)
    }
    for (key, part) in renamed.sorted(by: { $0.key < $1.key }) {
      // Where messages are set aside follows from where they go.
      guard let before = old[key], !before.isDeadLetter else { continue }
      add(.channelRenamed, before, was: before.facts[.address], now: part.facts[.address])
    }
    let arrived = Set(renamed.values.map(\.key))
    for part in new.parts where old[part.key] == nil && !arrived.contains(part.key) {
      if let other = reused[part.key] {
        add(.fieldNumberReused, part, was: other.name, now: part.facts[.number])
      } else if part.parent.map({ old[$0] != nil }) ?? true {
        arrive(part)
      }
    }
  }

  private mutating func add(
    _ kind: ChangeClass, _ part: ContractPart, was: String? = nil, now: String? = nil
  ) {
    let hurt = part.consumers.isEmpty ? consumers : part.consumers
    // The saved file is what people can look at; what is new has no line in it.
    let isOld = old[part.key] != nil
    changes.append(
      Change(
        kind, file: file, subject: part.name, before: was, after: now,
        consumers: kind.isBreaking ? hurt : [],
        places: [
          Evidence(
            place: Place(document: file, line: isOld ? old[part.key]?.line ?? 1 : 1), quote: "")
        ]))
  }

  // MARK: What is gone

  private mutating func remove(_ part: ContractPart) {
    guard let kind = removal(of: part) else { return }
    add(kind, part)
  }

  private func removal(of part: ContractPart) -> ChangeClass? {
    switch part.role {
    case .api: return nil
    case .path: return .pathRemoved
    case .operation: return .operationRemoved
    case .parameter, .argument: return .parameterRemoved
    case .body: return .removedUnused
    case .response: return part.isSuccess ? .responseRemoved : .removedUnused
    case .schema:
      return part.direction.isEmpty && kind == .openAPI ? nil : .schemaRemoved
    case .field:
      if part.direction.contains(.toConsumer) {
        return kind == .jsonSchema || kind == .asyncAPI ? .eventFieldRemoved : .responseFieldRemoved
      }
      return .requestFieldRemoved
    case .value: return .valueRemoved
    case .channel: return .channelRemoved
    case .message: return .messageRemoved
    case .sender: return part.isDeadLetter ? .removedUnused : .senderRemoved
    case .receiver: return .removedUnused
    case .service: return .serviceRemoved
    case .method: return .methodRemoved
    }
  }

  // MARK: What came

  private mutating func arrive(_ part: ContractPart) {
    switch part.role {
    case .api: return
    case .parameter where part.facts[.isRequired] == "required": add(.parameterRequired, part)
    case .argument where part.facts[.isRequired] == "required": add(.argumentRequired, part)
    case .body where part.facts[.isRequired] == "required": add(.bodyRequired, part)
    case .field
    where part.facts[.isRequired] == "required" && part.direction.contains(.toProvider):
      add(.requestFieldRequired, part)
    case .value where part.direction.contains(.toConsumer) && kind != .proto:
      add(.valueAddedToRead, part)
    case .schema where part.direction.isEmpty && kind == .openAPI: return
    default: add(.added, part)
    }
  }

  // MARK: What is otherwise

  private mutating func compare(_ was: ContractPart, _ now: ContractPart) {
    let facts = ContractPart.Fact.allCases.filter { was.facts[$0] != now.facts[$0] }
    // Another type has another format, pattern and limits as a matter of course.
    let ofType: Set<ContractPart.Fact> = [
      .format, .pattern, .mostCharacters, .fewestCharacters, .most, .least,
    ]
    for fact in facts where !(facts.contains(.type) && ofType.contains(fact)) {
      var part = was
      part.direction.formUnion(now.direction)
      let change = FactChange(
        fact: fact, part: part, kind: kind, before: was.facts[fact], after: now.facts[fact])
      if let kind = change.kindOfChange {
        add(
          kind, part, was: was.facts[fact] ?? change.absence, now: now.facts[fact] ?? change.absence
        )
      }
    }
  }

  /// Channels that are gone while another one with the same messages came, by the old key.
  private func renamedChannels() -> [String: ContractPart] {
    let gone = old.parts.filter { $0.role == .channel && new[$0.key] == nil }
    var came = new.parts.filter { $0.role == .channel && old[$0.key] == nil }
    var renamed: [String: ContractPart] = [:]
    for part in gone {
      let match = came.firstIndex { other in
        other.facts[.messages] == part.facts[.messages] && other.isDeadLetter == part.isDeadLetter
      }
      if let match { renamed[part.key] = came.remove(at: match) }
    }
    return renamed
  }

  /// New fields of proto messages whose number another field had, by the new key.
  private func reusedNumbers() -> [String: ContractPart] {
    guard kind == .proto else { return [:] }
    var owners: [String: ContractPart] = [:]
    for part in old.parts where part.role == .field || part.role == .value {
      owners["\(part.parent ?? "") \(part.facts[.number] ?? "")"] = part
    }
    var reused: [String: ContractPart] = [:]
    for part in new.parts where old[part.key] == nil {
      guard part.role == .field || part.role == .value,
        let owner = owners["\(part.parent ?? "") \(part.facts[.number] ?? "")"]
      else { continue }
      reused[part.key] = owner
    }
    return reused
  }
}

extension ContractPart {
  /// Whether a response means that the request was carried out.
  fileprivate var isSuccess: Bool {
    let status = key.split(separator: " ").last ?? ""
    return status.hasPrefix("2") || status == "default"
  }

  /// Whether it concerns a channel of messages that were set aside.
  fileprivate var isDeadLetter: Bool {
    key.hasSuffix("dlq") || name.hasSuffix("dlq") || name.contains("dead-letter")
  }
}
