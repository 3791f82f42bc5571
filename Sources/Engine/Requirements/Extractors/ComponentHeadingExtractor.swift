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
    for index in sections.indices where !reading.isTrap[index] && sections[index].level > 0 {
      guard isName(sections[index].title), !isTitle(index, sections) else { continue }
      if isDescribed(by: reading.fields[index], title: sections[index].title)
        || hasLabelHeadings(below: index, sections)
      {
        described.insert(index)
      }
    }
    for index in sections.indices {
      let section = sections[index]
      let inherited = section.parent.flatMap { reading.owner[$0] }
      guard section.level > 0, !reading.isTrap[index], isName(section.title) else {
        reading.owner[index] = inherited
        continue
      }
      let isDescribed = described.contains(index)
      guard inherited == nil || isDescribed && !isDetail(index, reading),
        isDescribed || isNamedLikeSiblings(index, sections, described)
      else {
        reading.owner[index] = inherited
        continue
      }
      let name = ElementName(section.title)
      let guess = KindGuess.guess(name)
      var kind: Element.Kind? = .component
      if let guessed = guess?.kind, guessed == .dataStore || guessed == .broker { kind = guessed }
      if isBelowExternal(index, sections) { kind = .externalSystem }
      if !isDescribed, case .noElement? = guess?.sort { continue }
      let element = registry.declare(
        section.title, kind: kind, firmness: isDescribed ? 3 : 2, weight: 3,
        evidence: reading.document.evidence(line: section.line))
      reading.owner[index] = element
      reading.usage.mark(section.line...section.line, .used)
      if let element, let bracket = name.bracket { addRole(bracket, to: element, &registry) }
    }
  }

  /// "web-api (Web API)": a bracket that ends like a component's name is another name of it.
  private static func addRole(
    _ bracket: String, to element: Int, _ registry: inout ElementRegistry
  ) {
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
    guard !name.isEmpty, name.words.count <= 7 else { return false }
    let words = name.words.joined(separator: " ")
    return !NameVocabulary.sectionTitles.contains(words) && LabelVocabulary.role(of: title) == nil
  }

  /// Whether fields describe a component: a store or technology alone may stand below any heading.
  private static func isDescribed(by fields: [Field], title: String) -> Bool {
    let roles = Set(fields.map(\.role)).filter(\.describesComponent)
    guard !roles.isEmpty else { return false }
    let weak: Set<FieldRole> = [.stores, .technology, .port]
    return roles.count > 1 || !roles.isSubset(of: weak) || endsLikeComponent(title)
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

  /// Whether a heading is the title of the whole document: the only one of the top level, with
  /// headings below it that are more than labels.
  private static func isTitle(_ index: Int, _ sections: [DocumentSection]) -> Bool {
    let top = sections.dropFirst().map(\.level).min() ?? 0
    guard sections[index].level == top, sections.dropFirst().count(where: { $0.level == top }) == 1
    else { return false }
    return sections.contains {
      $0.parent == index && LabelVocabulary.role(of: $0.title)?.describesComponent != true
    }
  }

  /// "#### Dependencies" and the like below a heading.
  private static func hasLabelHeadings(below index: Int, _ sections: [DocumentSection]) -> Bool {
    var labels = 0
    for child in sections.indices.dropFirst(index + 1) {
      guard sections[child].level > sections[index].level else { break }
      if sections[child].parent == index,
        LabelVocabulary.role(of: sections[child].title)?.describesComponent == true
      {
        labels += 1
      }
    }
    return labels >= 2
  }

  /// Whether a labelled heading below a component describes a detail of it rather than a part.
  private static func isDetail(_ index: Int, _ reading: ExtractionDraft.Reading) -> Bool {
    let labels = Set(reading.fields[index].map(\.role)).filter(\.describesComponent)
    return labels.count < 2
  }

  private static func isNamedLikeSiblings(
    _ index: Int, _ sections: [DocumentSection], _ described: Set<Int>
  ) -> Bool {
    guard endsLikeComponent(sections[index].title), let parent = sections[index].parent else {
      return false
    }
    let siblings = sections.indices.filter {
      $0 != index && sections[$0].parent == parent && sections[$0].level == sections[index].level
    }
    let alike = siblings.filter { endsLikeComponent(sections[$0].title) || described.contains($0) }
    return alike.count >= 1 && alike.count * 2 >= siblings.count
  }

  private static func endsLikeComponent(_ title: String) -> Bool {
    guard isName(title) else { return false }
    let words = ElementName(title).words
    return NameVocabulary.endsLikeComponent(words) && words.last != "api"
      && words.last != "monitor" && (words.count > 1 || words.last != "system")
  }

  private static func isBelowExternal(_ index: Int, _ sections: [DocumentSection]) -> Bool {
    var parent = sections[index].parent
    while let current = parent {
      let words = TextWords.words(sections[current].title)
      if words.contains(where: { NameVocabulary.externalWords.contains($0) }) { return true }
      parent = sections[current].parent
    }
    return false
  }
}
