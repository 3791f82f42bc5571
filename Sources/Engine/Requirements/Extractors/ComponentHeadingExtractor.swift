/// Finds components that have a heading of their own.
///
/// A heading names a component when the text below it is labelled like a component's description
/// ("Responsibility", "Dependencies"), or when it ends like a component's name and stands among
/// headings that do. Titles of sections ("Overview") never name one.
enum ComponentHeadingExtractor {
  /// Declares the components of a document and tells the sections whose they are.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    let sections = reading.document.sections
    var described: Set<Int> = []
    let children = HeadingFamily.children(of: sections)
    let title = documentTitle(sections, children)
    for index in sections.indices where !reading.isTrap[index] && sections[index].level > 0 {
      guard isName(sections[index].title), index != title else { continue }
      let isDescribed =
        isDescribed(by: reading.fields[index], title: sections[index].title)
        && !PartExtractor.holdsParts(sections[index], reading.document)
      if isDescribed || hasLabels(children[index], sections) {
        described.insert(index)
      }
    }
    let family = HeadingFamily(
      sections, described: described,
      acts: sections.indices.map { index in
        acts(sections[index], reading.document)
          || NamedSubject.isSubject(index, in: sections, of: reading.document)
      })
    if described.isEmpty, let sole = SoleComponent.find(sections, children: children) {
      reading.owner[sole.section] = registry.declare(
        sole.name, kind: .component, firmness: 3, weight: 3,
        evidence: reading.document.evidence(line: sections[sole.section].line))
      reading.sole = reading.owner[sole.section]
    }
    for index in sections.indices {
      let section = sections[index]
      let inherited = section.parent.flatMap { reading.owner[$0] } ?? reading.owner[index]
      guard section.level > 0, !reading.isTrap[index], isName(section.title) else {
        reading.owner[index] = inherited
        continue
      }
      let isDescribed = described.contains(index)
      guard inherited == nil || isDescribed && !isDetail(index, reading),
        isDescribed
          || (family.isNamedLikeSiblings(index) || family.isListed(index)
            || family.isToldByDeeds(index) || isOthers(index, sections, children))
            && !GroupTitle.holdsMembers(section, reading.document)
      else {
        reading.owner[index] = inherited
        continue
      }
      let name = ElementName(section.title)
      let guess = KindGuess.guess(name)
      var kind: Element.Kind? = .component
      if let guessed = guess?.kind, guessed == .dataStore || guessed == .broker,
        !actsItself(name, by: reading.fields[index])
      {
        kind = guessed
      }
      if isBelowExternal(index, sections), kind == .component || (guess?.firmness ?? 0) < 2 {
        kind = .externalSystem
      }
      if !isDescribed, case .noElement? = guess?.sort { continue }
      let element = registry.declare(
        section.title, kind: kind, firmness: isDescribed ? 3 : 2, weight: 3,
        evidence: reading.document.evidence(line: section.line))
      reading.owner[index] = element
      reading.usage.mark(section.line...section.line, .used)
      if let element, let bracket = name.bracket { addRole(bracket, to: element, &registry) }
    }
  }

  /// Whether a short heading stands directly below one that announces systems of others.
  private static func isOthers(
    _ index: Int, _ sections: [DocumentSection], _ children: [[Int]]
  ) -> Bool {
    guard let parent = sections[index].parent, ExternalTitle.announces(sections[parent].title),
      children[index].isEmpty, !sections[index].blocks.isEmpty,
      !["&", "/", " and ", " und "].contains(where: { sections[index].title.contains($0) })
    else { return false }
    let name = ElementName(sections[index].title)
    let subjects: Set<String> = [
      "payment", "payments", "communication", "analytics", "messaging", "notifications", "email",
      "infrastructure", "billing", "authentication", "maps", "ai", "ml", "support", "marketing",
      "shipping", "logistics", "identity", "sms",
    ]
    return name.words.count <= 4 && PartExtractor.isNameLike(sections[index].title)
      && !name.words.allSatisfy { subjects.contains($0) }
      && !NameVocabulary.sectionEndings.contains(name.words.last ?? "")
  }

  /// Whether labels say of a part without a product in its name that it needs others, keeps its data elsewhere or
  /// publishes: an "Episode Store" that depends on PostgreSQL is a component.
  private static func actsItself(_ name: ElementName, by fields: [Field]) -> Bool {
    let roles: Set<FieldRole> = [.dependencies, .stores, .published, .consumed]
    return TechnologyVocabulary.firstSort(in: name.words, among: [.store, .broker]) == nil
      && fields.contains { roles.contains($0.role) && !NameVocabulary.isNothing($0.text.text) }
  }

  /// Whether the first paragraph below a heading begins with a verb, as "Finds tutors" does.
  private static func acts(_ section: DocumentSection, _ document: ParsedDocument) -> Bool {
    guard let first = section.blocks.first, document.isParagraph(first) else { return false }
    return PartExtractor.leadsLikeVerb(TextWords.words(document.phrase(of: first).text))
  }

  /// "web-api (Web API)", "Web API (CMP-2)": a bracket that ends like a component's name or numbers
  /// it is another name of it.
  private static func addRole(
    _ bracket: String, to element: Int, _ registry: inout ElementRegistry
  ) {
    if ElementTableExtractor.isCode(bracket) { registry.addAlias(bracket, to: element) }
    let words = TextWords.words(bracket)
    guard words.count <= 3, let last = words.last,
      NameVocabulary.componentEndings.contains(last), TargetPhrase.isTitleCase(bracket),
      TechnologyVocabulary.sort(of: words) == nil
    else { return }
    registry.addAlias(bracket, to: element)
  }

  /// Whether a heading could be the name of a part of the system.
  static func isName(_ title: String) -> Bool {
    let name = ElementName(title)
    guard !name.isEmpty, name.words.count <= 7, !ArrowLineExtractor.hasArrow(title) else {
      return false
    }
    guard isNoDocument(title), !isGeneral(name.words), !isOperation(name.display) else {
      return false
    }
    // A look into or at a part is no part: "Whitebox Overall System".
    guard !["whitebox", "blackbox"].contains(name.words[0]) else { return false }
    let words = name.words.joined(separator: " ")
    return !NameVocabulary.sectionTitles.contains(words) && LabelVocabulary.role(of: title) == nil
      && !NamePrefix.numbersSomethingElse(ElementName.withoutOrnaments(title))
  }

  /// "POST /orders": what can be called at a part.
  private static func isOperation(_ text: String) -> Bool {
    ["GET /", "POST /", "PUT /", "PATCH /", "DELETE /"].contains { text.hasPrefix($0) }
  }

  /// Whether a title is not that of a document or of a section about the whole.
  static func isNoDocument(_ title: String) -> Bool {
    let words = ElementName(title).words
    return words.count < 2 || !(words.last.map { documentEndings.contains($0) } ?? false)
  }

  /// "Component details", "Service list": words about parts in general, and no name among them.
  private static func isGeneral(_ words: [String]) -> Bool {
    words.count > 1
      && words.allSatisfy {
        NameVocabulary.genericEndings.contains($0) || NameVocabulary.sectionEndings.contains($0)
          || ["and", "of", "the", "system", "key", "main", "core", "all"].contains($0)
      }
      && words.last.map { NameVocabulary.sectionEndings.contains($0) } ?? false
  }

  /// Last words of the titles of documents and of sections about the whole.
  private static let documentEndings: Set<String> = [
    "architecture", "design", "overview", "diagram", "diagrams", "specification", "documentation",
    "requirements", "아키텍처", "설계서", "설계", "구조도", "架构", "设计", "设计书", "文档", "設計書", "アーキテクチャ",
    "architektur", "entwurf",
  ]

  /// Whether fields describe a component: a store or technology alone may stand below any heading.
  private static func isDescribed(by fields: [Field], title: String) -> Bool {
    let roles = Set(fields.map(\.role)).filter(\.describesComponent)
    guard !roles.isEmpty else { return false }
    let weak: Set<FieldRole> = [.stores, .technology, .port, .inputs, .outputs, .externals]
    return roles.count > 1 || !roles.isSubset(of: weak) || HeadingFamily.endsLikeComponent(title)
  }

  /// Tells the sections below a heading that only repeats a known name whose they are.
  static func assignOwners(in reading: inout ExtractionDraft.Reading, _ registry: ElementRegistry) {
    let sections = reading.document.sections
    for index in sections.indices where reading.owner[index] == nil && sections[index].level > 0 {
      if let inherited = sections[index].parent.flatMap({ reading.owner[$0] }) {
        reading.owner[index] = inherited
      } else if !reading.isTrap[index], isName(sections[index].title),
        let match = registry.find(sections[index].title), !match.isSimilar
      {
        reading.owner[index] = match.index
      }
    }
  }

  /// The heading that is the title of the whole document: the only one of the top level, with
  /// headings below it that are more than labels.
  private static func documentTitle(_ sections: [DocumentSection], _ children: [[Int]]) -> Int? {
    let top = sections.dropFirst().map(\.level).min() ?? 0
    let tops = sections.indices.filter { sections[$0].level == top && $0 > 0 }
    guard tops.count == 1, let title = tops.first else { return nil }
    let isTitle = children[title].contains {
      LabelVocabulary.role(of: sections[$0].title)?.describesComponent != true
    }
    return isTitle ? title : nil
  }

  /// "#### Dependencies" and the like below a heading.
  private static func hasLabels(_ children: [Int], _ sections: [DocumentSection]) -> Bool {
    let labels = children.count {
      LabelVocabulary.role(of: sections[$0].title)?.describesComponent == true
    }
    return labels >= 2
  }

  /// Whether a labelled heading below a component describes a detail of it rather than a part.
  private static func isDetail(_ index: Int, _ reading: ExtractionDraft.Reading) -> Bool {
    let labels = Set(reading.fields[index].map(\.role)).filter(\.describesComponent)
    return labels.count < 2
  }

  /// Whether a title or one above it speaks of what is outside the system.
  static func isBelowExternal(_ index: Int, _ sections: [DocumentSection]) -> Bool {
    var parent = sections[index].parent
    while let current = parent {
      let words = TextWords.words(sections[current].title)
      if words.contains(where: { NameVocabulary.externalWords.contains($0) }) { return true }
      parent = sections[current].parent
    }
    return false
  }
}
