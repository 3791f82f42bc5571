/// Reads interactions from tables, whatever the order and language of their columns.
enum InteractionTableExtractor {
  /// Reads the tables of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for table in TableView.tables(in: content, of: reading.document) {
        let owner = owner(of: table, section, reading)
        if InteractionMatrix.isMatrix(table, draft.registry) {
          InteractionMatrix.read(table, content, index, &draft)
        } else {
          read(table, owner, content.title, index, &draft)
        }
      }
    }
  }

  /// The part whose needs a table lists: below its "Dependencies", where the first column is called so, or
  /// below a title about others in a document about that part alone.
  private static func owner(
    of table: TableView, _ section: Int, _ reading: ExtractionDraft.Reading
  ) -> Int? {
    guard let owner = reading.owner[section] else { return nil }
    let sections = reading.document.sections
    if LabelVocabulary.role(of: sections[section].title) == .dependencies { return owner }
    if table.roles.first == .dependsOn, !table.has(.component) { return owner }
    guard owner == reading.sole, table.roles.first == .component || table.roles.first == .external
    else { return nil }
    return ExternalTitle.stands(above: section, in: sections) ? owner : nil
  }

  private static func read(
    _ table: TableView, _ owner: Int?, _ title: String, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let isEventTable = EventTableExtractor.eventColumn(of: table) != nil
    let paths = PathCell.column(of: table)
    for row in table.rows where !isEventTable {
      let evidence = draft.readings[index].document.evidence(line: row.line)
      var claims: [InteractionClaim] = []
      if let from = table.text(row, .from), let to = table.text(row, .to) {
        claims += pairs(from, to, evidence, &draft, allowsNew: true)
      } else if let paths, paths < row.cells.count,
        let path = PathCell.ends(row.cells[paths].text)
      {
        claims += pairs(path.from, path.to, evidence, &draft, allowsNew: true)
      } else if let owner,
        let needed = table.text(row, .dependsOn) ?? table.text(row, .component)
          ?? table.text(row, .external) ?? table.text(row, .to)
      {
        declare(needed, table, row, evidence, &draft)
        let name = draft.registry.entries[owner].name.display
        let isInbound = table.text(row, .direction).map { Self.isInbound($0) } ?? false
        claims += pairs(
          isInbound ? needed : name, isInbound ? name : needed, evidence, &draft, allowsNew: true)
      } else if let component = table.text(row, .component) ?? table.text(row, .external) {
        if let needed = table.text(row, .dependsOn) {
          declareOutsiders(needed, table, evidence, &draft)
          claims += pairs(component, needed, evidence, &draft, allowsNew: table.has(.component))
        }
        if let users = table.text(row, .usedBy) {
          claims += pairs(
            users, component, evidence, &draft, allowsNew: table.column(.component) == 0)
        }
        if let store = table.text(row, .store), table.has(.component) {
          claims += stores(component, store, evidence, &draft)
        }
        if !table.has(.component), let direction = table.text(row, .direction) {
          claims += directed(component, direction, evidence, draft.registry)
        }
        if table.column(.external) != nil, table.has(.component),
          let external = table.text(row, .external), let user = table.text(row, .component)
        {
          claims += pairs(user, external, evidence, &draft, allowsNew: false)
        }
      } else if let store = table.text(row, .store) {
        for role in [ColumnRole.owner, .usedBy, .component] {
          guard let user = table.text(row, role) else { continue }
          claims += pairs(user, store, evidence, &draft, allowsNew: false)
        }
      }
      for claim in claims { draft.add(styled(described(claim, table, row, &draft), title)) }
      if !claims.isEmpty { draft.readings[index].usage.mark(row.line...row.line, .used) }
    }
  }

  /// "### Synchronous calls (Feign)": what the title says of the style holds where a row says nothing.
  private static func styled(_ claim: InteractionClaim, _ title: String) -> InteractionClaim {
    guard claim.styleBasis == .none, let reading = StyleVocabulary.reading(title),
      reading.style != .unknown
    else { return claim }
    var claim = claim
    (claim.style, claim.styleBasis) = (reading.style, .explicit)
    return claim
  }

  private static func isInbound(_ text: String) -> Bool {
    [
      "in", "inbound", "incoming", "upstream", "consumer", "eingehend", "수신", "入力", "受信", "接收",
    ].contains(TextWords.words(text).first ?? "")
  }

  /// "outgoing, from the Rating Service": a neighbour's direction that names the part at the border.
  private static func directed(
    _ neighbour: String, _ direction: String, _ evidence: Evidence, _ registry: ElementRegistry
  ) -> [InteractionClaim] {
    guard let other = registry.find(neighbour)?.index else { return [] }
    let mentions = registry.mentions.mentions(in: TextWords.tokens(direction))
    return Set(mentions.map(\.index)).subtracting([other]).sorted().map { part in
      let isInbound = isInbound(direction)
      return InteractionClaim(
        source: isInbound ? other : part, target: isInbound ? part : other, form: .table,
        evidence: evidence)
    }
  }

  /// Adds what a part's table of dependencies names first, of the kind that its type tells.
  private static func declare(
    _ name: String, _ table: TableView, _ row: TableView.Row, _ evidence: Evidence,
    _ draft: inout ExtractionDraft
  ) {
    let type = table.text(row, .style) ?? table.text(row, .storeType) ?? ""
    guard let kind = ElementTableExtractor.kind(ofType: type), isPlausible(name),
      draft.registry.find(name) == nil
    else { return }
    draft.registry.declare(name, kind: kind, firmness: 2, weight: 2, evidence: evidence)
  }

  /// Where a table has a row for each part, what its parts need and no row tells of is another's.
  private static func declareOutsiders(
    _ needed: String, _ table: TableView, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    let columns = table.roles.indices.filter { [.component, .code].contains(table.roles[$0]) }
    let rows = Set(
      table.rows.flatMap { row in
        columns.filter { $0 < row.cells.count }.map { ElementName(row.cells[$0].text).exactKey }
      })
    guard table.rows.count > 2 else { return }
    for phrase in TargetPhrase.phrases(in: needed, registry: draft.registry)
    where !phrase.isQuantified && isPlausible(phrase.name) {
      let name = ElementName(phrase.name)
      let isShort = draft.registry.entries.contains {
        $0.kind == .component && $0.name.words.count > name.words.count
          && $0.name.words.starts(with: name.words)
      }
      guard !rows.contains(name.exactKey), !isShort, KindGuess.guess(name) == nil else { continue }
      if let known = draft.registry.find(phrase.name) {
        let entry = draft.registry.entries[known.index]
        guard !known.isSimilar, entry.weight < 2, entry.firmness == 0 else { continue }
      }
      draft.registry.declare(
        phrase.name, kind: .externalSystem, firmness: 1, weight: 2, evidence: evidence)
    }
  }

  /// The claims between all ends named in two cells.
  private static func pairs(
    _ from: String, _ to: String, _ evidence: Evidence, _ draft: inout ExtractionDraft,
    allowsNew: Bool
  ) -> [InteractionClaim] {
    let sources = ends(from, evidence, &draft, allowsNew: allowsNew)
    let targets = ends(to, evidence, &draft, allowsNew: allowsNew)
    var claims: [InteractionClaim] = []
    for source in sources {
      for target in targets {
        var claim = InteractionClaim(
          source: source.match.index, target: target.match.index, form: .table, evidence: evidence)
        claim.isSimilar = source.match.isSimilar || target.match.isSimilar
        claim.isQuantified = source.phrase.isQuantified || target.phrase.isQuantified
        claim.purpose = target.phrase.purpose
        if let style = DependencyFieldExtractor.style(of: target.phrase) {
          (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
        }
        claims.append(claim)
      }
    }
    return claims
  }

  private static func ends(
    _ text: String, _ evidence: Evidence, _ draft: inout ExtractionDraft, allowsNew: Bool
  ) -> [(match: ElementRegistry.Match, phrase: TargetPhrase)] {
    var found: [(match: ElementRegistry.Match, phrase: TargetPhrase)] = []
    for phrase in TargetPhrase.phrases(in: text, registry: draft.registry) {
      if phrase.isQuantified {
        for member in draft.registry.group(ElementName(phrase.name).words) {
          found.append((ElementRegistry.Match(index: member, isSimilar: false), phrase))
        }
      } else if let match = draft.registry.find(phrase.name) {
        found.append((match, phrase))
      } else if allowsNew, isPlausible(phrase.name),
        let index = draft.registry.declare(
          phrase.name, kind: Self.kind(of: phrase.name, draft.registry), firmness: 1, weight: 2,
          evidence: evidence)
      {
        found.append((ElementRegistry.Match(index: index, isSimilar: false), phrase))
      }
    }
    return found
  }

  /// "User" in a table of services is a service; `nil` where the name itself tells.
  private static func kind(of name: String, _ registry: ElementRegistry) -> Element.Kind? {
    let guess = KindGuess.guess(ElementName(name))
    if guess?.kind == .component, let last = ElementName(name).words.last,
      ElementRegistry.isOpen(last)
    {
      return registry.unknownKind
    }
    return guess?.kind == .person && ElementName(name).words.count == 1 ? .component : nil
  }

  private static func isPlausible(_ text: String) -> Bool {
    let name = ElementName(text)
    guard !name.isEmpty, name.words.count <= 5, !EventName.isEvent(text) else { return false }
    guard !["events", "event", "external"].contains(name.words.last ?? "") else { return false }
    let words = name.words.joined(separator: " ")
    return TargetPhrase.isTitleCase(name.display)
      && (!NameVocabulary.sectionTitles.contains(words) || words == "database")
  }

  /// Stores in a component's row: a known store, or one that the cell names.
  private static func stores(
    _ component: String, _ store: String, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) -> [InteractionClaim] {
    guard let user = draft.registry.find(component) else { return [] }
    var claims: [InteractionClaim] = []
    for phrase in TargetPhrase.phrases(in: store, registry: draft.registry) {
      var end = draft.registry.find(phrase.name, kind: .dataStore)?.index
      if end == nil, isStore(phrase.name) {
        end = draft.registry.declare(phrase.name, kind: .dataStore, weight: 1, evidence: evidence)
      }
      guard let end else { continue }
      claims.append(
        InteractionClaim(source: user.index, target: end, form: .table, evidence: evidence))
    }
    return claims
  }

  /// Whether what a column of stores holds names one, rather than remarks on it.
  private static func isStore(_ text: String) -> Bool {
    let name = ElementName(text)
    if let kind = KindGuess.guess(name)?.kind { return kind == .dataStore }
    let remarks: Set<String> = [
      "own", "shared", "same", "yes", "no", "stateless", "memory", "file",
    ]
    return isPlausible(text) && name.words.count <= 4
      && !name.words.contains { remarks.contains($0) }
  }

  /// Adds what the other columns of the row say.
  private static func described(
    _ claim: InteractionClaim, _ table: TableView, _ row: TableView.Row,
    _ draft: inout ExtractionDraft
  ) -> InteractionClaim {
    var claim = claim
    for role in [ColumnRole.communication, .style] {
      guard claim.styleBasis < .explicit || claim.via == nil,
        let text = table.text(row, role), let reading = StyleVocabulary.reading(text)
      else { continue }
      claim.via = claim.via ?? reading.via
      if claim.styleBasis < .explicit, reading.style != .unknown {
        (claim.style, claim.styleBasis) = (reading.style, .explicit)
      }
    }
    if table.has(.from) || table.has(.dependsOn) || claim.purpose == nil {
      if let purpose = table.text(row, .purpose), table.has(.from) || !table.has(.component) {
        claim.purpose = purpose
      }
    }
    if claim.styleBasis == .none, let title = table.column(.dependsOn) ?? table.column(.usedBy),
      TextWords.words(table.headers[title]).contains(where: {
        ["calls", "call", "called"].contains($0)
      })
    {
      (claim.style, claim.styleBasis) = (.sync, .verb)
    }
    if let limit = table.text(row, .timeout) {
      claim.timeoutMilliseconds = StatedDuration(in: limit)?.milliseconds
    }
    if let channel = table.text(row, .channel) { claim.channel = channel }
    if let data = table.text(row, .payload) {
      claim.data = TargetPhrase.splitParts(data).map(\.trimmed)
      // What is sent as a message and called like an event is one.
      let events = claim.data.map(\.trimmingMarks).filter { EventName.isEvent($0) }
      if claim.style == .async, !table.has(.event), !events.isEmpty {
        claim.channel = claim.channel ?? events.joined(separator: ", ")
        FlowchartExtractor.addEvents(events, claim, &draft)
      }
    }
    if let event = table.text(row, .event), EventName.isEvent(event.trimmingMarks) {
      claim.channel = claim.channel ?? event.trimmingMarks
      (claim.style, claim.styleBasis) = (.async, .explicit)
      draft.events.append(
        ExtractionDraft.EventClaim(
          name: event.trimmingMarks, channel: table.text(row, .channel), publisher: claim.source,
          consumers: [claim.target], evidence: claim.evidence))
    }
    return claim
  }
}
