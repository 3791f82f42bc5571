/// One variable of a part's environment, which may tell what the part talks to.
///
///     PRICES_URL=http://prices:8080          a part of that name
///     CARRIER_URL=https://api.carrier.example  somebody else's service, called by the variable's name
///     STRIPE_API_KEY                         a product that asks for a key
///     REDIS_HOST=session-cache               a store, by the product in the variable's name
struct EnvironmentVariable: Hashable, Sendable {
  let key: String
  let value: String
  let line: Int

  /// What a variable speaks of.
  enum Meaning: Hashable, Sendable {
    /// A host inside the system, with the scheme of its address.
    case host(String, scheme: String)
    /// Something that nothing inside the system has to be called like.
    case other(name: String, kind: Element.Kind)
  }

  /// Whether the value is an address of the open internet, which begins like no part.
  var isOutside: Bool { host?.isPublic ?? false }

  /// What the variable speaks of, the surest first.
  var meanings: [Meaning] {
    let words = TextWords.words(key)
    var found: [Meaning] = []
    if let host {
      if host.isPublic {
        if let name = Self.name(words, behindURL: true) {
          found.append(.other(name: name, kind: .externalSystem))
        }
        return found
      }
      found.append(.host(host.name, scheme: host.scheme))
      if let kind = Self.kind(ofScheme: host.scheme) ?? Self.kept(words) {
        found.append(.other(name: host.name, kind: kind))
      }
      return found
    }
    if let last = words.last, Self.credentials.contains(last), let name = Self.product(in: words) {
      found.append(.other(name: name, kind: .externalSystem))
    }
    return found
  }

  // MARK: Addresses

  private static let addressWords: Set<String> = [
    "url", "uri", "host", "hosts", "endpoint", "addr", "address", "server", "servers", "service",
    "brokers", "broker", "hostname", "dsn",
  ]

