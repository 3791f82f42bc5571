/// Names of the permissions that an interaction needs, the same as contracts give their operations.
struct PermissionNames {
  let model: DesignModel
  private let entities: [ElementID: [DataEntity]]

  init(_ model: DesignModel) {
    self.model = model
    var entities: [ElementID: [DataEntity]] = [:]
    for entity in model.requirements.entities {
      if let owner = entity.owner { entities[owner, default: []].append(entity) }
    }
    self.entities = entities
  }

  /// Permissions with what they stand for.
  struct Choice {
    var names: [String]
    /// What they are entries of, as in `the operation POST /orders`.
    var subject: String
    var evidence: [Evidence]
  }

  /// Operations that the evidence names in as many words: `POST /payments`.
  func statedOperations(of call: Interaction) -> Choice? {
    let operations = CodeSpans.operations(of: call)
    guard !operations.isEmpty else { return nil }
    return Choice(
      names: Self.unique(operations.map { Self.permission($0.method, $0.path) }),
      subject: NameList.and(Self.unique(operations.map { "\($0.method) \($0.path)" })),
      evidence: call.evidence)
  }

  /// gRPC methods that the evidence names: `ReserveStock`.
  func statedMethods(of call: Interaction) -> Choice? {
    let methods = CodeSpans.of(call).compactMap(CodeSpans.rpcMethod)
    guard !methods.isEmpty else { return nil }
    let names = methods.map { method in
      let service = method.service ?? service(offering: method.method, at: call.target)
      return "\(service):\(Self.access(ofMethod: method.method))"
    }
    return Choice(
      names: Self.unique(names), subject: NameList.and(Self.unique(methods.map(\.method))),
      evidence: call.evidence)
  }

  /// The provider's stated HTTP operations that the words of a call are about.
  func matchingOperations(of call: Interaction) -> Choice? {
    guard let provider = model.index.element(call.target) else { return nil }
    let stated = provider.interfaces.compactMap { interface -> (String, HTTPPath, Evidence)? in
      guard case .http(let method, let path) = interface.signature else { return nil }
      let parsed = HTTPPath(path)
      guard !Self.isWebhook(parsed) else { return nil }
      return (method, parsed, interface.evidence)
    }
    guard !stated.isEmpty else { return nil }
    let words = Set(NameWords(call.purpose ?? "").words.map { NameWords($0).singular.kebab })
    let named = stated.filter { words.contains(NameWords($0.1.resource).singular.kebab) }
    let candidates = named.isEmpty ? stated : named
    guard let resource = candidates.first?.1.resource else { return nil }
    let own = candidates.filter { $0.1.resource == resource }
    let offered = Set(own.map { Self.isRead($0.0) ? "read" : "write" })
    let wanted = accesses(of: call)
    let granted = wanted.filter(offered.contains)
    let name = NameWords(resource).kebab
    return Choice(
      names: (granted.isEmpty ? wanted : granted).map { "\(name):\($0)" },
      subject: "/\(resource) of \(provider.name)", evidence: call.evidence + own.prefix(1).map(\.2))
  }

  /// A webhook of the target that is meant for the source.
  func webhook(of call: Interaction) -> Choice? {
    let source = NameWords(model.index.name(call.source)).words.first ?? ""
    let stated = (model.index.element(call.target)?.interfaces ?? []).compactMap {
      interface -> (String, HTTPPath, Evidence)? in
      guard case .http(let method, let path) = interface.signature else { return nil }
      let parsed = HTTPPath(path)
      return Self.isWebhook(parsed) ? (method, parsed, interface.evidence) : nil
    }
    let own = stated.first { $0.1.literals.contains { NameWords($0).words.contains(source) } }
    guard let found = own ?? stated.first else { return nil }
    return Choice(
      names: ["\(found.0) \(found.1.path)"], subject: "\(found.0) \(found.1.path)",
      evidence: [found.2])
  }

  /// The resource by the provider's data or name, where nothing better is stated.
  func byName(of call: Interaction) -> Choice {
    let resource = resource(of: call)
    return Choice(
      names: accesses(of: call).map { "\(resource):\($0)" },
      subject: "what \(model.index.name(call.target)) offers", evidence: call.evidence)
  }

  private func resource(of call: Interaction) -> String {
    let own = entities[call.target] ?? []
    let words = Set(NameWords(call.purpose ?? "").words.map { NameWords($0).singular.kebab })
    let named = own.first { NameWords($0.name).singular.words.allSatisfy(words.contains) }
    if let entity = named ?? (own.count == 1 ? own.first : nil), entity.name.isPlainASCII {
      return NameWords(entity.name).plural.kebab
    }
    return stem(of: call.target)
  }

  /// The element's name without `service`, in letters that a scope may have.
  func stem(of id: ElementID) -> String {
    let element = model.index.element(id)
    let names = [element?.name].compactMap(\.self) + (element?.aliases ?? []) + [id.rawValue]
    var words = NameWords((names.first(where: \.isPlainASCII) ?? id.rawValue).lowercased()).words
    if words.count > 1, ["service", "서비스"].contains(words.last ?? "") { words.removeLast() }
    return NameWords(words: words).kebab
  }

  /// `read`, `write` or both, by the words of the call, else by its class.
  private func accesses(of call: Interaction) -> [String] {
    let words = Wording(call.purpose ?? "")
    let writes = words.contains(any: EdgeWords.command)
    let reads = words.contains(any: EdgeWords.query + ["reading", "content", "totals"])
    if writes, reads { return ["read", "write"] }
    if isUnclear(call) { return ["use"] }
    return model.isWrite(call) ? ["write"] : ["read"]
  }

  /// Whether nobody says if the call only reads, so that a right to read might not be enough, nor harmless.
  func isUnclear(_ call: Interaction) -> Bool {
    guard let edgeClass = model.profile(call.id)?.edgeClass, edgeClass.value != .command else {
      return false
    }
    return edgeClass.assumption == .unclearPurpose
      && !model.defaults.isAnswered(.unclearPurpose, "only reads")
  }

  private func service(offering method: String, at id: ElementID) -> String {
    for interface in model.index.element(id)?.interfaces ?? [] {
      if case .rpc(let service?, method) = interface.signature { return NameWords(service).kebab }
    }
    return stem(of: id)
  }

  private static func access(ofMethod name: String) -> String {
    guard let verb = NameWords(name).words.first else { return "write" }
    return Wording(verb).contains(any: EdgeWords.query) ? "read" : "write"
  }

  private static func permission(_ method: String, _ path: String) -> String {
    OperationNaming(method: method, path: HTTPPath(path), isCollection: false).permission
  }

  private static func isRead(_ method: String) -> Bool { method == "GET" || method == "HEAD" }

  private static func isWebhook(_ path: HTTPPath) -> Bool {
    path.literals.contains { $0.hasPrefix("webhook") || $0 == "callbacks" }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension String {
  /// Whether every letter is ASCII.
  var isPlainASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
