/// Whether two names that are not equal may still mean one element.
enum NameSimilarity {
  /// Compares the words of a mention with the words of a full name.
  ///
  /// They are alike when the mention is the name's beginning or end ("Dispatcher" for
  /// "Parcel Dispatcher"), when each word abbreviates the one in its place ("Doc Gen Worker"
  /// for "Document Generation Worker"), or when both begin with the same code ("P4 Tax" for
  /// "P4 Tax and Duties").
  static func isLike(_ mention: [String], _ full: [String]) -> Bool {
    guard !mention.isEmpty, !full.isEmpty else { return false }
    if mention.count > 1, isCode(mention[0]), mention[0] == full[0] { return true }
    let core = isCode(full[0]) ? Array(full.dropFirst()) : full
    if isCode(mention[0]) != isCode(full[0]), isCode(mention[0]) { return false }
    var name = core
    while name.count > 1, let last = name.last, NameVocabulary.genericEndings.contains(last) {
      name.removeLast()
    }
    if mention == name { return true }
    // A store's name begins with its owner's: "Order" is not the "Order Database".
    let isStore = name.last.map { NameVocabulary.storeWords.contains($0) } ?? false
    if mention.count < name.count, !isStore {
      let joined = mention.joined()
      if joined.count >= 4, name.suffix(mention.count).elementsEqual(mention) { return true }
      if mention.count > 1, name.starts(with: mention) { return true }
    }
    if mention.count == name.count, mention.count > 1 {
      let pairs = zip(mention, name)
      return pairs.allSatisfy { short, long in
        short == long || (short.count >= 3 && long.hasPrefix(short))
      }
    }
    return false
  }

  /// Whether a word is a code such as `c8`: a letter and a number.
  static func isCode(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.count >= 2 && bytes.count <= 4 && (97...122).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
      && !["s3", "k8", "p2", "h2", "b2", "v1", "v2", "v3"].contains(word)
  }
}
