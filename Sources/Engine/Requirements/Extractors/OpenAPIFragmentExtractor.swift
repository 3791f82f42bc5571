/// Reads OpenAPI fragments: what a part offers, who signs its tokens, and which parts stand behind it.
///
///     info: { title: Order Service }
///     paths:
///       /orders:
///         post: { summary: takes an order }
///     x-google-backend: { address: "http://stock:8080" }
///
/// The part is the one that the title names, else the one under whose heading the fragment stands, else the one
/// whose host is the only server.
enum OpenAPIFragmentExtractor {
  /// An address with what it is there for.
  private struct Address {
    var text: String
    var via: String?
    var line: Int
  }

  /// Reads the fragments of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for fence in reading.fences {
      let entries = Outline(fence.lines).entries
      guard entries.contains(where: isMark),
        let owner = owner(of: entries, fence.owner, draft.registry)
      else { continue }
      draft.readings[index].usage.mark(fence.range, .recognised)
      addOperations(entries, owner, index, &draft)
      for address in signers(in: entries) + backends(in: entries) {
        add(address, owner, index, &draft)
      }
      for entry in entries where dependencyKeys.contains(entry.key) {
        addNames(entry, owner, index, &draft)
      }
    }
  }

  private static func isMark(_ entry: Outline.Entry) -> Bool {
    entry.depth <= 1 && ["openapi", "swagger"].contains(entry.key)
      && entry.values.first?.text.first?.isNumber == true
  }

  private static func owner(
    of entries: [Outline.Entry], _ heading: Int?, _ registry: ElementRegistry
  ) -> Int? {
    let title = entries.first { $0.key == "title" }?.values.first?.text ?? ""
    for name in [title, withoutAPI(title)] {
      if let found = registry.find(name), !found.isSimilar,
        registry.entries[found.index].kind == .component
      {
        return found.index
      }
    }
    if let heading { return heading }
    let servers = below("servers", entries).filter { $0.key == "url" }.compactMap(\.values.first)
    guard servers.count == 1, let server = servers.first,
      let host = host(of: server.text, line: server.line),
      let found = registry.index(key: ElementName(host.name).exactKey),
      registry.entries[found].kind == .component
    else { return nil }
    return found
  }

  private static func withoutAPI(_ title: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    while let last = words.last, ["api", "rest", "http", "v1", "v2"].contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  // MARK: Operations

  private static let methods: Set<String> = ["get", "post", "put", "patch", "delete"]

  private static func addOperations(
    _ entries: [Outline.Entry], _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    var path = ""
    for (place, entry) in entries.enumerated() {
      if entry.key.hasPrefix("/") { path = entry.key }
      guard !path.isEmpty, methods.contains(entry.key) else { continue }
      let inner = entries[(place + 1)...].prefix { $0.depth > entry.depth }
      let summary = inner.first { $0.key == "summary" } ?? inner.first { $0.key == "description" }
      let purpose = summary?.values.map(\.text).joined(separator: " ") ?? ""
      InterfaceExtractor.addOperation(
        in: "\(entry.key.uppercased()) \(path) \(purpose)", of: owner,
        at: draft.readings[index].document.evidence(line: entry.line), &draft)
      draft.readings[index].usage.mark(entry.line...entry.line, .used)
    }
  }

  // MARK: Dependencies

  private static let signerKeys: [String: String] = [
    "openIdConnectUrl": "OpenID Connect", "authorizationUrl": "OAuth 2.0", "tokenUrl": "OAuth 2.0",
  ]
  private static let dependencyKeys: Set<String> = [
    "x-depends-on", "x-dependencies", "x-upstream", "x-upstreams", "x-calls",
  ]

  /// Where the tokens come from that the interface asks for.
  private static func signers(in entries: [Outline.Entry]) -> [Address] {
    entries.compactMap { entry in
      guard let via = signerKeys[entry.key], let value = entry.values.first else { return nil }
      return Address(text: value.text, via: via, line: value.line)
    }
  }

  /// Where gateways forward requests to, as their own extensions say.
  private static func backends(in entries: [Outline.Entry]) -> [Address] {
    entries.indices.filter { entries[$0].key.hasPrefix("x-") }.flatMap { place -> [Address] in
      let inner = entries[(place + 1)...].prefix { $0.depth > entries[place].depth }
      return inner.filter { ["uri", "address", "url", "backend"].contains($0.key) }
        .compactMap(\.values.first)
        .map { Address(text: $0.text, via: nil, line: $0.line) }
    }
  }

  private static func below(_ key: String, _ entries: [Outline.Entry]) -> [Outline.Entry] {
    guard let place = entries.firstIndex(where: { $0.key == key }) else { return [] }
    return Array(entries[(place + 1)...].prefix { $0.depth > entries[place].depth })
  }

  private static func add(
    _ address: Address, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let evidence = draft.readings[index].document.evidence(line: address.line)
    guard let target = target(of: address, evidence, &draft.registry) else { return }
    var claim = InteractionClaim(
      source: owner, target: target, form: .dependencyList, style: .sync, styleBasis: .explicit,
      evidence: evidence)
    claim.via = address.via ?? "REST"
    draft.add(claim)
    draft.readings[index].usage.mark(address.line...address.line, .used)
  }

  /// A part by its host, or somebody else's product by a word of its public address.
  private static func target(
    of address: Address, _ evidence: Evidence, _ registry: inout ElementRegistry
  ) -> Int? {
    guard let host = host(of: address.text, line: address.line) else { return nil }
    if !host.isPublic { return registry.index(key: ElementName(host.name).exactKey) }
    for label in host.labels.reversed() where label.count > 3 {
      if let found = registry.index(key: ElementName(label).exactKey) { return found }
      guard TechnologyVocabulary.sort(of: TextWords.words(label)) == .external else { continue }
      return registry.declare(
        label.prefix(1).uppercased() + label.dropFirst(), kind: .externalSystem, firmness: 2,
        weight: 1, evidence: evidence)
    }
    return nil
  }

  private static func host(
    of text: String, line: Int
  ) -> (name: String, labels: [String], isPublic: Bool)? {
    guard let start = text.firstRange(of: "://") else { return nil }
    let full = text[start.upperBound...].prefix { !"/:?#".contains($0) }
    let labels = full.split(separator: ".").map { String($0).lowercased() }
    let variable = EnvironmentVariable(key: "address_url", value: text, line: line)
    if case .host(let name, _)? = variable.meanings.first { return (name, labels, false) }
    return variable.isOutside ? (labels.first ?? "", labels, true) : nil
  }

  private static func addNames(
    _ entry: Outline.Entry, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    for value in entry.values {
      guard let target = draft.registry.find(value.text), !target.isSimilar else { continue }
      draft.add(
        InteractionClaim(
          source: owner, target: target.index, form: .dependencyList,
          evidence: draft.readings[index].document.evidence(line: value.line)))
      draft.readings[index].usage.mark(value.line...value.line, .used)
    }
  }
}
