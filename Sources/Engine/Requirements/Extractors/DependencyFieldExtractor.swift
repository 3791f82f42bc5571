internal import Markup

/// Reads the labelled dependency lists below a component's heading.
///
/// "Dependencies" and its like name what the component needs; "Used by" names who needs it;
/// "Database" and "External" name stores and third parties.
enum DependencyFieldExtractor {
  private static let roles: Set<FieldRole> = [
    .dependencies, .dependents, .stores, .externals, .inputs, .outputs,
  ]

  /// Reads the fields of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for part in reading.described {
      for field in part.fields where roles.contains(field.role) {
        let items = lines(of: field).map { field.role == .dependencies ? NeedItem.bare($0) : $0 }
        read(field.role, items, part.owner, index, &draft)
      }
    }
    for section in reading.fields.indices where !reading.isTrap[section] {
      guard let owner = reading.owner[section] else { continue }
      // "#### Dependencies" with a list below it.
      if let role = LabelVocabulary.role(of: reading.document.sections[section].title),
        roles.contains(role)
      {
        let lines = listLines(reading.document, section).map {
          role == .dependencies ? NeedItem.bare($0) : $0
        }
        read(role, lines, owner, index, &draft)
      }
    }
  }

  /// The lines of a field: its items, or else the text behind the label.
  static func lines(of field: Field) -> [FieldItem] {
    if !field.items.isEmpty { return field.items.flatMap { flattened($0) } }
    guard !field.text.text.isEmpty else { return [] }
    return [FieldItem(text: field.text, codes: field.codes, children: [], node: 0)]
  }

  private static func flattened(_ item: FieldItem) -> [FieldItem] {
    [item] + item.children.flatMap { flattened($0) }
  }

  private static func listLines(_ document: ParsedDocument, _ section: Int) -> [FieldItem] {
    let reader = FieldReader(document)
    return document.sections[section].blocks.flatMap { block -> [FieldItem] in
      switch document.markup.nodes[block].kind {
      case .bulletList, .orderedList: return reader.items(of: block).flatMap { flattened($0) }
      case .paragraph:
        let text = document.phrase(of: block)
        let isSentence = TextWords.words(text.text).contains { VerbVocabulary.isVerb($0) }
        guard !isSentence, text.lines.count == 1 else { return [] }
        let codes = reader.codes(in: reader.inlines(of: block))
        return [FieldItem(text: text, codes: codes, children: [], node: block)]
      default: return []
      }
    }
  }

  private static func read(
    _ role: FieldRole, _ items: [FieldItem], _ owner: Int, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let document = draft.readings[index].document
    for item in items {
      let evidence = document.evidence(item.text.lines)
      let words = TextWords.words(item.text.text)
      let isDenied =
        role != .stores
        && TrapVocabulary.isDenied(item.text.text, words: Array(words.prefix(4)))
      // A sentence below a label ("Storage: keeps orders in MySQL") is left to be read as one.
      let isSentence =
        words.first.map { VerbVocabulary.isVerb($0) } ?? false
        && words.contains { ["in", "into", "from", "to"].contains($0) }
        && draft.registry.find(TargetPhrase.head(of: item.text.text).name) == nil
      guard !isSentence else { continue }
      draft.readings[index].usage.mark(item.text.lines, .recognised)
      guard !NameVocabulary.isNothing(item.text.text), !isDenied else { continue }
      if role == .inputs || role == .outputs {
        readFlow(role, item, owner, evidence, index, &draft)
        continue
      }
      var any = false
      for named in TargetPhrase.phrases(in: item.text.text, registry: draft.registry) {
        let phrase =
          role == .stores ? StorePhrase.product(StorePhrase.place(of: named), item) : named
        for target in ends(phrase, role, evidence, owner, &draft) {
          claim(role, phrase, owner, target, evidence, &draft)
          any = true
        }
      }
      if any { draft.readings[index].usage.mark(item.text.lines, .used) }
    }
  }

  /// "Input: trip files from Fleet Gateway": what flows where, with the part behind "from" or "to".
  private static func readFlow(
    _ role: FieldRole, _ item: FieldItem, _ owner: Int, _ evidence: Evidence, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    for part in TargetPhrase.splitParts(item.text.text) {
      readEvents(role, part, item, owner, evidence, index, &draft)
      let phrase = StorePhrase.product(TargetPhrase.head(of: part), item)
      var end = draft.registry.find(phrase.name)
      let guess = KindGuess.guess(ElementName(phrase.name))
      if end == nil, let kind = guess?.kind, kind != .component, kind != .person,
        (guess?.firmness ?? 0) >= 2
      {
        end = ends(phrase, .dependencies, evidence, owner, &draft).first
      }
      if end == nil {
        readPartners(part, role, owner, evidence, index, &draft)
        continue
      }
      guard let end, end.index != owner else { continue }
      var claim = InteractionClaim(
        source: owner, target: end.index, form: .dependencyList, evidence: evidence)
      claim.isSimilar = end.isSimilar
      claim.purpose = part.trimmed
      if let style = StyleVocabulary.reading(part) {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      }
      draft.add(claim)
      draft.readings[index].usage.mark(item.text.lines, .used)
    }
  }

  /// The events and topics that an input or output names: "topic `clicks.v2`", "event `model.promoted`".
  private static func readEvents(
    _ role: FieldRole, _ part: String, _ item: FieldItem, _ owner: Int, _ evidence: Evidence,
    _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let words = TextWords.words(part)
    let nouns: Set<String> = ["event", "events", "topic", "topics", "queue", "stream", "message"]
    for code in item.codes where part.contains(code.text) {
      let isNamed = words.contains { nouns.contains($0) }
      guard EventName.isEvent(code.text) || isNamed && EventName.isChannel(code.text),
        draft.registry.find(code.text).map(\.isSimilar) ?? true
      else { continue }
      var claim = ExtractionDraft.EventClaim(name: code.text, evidence: evidence)
      if role == .inputs { claim.consumers = [owner] } else { claim.publisher = owner }
      draft.events.append(claim)
      draft.readings[index].usage.mark(item.text.lines, .used)
    }
  }

  /// "`/v1/predict` from the Web Shop and from the Fraud Desk": the parts behind "from" or "to".
  private static func readPartners(
    _ text: String, _ role: FieldRole, _ owner: Int, _ evidence: Evidence, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let joints = role == .inputs ? ["from", "by", "of"] : ["to", "into", "in", "for", "via"]
    let tokens = TextWords.tokens(text)
    let known = draft.registry.mentions.mentions(in: tokens).filter { mention in
      let before = tokens[max(0, mention.words.lowerBound - 2)..<mention.words.lowerBound]
      return before.contains { joints.contains($0.word) }
    }
    var partners = known.map(\.index)
    for name in named(behind: Array(joints.prefix(2)), in: text)
    where draft.registry.find(name) == nil {
      let kind = KindGuess.guess(ElementName(name))?.kind ?? draft.registry.unknownKind
      let declared = draft.registry.declare(
        name, kind: kind, firmness: 0, weight: 1, evidence: evidence)
      if let declared { partners.append(declared) }
    }
    for other in partners where other != owner {
      // What comes from a part or to an address of one's own was sent; a product is asked for it.
      let isSender =
        role == .inputs
        && (draft.registry.entries[other].kind == .component || text.contains("/"))
      var claim = InteractionClaim(
        source: isSender ? other : owner, target: isSender ? owner : other, form: .dependencyList,
        evidence: evidence)
      claim.purpose = text.trimmed
      if let style = StyleVocabulary.reading(text) {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      }
      draft.add(claim)
      draft.readings[index].usage.mark(evidence.place.line...evidence.place.endLine, .used)
    }
  }

  /// The names in capitals of several words behind some prepositions.
  private static func named(behind joints: [String], in text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    var names: [String] = []
    for start in words.indices.dropLast() where joints.contains(words[start].lowercased()) {
      var next = start + 1
      while next < words.count - 1, ["the", "our", "a"].contains(words[next].lowercased()) {
        next += 1
      }
      let capitals = words[next...].prefix { $0.first?.isUppercase ?? false }.prefix(4)
      let end = capitals.firstIndex { ",;.)".contains($0.last ?? " ") }
      let name = (end.map { capitals[...$0] } ?? capitals).joined(separator: " ")
        .trimmedPunctuation
      if ComponentHeadingExtractor.isName(name), ElementName(name).words.count > 1 {
        names.append(name)
      }
    }
    return names
  }

  /// The elements that a phrase names; several when it asks for a group.
  static func ends(
    _ phrase: TargetPhrase, _ role: FieldRole, _ evidence: Evidence, _ owner: Int,
    _ draft: inout ExtractionDraft
  ) -> [ElementRegistry.Match] {
    if phrase.isQuantified {
      let words = ElementName(phrase.name).words
      return draft.registry.group(words).filter { $0 != owner }
        .map { ElementRegistry.Match(index: $0, isSimilar: false) }
    }
    let kind: Element.Kind? = role == .stores ? .dataStore : nil
    if let match = draft.registry.find(phrase.name, kind: kind) {
      let isKept = [.dataStore, .broker].contains(draft.registry.entries[match.index].kind)
      if role == .stores || isKept, let bracket = ElementName(phrase.name).bracket {
        addTechnology(bracket, to: match.index, evidence, &draft)
      }
      return [match]
    }
    guard let index = declare(phrase, role, evidence, &draft) else { return [] }
    return [ElementRegistry.Match(index: index, isSimilar: false)]
  }

  /// Adds an element that nothing has introduced before, where its name leaves no doubt.
  private static func declare(
    _ phrase: TargetPhrase, _ role: FieldRole, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) -> Int? {
    let name = ElementName(phrase.name)
    guard !name.isEmpty, name.words.count <= 6, !phrase.name.contains("=") else { return nil }
    let adjectives: Set<String> = ["enabled", "based", "driven", "ready", "aware", "only"]
    guard let last = name.words.last, !adjectives.contains(last) else { return nil }
    let guess = KindGuess.guess(name)
    if case .noElement? = guess?.sort { return nil }
    let words = name.words.joined(separator: " ")
    guard !NameVocabulary.sectionTitles.contains(words) else { return nil }
    var kind = guess?.kind
    var firmness = guess?.firmness ?? 0
    switch role {
    case .stores:
      let holds = TechnologyVocabulary.firstSort(in: TextWords.words(phrase.name), among: [.store])
      guard kind == .dataStore || holds != nil || name.bracket != nil else { return nil }
      (kind, firmness) = (.dataStore, 3)
    case .externals:
      guard TargetPhrase.isTitleCase(name.display) else { return nil }
      if kind == nil || kind == .component { (kind, firmness) = (.externalSystem, 3) }
    default:
      guard firmness >= 2 || TargetPhrase.isTitleCase(name.display) else { return nil }
      // Who uses a part is no product of somebody else.
      guard kind != nil || role != .dependents else { return nil }
      if kind == nil || kind == .component && ElementRegistry.isOpen(last) {
        (kind, firmness) = (draft.registry.unknownKind, 0)
      }
    }
    let element = draft.registry.declare(
      phrase.name, kind: kind, firmness: firmness, weight: 1, evidence: evidence)
    if let element, let bracket = name.bracket {
      addTechnology(bracket, to: element, evidence, &draft)
    }
    return element
  }

  private static func addTechnology(
    _ bracket: String, to element: Int, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    let first = TargetPhrase.splitParts(bracket).first?.trimmed ?? bracket
    let sorts: Set<TechnologyVocabulary.Sort> = [.store, .broker]
    guard TechnologyVocabulary.firstSort(in: TextWords.words(first), among: sorts) != nil else {
      return
    }
    draft.registry.update(element) { entry in
      if !entry.technologies.contains(where: { $0.text == first }) {
        entry.technologies.append(Statement(text: first, evidence: evidence))
      }
    }
  }

  private static func claim(
    _ role: FieldRole, _ phrase: TargetPhrase, _ owner: Int, _ end: ElementRegistry.Match,
    _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    let isReversed = role == .dependents
    var claim = InteractionClaim(
      source: isReversed ? end.index : owner, target: isReversed ? owner : end.index,
      form: .dependencyList, evidence: evidence)
    claim.isSimilar = end.isSimilar
    claim.isQuantified = phrase.isQuantified
    if let style = style(of: phrase) {
      (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
    }
    claim.purpose = phrase.purpose
    draft.add(claim)
  }

  /// The style that the words behind a name, or in brackets behind it, tell.
  static func style(of phrase: TargetPhrase) -> StyleVocabulary.Reading? {
    let bracket = ElementName.splitBracket(phrase.name)?.1 ?? ""
    // The last protocol named is how; words before it may say what ("events for REST clients").
    for part in TargetPhrase.splitParts(phrase.rest).reversed() {
      if let reading = StyleVocabulary.reading(part), reading.via != nil { return reading }
    }
    return StyleVocabulary.reading(bracket) ?? StyleVocabulary.reading(phrase.rest)
  }
}

