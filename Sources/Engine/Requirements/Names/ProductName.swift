/// Recognises names that are nothing but a product: "Azure Blob Storage" and "Blob Container" are one.
enum ProductName {
  private static let vendors: Set<String> = ["aws", "amazon", "azure", "google", "apache", "gcp"]
  private static let hosts: Set<String> = [
    "atlas", "cloud", "enterprise", "cluster", "labs", "serverless", "server", "directory",
  ]
  private static let extras = hosts.union(["instance", "api"])

  /// The product that a name consists of; `nil` where other words make it a thing of its own
  /// ("Redis Session Store", "Orders MySQL").
  static func product(in words: [String]) -> String? { self.words(in: words)?.joined() }

  /// The words of that product, without vendor, version and what it is used as.
  static func words(in words: [String]) -> [String]? {
    var rest = words[...]
    if rest.count > 1, let first = rest.first, vendors.contains(first) { rest = rest.dropFirst() }
    for length in stride(from: min(3, rest.count), through: 1, by: -1) {
      var name = Array(rest.prefix(length))
      guard let sort = TechnologyVocabulary.sort(of: name) else { continue }
      let tail = rest.dropFirst(length)
      switch sort {
      case .store, .broker:
        guard tail.allSatisfy({ isFiller($0) }) else { return nil }
      case .external:
        // Models and editions of one provider are reached through one interface.
        guard
          tail.isEmpty || tail.last == "api" || tail.contains(where: { isNumber($0) })
            || name.contains(where: { isNumber($0) })
        else {
          return nil
        }
      default: return nil
      }
      // "MongoDB Atlas" is "MongoDB", whoever runs it.
      while name.count > 1, let last = name.last, hosts.contains(last),
        TechnologyVocabulary.sort(of: Array(name.dropLast())) == sort
      {
        name.removeLast()
      }
      // "Gemini 2.5 Flash" is "Gemini", whatever the number.
      while name.count > 1, let last = name.last, isNumber(last) { name.removeLast() }
      return name
    }
    return nil
  }

  private static func isFiller(_ word: String) -> Bool {
    NameVocabulary.storeWords.contains(word) || NameVocabulary.brokerWords.contains(word)
      || extras.contains(word) || isNumber(word)
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (48...57).contains($0) }
  }
}
