internal import Markup

/// Finds domains and layers with their members, in the framework and in the component design.
enum GroupingExtractor {
  private static let domainTitles: Set<String> = [
    "domain", "domains", "bounded", "contexts", "도메인", "领域", "ドメイン", "domänen",
  ]
  private static let layerTitles: Set<String> = [
    "layer", "layers", "tiers", "계층", "레이어", "层", "レイヤー", "schichten",
  ]

  /// Reads all documents, once every element is known.
  static func read(_ draft: inout ExtractionDraft) {
    for index in draft.readings.indices {
      let document = draft.readings[index].document
      for (section, content) in document.sections.enumerated() {
        let title = TextWords.words(content.title)
        let isDomains = title.contains { domainTitles.contains($0) } && title.count <= 4
        let isLayers = title.contains { layerTitles.contains($0) } && title.count <= 4
        if isDomains || isLayers {
          for child in document.sections.indices where document.sections[child].parent == section {
            addSection(child, isDomain: isDomains && !isLayers, index, &draft)
          }
        }
        for table in TableView.tables(in: content, of: document) {
          addTable(table, .layer, index, &draft)
          addTable(table, .domain, index, &draft)
        }
      }
      addSubgraphs(index, &draft)
    }
    addMembers(&draft)
  }

  /// A heading below "Domains" or "Layers", with the elements that its text names.
  private static func addSection(
    _ section: Int, isDomain: Bool, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let document = draft.readings[index].document
    let content = document.sections[section]
    guard draft.readings[index].owner[section] == nil else { return }
    let name = shortName(content.title)
    var members: [Int] = []
    let texts = document.texts(of: content)
    for text in texts {
      for mention in draft.registry.mentions.mentions(in: TextWords.tokens(text.text))
      where !members.contains(mention.index)
        && draft.registry.entries[mention.index].kind == .component
      {
        members.append(mention.index)
      }
      draft.readings[index].usage.mark(text.lines, .used)
    }
    let evidence = document.evidence(line: content.line)
    add(
      name, members, texts.first?.text ?? "", evidence, isDomain: isDomain, &draft)
  }

  /// A table whose first column names domains or layers.
  private static func addTable(
    _ table: TableView, _ role: ColumnRole, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    guard table.roles.first == role, table.headers.count > 1 else { return }
    for row in table.rows {
      guard let name = row.cells.first?.text, !name.isEmpty else { continue }
      var members: [Int] = []
      for column in table.roles.indices.dropFirst()
      where column < row.cells.count && table.roles[column] == .component {
        members += TargetPhrase.phrases(in: row.cells[column].text, registry: draft.registry)
          .compactMap { draft.registry.find($0.name)?.index }
      }
      let described = row.cells.indices.dropFirst().first {
        $0 >= table.roles.count || table.roles[$0] != .component
      }
      let description = described.map { row.cells[$0].text } ?? ""
      let evidence = draft.readings[index].document.evidence(line: row.line)
      add(
        shortName(name), members, description, evidence, isDomain: role == .domain, &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  /// Subgraphs that bear the name of a known domain or layer, or call themselves one.
  private static func addSubgraphs(_ index: Int, _ draft: inout ExtractionDraft) {
    for (diagram, document) in FlowchartExtractor.diagrams(in: draft.readings[index]) {
      for (number, group) in diagram.groups.enumerated() {
        let words = TextWords.words(group.title)
        let name = shortName(group.title)
        let key = ElementName(name).exactKey
        let isLayer =
          words.contains { layerTitles.contains($0) }
          || draft.layers.contains { ElementName($0.name).exactKey == key }
        let isDomain =
          words.contains { domainTitles.contains($0) }
          || draft.domains.contains { ElementName($0.name).exactKey == key }
        guard isLayer || isDomain else { continue }
        let members = diagram.nodes.filter { $0.group == number }
          .compactMap { draft.registry.find($0.label)?.index }
          .filter { draft.registry.entries[$0].kind == .component }
        add(
          name, members, "", document.evidence(line: group.line), isDomain: isDomain && !isLayer,
          &draft)
      }
    }
  }

  /// Joins what the elements say of themselves with the groupings, both ways.
  private static func addMembers(_ draft: inout ExtractionDraft) {
    for index in draft.registry.entries.indices {
      let entry = draft.registry.entries[index]
      guard let evidence = entry.evidence.first else { continue }
      if let domain = entry.domain {
        add(shortName(domain), [index], "", evidence, isDomain: true, &draft)
      }
      if let layer = entry.layer {
        add(shortName(layer), [index], "", evidence, isDomain: false, &draft)
      }
    }
    for group in draft.domains {
      for member in group.members where draft.registry.entries[member].domain == nil {
        draft.registry.update(member) { $0.domain = group.name }
      }
    }
    for group in draft.layers {
      for member in group.members where draft.registry.entries[member].layer == nil {
        draft.registry.update(member) { $0.layer = group.name }
      }
    }
  }

  private static func add(
    _ name: String, _ members: [Int], _ description: String, _ evidence: Evidence, isDomain: Bool,
    _ draft: inout ExtractionDraft
  ) {
    guard !ElementName(name).isEmpty else { return }
    let key = ElementName(name).exactKey
    var groups = isDomain ? draft.domains : draft.layers
    if let known = groups.firstIndex(where: { ElementName($0.name).exactKey == key }) {
      for member in members where !groups[known].members.contains(member) {
        groups[known].members.append(member)
      }
      if groups[known].description.isEmpty { groups[known].description = description }
      if members.count != 1, !groups[known].evidence.contains(evidence) {
        groups[known].evidence.append(evidence)
      }
    } else {
      groups.append(
        ExtractionDraft.GroupingDraft(
          name: name, members: members, description: description, evidence: [evidence]))
    }
    if isDomain { draft.domains = groups } else { draft.layers = groups }
  }

  /// "Presentation Layer" and "Presentation" are one.
  private static func shortName(_ title: String) -> String {
    let name = ElementName(title).display
    for ending in [" layer", " Layer", " domain", " Domain", " 계층", " 레이어", " 도메인"]
    where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count)).trimmed
    }
    return name
  }
}
