/// Judges headings by those that stand beside and below them.
struct HeadingFamily {
  /// Headings of one level below one parent.
  private struct Siblings: Hashable {
    var parent: Int
    var level: Int
  }

  private let sections: [DocumentSection]
  private let described: Set<Int>
  private let children: [[Int]]
  private let isPlain: [Bool]
  private let endsAlike: [Bool]
  private let acts: [Bool]
  private var counts: [Siblings: (alike: Int, all: Int)] = [:]
  private var listing: Set<Int> = []
  private var acting: Set<Int> = []

  /// Looks at each heading once.
  ///
  /// - Parameters:
  ///   - described: the headings below which labels describe a component.
  ///   - acts: for each heading whether its text begins with what something does ("Finds tutors.").
  init(_ sections: [DocumentSection], described: Set<Int>, acts: [Bool]) {
    self.sections = sections
    self.described = described
    self.acts = acts
    let children = Self.children(of: sections)
    self.children = children
    let isName = sections.map { ComponentHeadingExtractor.isName($0.title) }
    endsAlike = sections.indices.map { isName[$0] && Self.endsLikeComponent(sections[$0].title) }
    isPlain = sections.indices.map { index in
      isName[index] && Self.isPlainName(sections[index].title)
        && !children[index].contains { isName[$0] }
    }
    for index in sections.indices {
      guard let parent = sections[index].parent else { continue }
      let key = Siblings(parent: parent, level: sections[index].level)
      let isAlike = endsAlike[index] || described.contains(index)
      counts[key, default: (0, 0)].alike += isAlike ? 1 : 0
      counts[key, default: (0, 0)].all += 1
    }
    for parent in sections.indices {
      let plain = children[parent].filter { isPlain[$0] }
      let told = plain.count { acts[$0] }
      if told >= 2, told * 2 >= plain.count { acting.insert(parent) }
    }
    for parent in sections.indices where Self.announcesParts(sections[parent].title) {
      let named = children[parent].count { described.contains($0) || isPlain[$0] }
      if named >= 2, named * 2 > children[parent].count { listing.insert(parent) }
    }
  }

  /// The headings directly below each heading.
  static func children(of sections: [DocumentSection]) -> [[Int]] {
    var children = Array(repeating: [Int](), count: sections.count)
    for index in sections.indices {
      if let parent = sections[index].parent { children[parent].append(index) }
    }
    return children
  }

  /// Whether a heading ends like a component's name and stands among headings that do.
  func isNamedLikeSiblings(_ index: Int) -> Bool {
    guard endsAlike[index], let parent = sections[index].parent,
      let count = counts[Siblings(parent: parent, level: sections[index].level)]
    else { return false }
    return count.alike >= 2 && (count.alike - 1) * 2 >= count.all - 1
  }

  /// Whether a heading stands among short ones most of whose texts tell what something does.
  func isToldByDeeds(_ index: Int) -> Bool {
    guard isPlain[index], sections[index].parent.map({ acting.contains($0) }) ?? false else {
      return false
    }
    return acts[index] || described.contains(index) || endsAlike[index]
      || sections[index].title.contains("-")
  }

  /// Whether a heading stands with others below one that announces parts: "Building blocks".
  func isListed(_ index: Int) -> Bool {
    isPlain[index] && sections[index].parent.map { listing.contains($0) } ?? false
  }

  private static let announcing: Set<String> = [
    "components", "services", "microservices", "modules", "blocks", "block", "subsystems",
    "containers", "lambdas", "bausteine", "bausteinsicht", "komponenten", "dienste", "컴포넌트", "서비스",
    "모듈", "구성요소", "组件", "服务", "模块", "コンポーネント", "サービス", "モジュール",
  ]

  /// Whether a title says that the headings below it name parts.
  static func announcesParts(_ title: String) -> Bool {
    let words = ElementName(title).words
    guard words.count <= 5, let first = words.first, !speaksBetween(words) else { return false }
    let others: Set<String> = [
      "external", "third", "cross", "cutting", "shared", "supporting", "aws", "cloud", "managed",
    ]
    // arc42 numbers its views of the building blocks: "Level 2".
    if ["level", "ebene"].contains(first), words.count == 2 {
      return words[1].allSatisfy(\.isNumber)
    }
    if ["component", "module", "service", "컴포넌트", "组件"].contains(first), words.count == 2,
      NameVocabulary.sectionEndings.contains(words[1]) || words[1] == "설계" || words[1] == "设计"
    {
      return true
    }
    return words.contains { announcing.contains($0) } && !words.contains { others.contains($0) }
  }

  /// "Service communication": what happens between parts, and not which there are.
  static func speaksBetween(_ words: [String]) -> Bool {
    let between: Set<String> = [
      "communication", "interaction", "interactions", "discovery", "dependencies", "mesh", "calls",
      "boundaries", "통신", "흐름", "관계", "의존성", "연동", "통신방식",
    ]
    return words.contains { between.contains($0) || $0.hasSuffix("间通信") || $0.hasSuffix("間通信") }
  }

  private static func isPlainName(_ title: String) -> Bool {
    let words = ElementName(title).words
    guard words.count <= 4, let last = words.last else { return false }
    return (words.count == 1 || !NameVocabulary.sectionEndings.contains(last))
      && (PartExtractor.isNameLike(title) || isIdentifier(title))
  }

  /// `mailer`, `rules-api`: one word in small letters, as deployed parts are called.
  private static func isIdentifier(_ title: String) -> Bool {
    title.utf8.count > 3
      && title.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// Whether a title ends like the name of a component.
  static func endsLikeComponent(_ title: String) -> Bool {
    let words = ElementName(title).words
    return NameVocabulary.endsLikeComponent(words) && words.last != "api"
      && words.last != "monitor" && (words.count > 1 || words.last != "system")
  }
}