  /// The host in the value, and whether it is one of the open internet.
  private var host: (scheme: String, name: String, isPublic: Bool)? {
    var rest = Substring(value.trimmingMarks)
    var scheme = ""
    if let mark = rest.firstRange(of: "://") {
      scheme = String(rest[..<mark.lowerBound])
      if let colon = scheme.lastIndex(of: ":") {
        scheme = String(scheme[scheme.index(after: colon)...])
      }
      rest = rest[mark.upperBound...]
    }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    let full = rest.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".")
    }
    let behind = rest.dropFirst(full.count)
    let hasPort = behind.first == ":" && behind.dropFirst().prefix(1).allSatisfy(\.isNumber)
    let last = TextWords.words(key).last ?? ""
    guard full.count > 1,
      !scheme.isEmpty || hasPort || behind.isEmpty && Self.addressWords.contains(last)
    else { return nil }
    let labels = full.split(separator: ".").map(String.init)
    guard let first = labels.first, !Self.isSelf(first), first.contains(where: \.isLetter) else {
      return nil
    }
    let inside: Set<String> = [
      "local", "internal", "svc", "localdomain", "lan", "cluster", "docker", "test",
    ]
    let isPublic =
      labels.count > 1 && !labels.contains { inside.contains($0) }
      && labels.last.map { $0.count > 1 && $0.allSatisfy(\.isLetter) } ?? false
    // A name with dots and without a scheme may be a file, a class or a topic.
    guard !isPublic || !scheme.isEmpty else { return nil }
    return (scheme.lowercased(), first, isPublic)
  }

  private static func isSelf(_ host: String) -> Bool {
    ["localhost", "true", "false", "yes", "no", "none", "null", "default"].contains(
      host.lowercased())
  }

  // MARK: Names

  private static let general: Set<String> = [
    "url", "uri", "base", "api", "endpoint", "host", "domain", "address", "addr", "service",
    "server", "servers", "rest", "http", "https", "root", "key", "token", "secret", "sid", "id",
    "account", "client", "access", "password", "user", "username", "webhook", "v1", "v2", "public",
    "private", "auth",
  ]
  /// Names that a system gives to its own addresses.
  private static let own: Set<String> = [
    "app", "frontend", "backend", "site", "web", "self", "callback", "redirect", "cors", "allowed",
    "origin", "origins", "issuer", "jwks", "proxy", "next", "vite", "react", "logout", "login",
    "success", "cancel", "return", "image", "cdn", "docs", "registry", "spring", "otel", "sentry",
    "repo", "repository", "git", "health", "download",
  ]
  private static let credentials: Set<String> = [
    "key", "token", "secret", "sid", "domain", "dsn", "password", "id", "webhook", "account",
  ]

  /// The words of a variable that name whom it concerns: `NOAA_BASE_URL` is about NOAA.
  private static func stem(_ words: [String]) -> [String] {
    var words = words
    while let last = words.last, general.contains(last) { words.removeLast() }
    return words
  }

  private static func name(_ words: [String], behindURL: Bool) -> String? {
    if let product = product(in: words) { return product }
    let stem = stem(words)
    guard !stem.isEmpty, stem.count <= 3, !stem.contains(where: { own.contains($0) }),
      TechnologyVocabulary.firstSort(in: stem, among: [.library, .observability, .runtime]) == nil
    else { return nil }
    return spelled(stem)
  }

  private static func product(in words: [String]) -> String? {
    let stem = stem(words)
    guard !stem.isEmpty, TechnologyVocabulary.sort(of: stem) == .external else { return nil }
    return spelled(stem)
  }

  /// Short names are written in capitals, as abbreviations are.
  private static func spelled(_ words: [String]) -> String {
    words.map { word in
      word.count <= 4 && TechnologyVocabulary.sort(of: [word]) == nil
        ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  // MARK: Stores and brokers

  private static func kind(ofScheme scheme: String) -> Element.Kind? {
    switch scheme {
    case "amqp", "amqps", "mqtt", "mqtts", "nats": return .broker
    case "bolt", "rediss", "mongodb+srv", "sqlserver": return .dataStore
    default: return kind(of: TechnologyVocabulary.sort(of: [scheme]))
    }
  }

  /// The sort of the product in a variable's name: `REDIS_HOST`, `KAFKA_BROKERS`.
  private static func kept(_ words: [String]) -> Element.Kind? {
    kind(of: TechnologyVocabulary.firstSort(in: words, among: [.store, .broker])?.sort)
  }

  private static func kind(of sort: TechnologyVocabulary.Sort?) -> Element.Kind? {
    switch sort {
    case .store: .dataStore
    case .broker: .broker
    default: nil
    }
  }
}

extension ExtractionDraft {
  /// Notes what the variables of a part's environment say that it talks to.
  ///
  /// - Parameters:
  ///   - variables: the variables as a fragment sets them.
  ///   - source: the part.
  ///   - index: the place of the document.
  ///   - told: names of hosts that other lines of the fragment speak of.
  mutating func read(
    _ variables: [EnvironmentVariable], of source: Int, in index: Int, except told: Set<String> = []
  ) {
    for variable in variables {
      for meaning in variable.meanings {
        guard let (target, scheme) = end(of: meaning, variable, index, told) else { continue }
        guard target != source else { break }
        var claim = InteractionClaim(
          source: source, target: target, form: .dependencyList,
          evidence: readings[index].document.evidence(line: variable.line))
        if let style = StyleVocabulary.reading(scheme) {
          (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
        }
        add(claim)
        readings[index].usage.mark(variable.line...variable.line, .used)
        break
      }
    }
  }

  private mutating func end(
    of meaning: EnvironmentVariable.Meaning, _ variable: EnvironmentVariable, _ index: Int,
    _ told: Set<String>
  ) -> (target: Int, scheme: String)? {
    switch meaning {
    case .host(let name, let scheme):
      guard !told.contains(name) else { return nil }
      return registry.index(key: ElementName(name).exactKey).map { ($0, scheme) }
    case .other(let name, let kind):
      if let match = registry.find(name, kind: kind) { return (match.index, "") }
      let declared = registry.declare(
        name, kind: kind, firmness: 2, weight: 1,
        evidence: readings[index].document.evidence(line: variable.line))
      return declared.map { ($0, "") }
    }
  }
}