extension ElementRegistry {
  /// Whether a last word leaves open whose part is named: "API" and "system" may be anybody's.
  static func isOpen(_ word: String) -> Bool {
    ["api", "system", "시스템", "系统", "システム"].contains { word.hasSuffix($0) }
  }

  /// What an unknown name means: where the parts are introduced, it is somebody else's product.
  var unknownKind: Element.Kind {
    let introduced = entries.count { $0.weight >= 3 && $0.kind == .component }
    return introduced >= 2 ? .externalSystem : .component
  }

  /// The components that "all services" or "all agents" means.
  func group(_ words: [String]) -> [Int] {
    guard let last = words.last else { return [] }
    let singular = last.hasSuffix("s") ? String(last.dropLast()) : last
    let isGeneral = NameVocabulary.genericEndings.contains(singular)
    let named = entries.indices.filter { index in
      let entry = entries[index]
      guard entry.kind == .component, entry.weight >= 2, entry.name.words != words else {
        return false
      }
      let names = [entry.name.words] + entry.aliases.map { ElementName($0).words }
      return names.contains { $0.last == singular || $0.last == last }
    }
    // "All services" means those called so, where the document calls its parts by kind.
    guard isGeneral, named.count < 2 else { return named }
    return entries.indices.filter { entries[$0].kind == .component && entries[$0].weight >= 2 }
  }
}
