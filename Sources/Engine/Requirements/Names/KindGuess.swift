/// What sort of thing a name stands for, judged by its words alone.
struct KindGuess: Hashable, Sendable {
  /// The sorts that a name can show.
  enum Sort: Hashable, Sendable {
    case element(Element.Kind)
    /// A library, runtime or tool: nothing that the system's parts talk to.
    case noElement
  }

  var sort: Sort
  /// 1 for a hint, 2 for a word or product that leaves little doubt, 3 for a plain statement.
  var firmness: Int

  /// The kind, unless the name is no element.
  var kind: Element.Kind? {
    if case .element(let kind) = sort { kind } else { nil }
  }

  /// Judges a name; `nil` where its words say nothing.
  static func guess(_ name: ElementName) -> KindGuess? {
    let words = name.words
    guard let last = words.last else { return nil }
    if let bracket = name.bracket.map({ TextWords.words($0) }), bracket.count <= 4,
      bracket.contains(where: { NameVocabulary.externalWords.contains($0) }),
      !bracket.contains("facing")
    {
      return KindGuess(sort: .element(.externalSystem), firmness: 3)
    }
    if NameVocabulary.endsLikeStore(words), words.count > 1 || last != "store" {
      return KindGuess(sort: .element(.dataStore), firmness: 2)
    }
    if let sort = TechnologyVocabulary.sort(of: words) { return guess(sort) }
    // "Queue: invoices" names a queue before what it is for.
    if words.count > 1, NameVocabulary.brokerWords.contains(words[0]), name.display.contains(":") {
      return KindGuess(sort: .element(.broker), firmness: 2)
    }
    if isSignIn(words) { return KindGuess(sort: .element(.externalSystem), firmness: 2) }
    if NameVocabulary.brokerWords.contains(last) {
      return KindGuess(sort: .element(.broker), firmness: 2)
    }
    if ["library", "libraries", "sdk", "runtime", "framework", "driver", "client"].contains(last),
      words.count > 1,
      TechnologyVocabulary.firstSort(
        in: words, among: [.library, .store, .broker, .runtime, .observability]) != nil
        || ["library", "libraries", "sdk", "runtime", "framework", "driver"].contains(last)
    {
      return KindGuess(sort: .noElement, firmness: 2)
    }
    if let first = words.first, NameVocabulary.externalWords.contains(first), words.count > 1 {
      return KindGuess(sort: .element(.externalSystem), firmness: 2)
    }
    let isAtBrowser = words.contains { ["browser", "브라우저", "浏览器", "ブラウザ"].contains($0) }
    if NameVocabulary.personWords.contains(last) || isAtBrowser {
      return KindGuess(sort: .element(.person), firmness: 2)
    }
    let isComponent = NameVocabulary.endsLikeComponent(words)
    if isVendors(words) { return KindGuess(sort: .element(.externalSystem), firmness: 2) }
    let sorts: Set<TechnologyVocabulary.Sort> = [.store, .broker, .external]
    if words.count > 2, isCode(name.display) {
      return isComponent ? KindGuess(sort: .element(.component), firmness: 1) : nil
    }
    // "MySQL orders", "Adyen Payout API", but "Kafka Consumer Service" is a service.
    if let (sort, _) = TechnologyVocabulary.firstSort(in: words, among: sorts),
      !isComponent || (sort == .external && last == "api")
    {
      return guess(sort)
    }
    if let bracket = name.bracket, !isComponent {
      let inner = TextWords.words(bracket)
      if !inner.contains("api"),
        let (sort, _) = TechnologyVocabulary.firstSort(in: inner, among: [.store, .broker])
      {
        return KindGuess(sort: .element(sort == .store ? .dataStore : .broker), firmness: 3)
      }
      if let word = inner.first, NameVocabulary.externalWords.contains(word) {
        return KindGuess(sort: .element(.externalSystem), firmness: 3)
      }
    }
    if isComponent {
      return KindGuess(sort: .element(.component), firmness: 1)
    }
    return nil
  }

  /// "GET /stripe/charges", "chargeWithStripe": what is called or done, and not with what.
  private static func isCode(_ text: String) -> Bool {
    let isOperation = ["GET ", "POST ", "PUT ", "PATCH ", "DELETE "].contains { text.hasPrefix($0) }
    return isOperation
      || !text.contains(" ") && !text.contains("-")
        && (text.first?.isLowercase ?? false) && text.contains { $0.isUppercase }
  }

  /// "Supabase Auth", "Discord OAuth": the part of a product that knows its users.
  private static func isSignIn(_ words: [String]) -> Bool {
    let endings: Set<String> = [
      "auth", "authentication", "oauth", "oauth2", "login", "identity", "sso",
    ]
    guard words.count > 1, let last = words.last, endings.contains(last) else { return false }
    let product = Array(words.dropLast())
    return ["google", "apple", "microsoft", "azure", "amazon", "meta"].contains(product.joined())
      || [.store, .external].contains(TechnologyVocabulary.sort(of: product))
  }

  /// "Google Geocoding API", "Amazon Polly": a product of a vendor, unless the team runs it there.
  private static func isVendors(_ words: [String]) -> Bool {
    guard let first = words.first, words.count > 1, let last = words.last else { return false }
    let vendors: Set<String> = ["aws", "amazon", "google", "azure", "microsoft", "apple", "meta"]
    let own: Set<String> = [
      "lambda", "function", "functions", "worker", "service", "services", "job", "app", "gateway",
      "infrastructure", "cloud", "region", "account", "environment", "cluster", "vpc", "adapter",
      "connector", "client", "integration",
    ]
    return vendors.contains(first) && !own.contains(last)
      && TechnologyVocabulary.firstSort(in: words, among: [.store, .broker, .runtime]) == nil
  }

  private static func guess(_ sort: TechnologyVocabulary.Sort) -> KindGuess {
    switch sort {
    case .store: KindGuess(sort: .element(.dataStore), firmness: 2)
    case .broker: KindGuess(sort: .element(.broker), firmness: 2)
    case .external: KindGuess(sort: .element(.externalSystem), firmness: 2)
    case .library, .observability, .runtime: KindGuess(sort: .noElement, firmness: 2)
    }
  }
}
