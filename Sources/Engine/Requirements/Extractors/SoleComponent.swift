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
    guard !sections.contains(where: { announcesParts($0.title) }) else { return nil }
    let name = withoutDocument(sections[title].title)
    let words = ElementName(name).words
    guard words.count > 1, words.count <= 5, let last = words.last else { return nil }
    let isDeployed = runs.contains(last) || ["microservice", "svc"].contains(words[0])
    let facets = sections.count { $0.level > top && isFacet($0.title) }
    guard isDeployed && facets >= 2 || !labels.isDisjoint(with: [.dependencies, .dependents]),
      isDeployed || HeadingFamily.endsLikeComponent(name),
      !["system", "platform", "app", "application", "core"].contains(last)
    else { return nil }
    return (title, name)
  }

  /// Last words of the names of what runs by itself.
  private static let runs: Set<String> = [
    "service", "server", "worker", "gateway", "backend", "microservice", "api", "서비스", "서버", "服务",
    "サービス",
  ]

  /// Whether headings name other parts than those around the one in the title.
  private static func announcesParts(_ title: String) -> Bool {
    let around: Set<String> = ["related", "adjacent", "neighbouring", "관련", "相关", "関連"]
    return HeadingFamily.announcesParts(title)
      && !TextWords.words(title).contains { around.contains($0) }
  }

  /// Whether a title announces something that a single part has: its interface, events, data or needs.
  private static func isFacet(_ title: String) -> Bool {
    let facets: Set<FieldRole> = [
      .dependencies, .dependents, .interfaces, .published, .consumed, .events, .externals, .data,
      .stores, .responsibility,
    ]
    if let role = LabelVocabulary.role(of: title) { return facets.contains(role) }
    let words = TextWords.words(title)
    let marks: Set<String> = [
      "api", "endpoints", "endpoint", "events", "database", "schema", "integration", "integrations",
      "contracts", "contract", "연동", "이벤트", "의존성", "계약", "接口", "事件", "依赖",
    ]
    return words.count <= 4 && words.contains { marks.contains($0) }
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
    let marks = text.trimmingMarks
    return marks.isEmpty ? text : marks
  }

  private static let kinds: Set<String> = [
    "design", "document", "architecture", "specification", "spec", "overview", "readme", "doc",
  ]
}
