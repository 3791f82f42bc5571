internal import Markup

/// Finds components in lists whose items begin with a marked name: "The **Order Service** is a …".
///
/// What an item says about itself behind the name has that component as its subject.
enum NamedItemExtractor {
  private static let listTitles: Set<String> = [
    "components", "component", "services", "service", "modules", "microservices", "applications",
    "functions", "lambdas", "parts", "subsystems", "systems", "workers", "blocks", "building",
    "bausteine", "komponenten", "dienste", "컴포넌트", "서비스", "구성", "구성요소", "모듈", "시스템", "组件", "服务",
    "服务列表", "模块", "系统组成", "コンポーネント", "サービス", "モジュール", "构成", "構成要素",
  ]

  /// Declares the components that the lists of a document introduce.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    let markup = reading.document.markup
    for (index, section) in reading.document.sections.enumerated()
    where !reading.isTrap[index] && reading.owner[index] == nil {
      let title = TextWords.words(section.title)
      let isTitled =
        title.count <= 4 && !HeadingFamily.speaksBetween(title)
        && (title.contains { isListTitle($0) } || isLevel(index, reading.document.sections))
      for (position, block) in section.blocks.enumerated()
      where markup.nodes[block].kind == .bulletList || markup.nodes[block].kind == .orderedList {
        let isAnnounced =
          position > 0 && announces(section.blocks[position - 1], in: reading.document)
        let isListed = isTitled || isAnnounced
        let isExternal =
          title.count <= 4 && title.contains { NameVocabulary.externalWords.contains($0) }
          && !ExternalTitle.speaksInwards(title)
          || LabelVocabulary.role(of: section.title) == .externals
          || ExternalTitle.stands(above: index, in: reading.document.sections)
        let items = markup.children(of: block, .item)
        let named = items.compactMap { item in
          (name(of: item, in: reading.document)
            ?? (isListed || isExternal ? head(of: item, isExternal, in: reading.document) : nil))
            .map { (item, $0) }
        }
        let names = named.map(\.1)
        // Among parts with names of their own there may be some that are called like sections.
        let isComplete =
          names.count == items.count || isListed && names.count * 3 >= items.count * 2
        let alike = names.filter { isAlike($0.text) }
        // Below "Architecture" the parts that run stand beside what they run on.
        let isDeployables = isArchitecture(title) && alike.count >= 2 && !isListed && !isExternal
        guard
          isDeployables
            || names.count >= (isExternal ? 1 : 2) && isComplete
              && (alike.count * 2 > names.count || isExternal
                || isListed && (isAnnounced || isNamed(names, alike, section)))
        else { continue }
        for (item, name) in isComplete && !isDeployables
          ? named : named.filter({ isAlike($0.1.text) })
        {
          guard !isExternal || isOthers(item, named: name.text, in: reading.document) else {
            continue
          }
          let guess = KindGuess.guess(ElementName(name.text))
          let isTold =
            guess.map { $0.kind != .component || $0.firmness >= 2 } ?? false
            && !TechnologyVocabulary.isRented(ElementName(name.text).words)
          let element = registry.declare(
            name.text, kind: isExternal && !isTold ? .externalSystem : nil, weight: 3,
            evidence: reading.document.evidence(line: name.line))
          guard let element else { continue }
          if isStore(item, named: name.text, in: reading.document) {
            registry.settle(element, .dataStore)
          }
          guard [.component, .externalSystem].contains(registry.entries[element].kind) else {
            continue
          }
          for line in markup.lineRange(of: item) { reading.itemOwner[line] = element }
        }
      }
    }
  }

  private static func isArchitecture(_ title: [String]) -> Bool {
    guard title.count <= 4, let last = title.last else { return false }
    return ["architecture", "아키텍처", "architektur"].contains(last) || last.hasSuffix("架构")
      || last.hasSuffix("アーキテクチャ")
  }

  /// Whether a name is written like one and ends like a component's.
  private static func isAlike(_ name: String) -> Bool {
    NameVocabulary.endsLikeComponent(ElementName(name).words)
      && (PartExtractor.isNameLike(name) || name.contains("-"))
  }

  /// Whether a title names a level of the system below one that announces parts: "Application layer".
  private static func isLevel(_ index: Int, _ sections: [DocumentSection]) -> Bool {
    guard let parent = sections[index].parent else { return false }
    return GroupTitle.isLevel(sections[index].title)
      && HeadingFamily.announcesParts(sections[parent].title)
  }

  /// Whether a word of a title announces parts; scripts without blanks put more words behind it.
  private static func isListTitle(_ word: String) -> Bool {
    if listTitles.contains(word) { return true }
    guard word.unicodeScalars.first.map({ $0.value > 0x2E7F }) ?? false else { return false }
    return ["划分", "一覧", "组成", "清单", "목록", "说明", "설명"].contains { ending in
      word.hasSuffix(ending) && listTitles.contains(String(word.dropLast(ending.count)))
    }
  }

  /// "It consists of the following modules:" before a list.
  private static func announces(_ block: Int, in document: ParsedDocument) -> Bool {
    guard document.isParagraph(block) else { return false }
    let text = document.phrase(of: block).text
    guard text.hasSuffix(":") || text.hasSuffix("："), text.utf8.count < 200 else { return false }
    // "All services communicate using:" announces no services.
    let words = TextWords.words(text).suffix(6)
    guard let last = words.lastIndex(where: { firmTitles.contains($0) }) else { return false }
    return !words[(last + 1)...].contains { VerbVocabulary.isVerb($0) }
  }

  /// Whether the items below a title that announces parts bear names.
  private static func isNamed(
    _ names: [Phrase], _ alike: [Phrase], _ section: DocumentSection
  ) -> Bool {
    guard alike.isEmpty else { return true }
    let isVague = TextWords.words(section.title).allSatisfy { !firmTitles.contains($0) }
    return names.allSatisfy { name in
      isVague ? name.text.contains("-") : PartExtractor.isNameLike(name.text)
    }
  }

  /// Titles below which a list is one of parts, whatever they are called.
  private static let firmTitles: Set<String> = [
    "components", "services", "microservices", "modules", "lambdas", "subsystems", "bausteine",
    "komponenten", "dienste", "컴포넌트", "서비스", "모듈", "组件", "服务", "模块", "コンポーネント", "サービス", "モジュール",
  ]

  /// "**Order Archive** – history of orders (Elasticsearch)": what it is built on ends the item.
  private static func isStore(_ item: Int, named name: String, in document: ParsedDocument) -> Bool
  {
    let range = FieldReader(document).inlines(of: item)
    let text = document.markup.plainText(nodes: range).string.trimmed
    guard
      let bracket = ElementName.splitBracket(
        text.trimmedPunctuation + (text.hasSuffix(")") ? ")" : ""))?.1,
      let last = ElementName(name).words.last
    else { return false }
    let words = TextWords.words(bracket)
    return words.count <= 3 && TechnologyVocabulary.sort(of: words) == .store
      && ["archive", "registry", "index", "log", "history", "hub", "repository"].contains(last)
  }

  /// Whether an item among systems of others names one that is in use, and no library.
  private static func isOthers(_ item: Int, named name: String, in document: ParsedDocument) -> Bool
  {
    let range = FieldReader(document).inlines(of: item)
    let words = TextWords.words(document.markup.plainText(nodes: range).string)
    let others: Set<String> = [
      "library", "libraries", "framework", "sdk", "package", "npm", "pip", "module", "icon",
      "icons", "styling", "css", "future", "planned", "hosting", "linting", "bundler", "parser",
      "예정", "계획", "라이브러리",
    ]
    return !words.contains { others.contains($0) } && !name.contains("@") && !name.hasSuffix(".js")
      && (PartExtractor.isNameLike(name) || KindGuess.guess(ElementName(name))?.kind != nil)
  }

  /// The plain name before a dash, colon or bracket at the beginning of an item.
  private static func head(
    of item: Int, _ isExternal: Bool, in document: ParsedDocument
  ) -> Phrase? {
    let reader = FieldReader(document)
    let phrase = Phrase(
      document.markup.plainText(nodes: reader.inlines(of: item)), lines: document.markup.lines)
    var ends = [" – ", " — ", " - ", ": ", "："].compactMap {
      phrase.text.firstRange(of: $0)?.lowerBound
    }
    if isExternal {
      ends += [" (", "（"].compactMap { phrase.text.firstRange(of: $0)?.lowerBound }
      if ends.isEmpty { ends = [phrase.text.endIndex] }
    }
    guard let end = ends.min() else { return nil }
    let text = String(phrase.text[..<end]).trimmed
    guard ComponentHeadingExtractor.isName(text), PartExtractor.isNameLike(text) else { return nil }
    return Phrase(text, line: phrase.line)
  }

  /// The bold name or code at the beginning of an item, behind an article at most.
  static func name(of item: Int, in document: ParsedDocument) -> Phrase? {
    let markup = document.markup
    let range = FieldReader(document).inlines(of: item)
    guard
      let mark = range.first(where: {
        markup.nodes[$0].kind == .strong || markup.nodes[$0].kind == .code
      })
    else { return nil }
    let before = markup.plainText(nodes: range.lowerBound..<mark).string.trimmed.lowercased()
    guard before.isEmpty || ["the", "a", "an", "our", "der", "die", "das"].contains(before) else {
      return nil
    }
    let phrase = document.phrase(of: mark)
    var text = phrase.text
    while let last = text.last, ":：".contains(last) { text.removeLast() }
    // `mail-service/` is a part by the name of its folder.
    if markup.nodes[mark].kind == .code, text.hasSuffix("/"),
      NameVocabulary.endsLikeComponent(TextWords.words(text)), text.contains("-")
    {
      text.removeLast()
    }
    if markup.nodes[mark].kind == .code, text.contains("/") || text.contains(" ") { return nil }
    guard ComponentHeadingExtractor.isName(text), !EventName.isEvent(text) else { return nil }
    return Phrase(text, lines: phrase.lines)
  }
}
