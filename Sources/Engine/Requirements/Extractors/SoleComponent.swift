/// Recognises a document about a single component: its title names it, its sections describe it.
///
///     # Wallet service
///     ## Dependencies
///     ## API
enum SoleComponent {
  /// The section whose title names the only component of a document, and that name.
  static func find(
    _ sections: [DocumentSection], children: [[Int]]
  ) -> (section: Int, name: String)? {
    let top = sections.dropFirst().map(\.level).min() ?? 0
    let tops = sections.indices.filter { $0 > 0 && sections[$0].level == top }
    guard tops.count == 1, let title = tops.first else { return nil }
    let labels = Set(children[title].compactMap { LabelVocabulary.role(of: sections[$0].title) })
    guard !labels.isDisjoint(with: [.dependencies, .dependents]),
      !sections.contains(where: { HeadingFamily.announcesParts($0.title) })
    else { return nil }
    let name = withoutDocument(sections[title].title)
    let words = ElementName(name).words
    guard words.count > 1, words.count <= 5, HeadingFamily.endsLikeComponent(name),
      let last = words.last, !["system", "platform", "app", "application", "core"].contains(last)
    else { return nil }
    return (title, name)
  }

  /// "Wallet service – design document" is about the wallet service.
  private static func withoutDocument(_ title: String) -> String {
    var text = ElementName.withoutOrnaments(title)
    for mark in [" – ", " — ", " - ", ": "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let behind = TextWords.words(String(text[range.upperBound...]))
      if behind.contains(where: { kinds.contains($0) }) { text = String(text[..<range.lowerBound]) }
    }
    while let space = text.lastIndex(of: " "),
      kinds.contains(text[text.index(after: space)...].lowercased())
    {
      text = String(text[..<space]).trimmed
    }
    return text
  }

  private static let kinds: Set<String> = [
    "design", "document", "architecture", "specification", "spec", "overview", "readme", "doc",
  ]
}
