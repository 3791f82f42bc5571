/// Products whose name alone tells what sort of thing they are.
enum TechnologyVocabulary {
  /// What a product is in an architecture.
  enum Sort: Hashable, Sendable {
    case store, broker, external, library, observability, runtime
  }

  private static let byName: [String: Sort] = {
    var table: [String: Sort] = [:]
    for (sort, names) in ProductCatalogue.products {
      for name in names { table[name.replacing(" ", with: "")] = sort }
    }
    return table
  }()

  /// What a product with these words is, ignoring versions and the vendor before it.
  static func sort(of words: [String]) -> Sort? {
    var words = words
    while words.count > 1, let last = words.last, isVersion(last) { words.removeLast() }
    if let sort = byName[words.joined()] { return sort }
    if words.count > 1, ["aws", "amazon", "azure", "google", "apache", "gcp"].contains(words[0]) {
      return byName[words.dropFirst().joined()]
    }
    return nil
  }

  /// Tools of observation that somebody else runs: listed among systems of others they are one.
  static func isRented(_ words: [String]) -> Bool {
    ["sentry", "datadog", "newrelic", "bugsnag", "rollbar", "logrocket", "honeycomb", "papertrail"]
      .contains(words.joined())
  }

  /// The first product named inside a longer text, with its words.
  static func firstSort(in words: [String], among sorts: Set<Sort>) -> (sort: Sort, name: String)? {
    for start in words.indices {
      for length in stride(from: min(3, words.count - start), through: 1, by: -1) {
        let name = words[start..<(start + length)].joined()
        if let sort = byName[name], sorts.contains(sort) { return (sort, name) }
      }
    }
    return nil
  }

  private static func isVersion(_ word: String) -> Bool {
    word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
      || (word.hasPrefix("v") && word.dropFirst().allSatisfy(\.isNumber))
  }
}
