internal import Markup

/// Reads JSON and YAML fragments that list parts by name with what each of them needs.
///
///     services:
///       - name: lobby
///         dependsOn: [matchmaker, profiles]
///
/// Kubernetes workloads count as parts too, and addresses in their environment as what they need.
enum ManifestExtractor {
  /// One object with a name.
  private struct Item {
    var name: Outline.Value
    var roles: [(role: FieldRole, value: Outline.Value)] = []
    /// Variables that may hold the address of another part.
    var variables: [EnvironmentVariable] = []
    var kind: Element.Kind?
  }

  private static let languages: Set<String> = ["yaml", "yml", "json", "json5", "jsonc", ""]
  private static let nameKeys: Set<String> = ["name", "service", "component", "id", "module"]

  /// Declares the parts of a document's fragments.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for item in items(in: reading) where isPart(item, registry) {
      registry.declare(
        item.name.text, kind: item.kind, firmness: 2, weight: 2,
        evidence: reading.document.evidence(line: item.name.line))
    }
  }

  /// Reads what the parts of a document's fragments need.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let document = draft.readings[index].document
    for item in items(in: draft.readings[index]) {
      guard let source = draft.registry.find(item.name.text), !source.isSimilar else { continue }
      for (role, value) in item.roles {
        guard
          let target = draft.registry.find(value.text) ?? declared(role, value, document, &draft)
        else { continue }
        let isReversed = role == .dependents
        add(
          isReversed ? target.index : source.index, isReversed ? source.index : target.index,
          value, index, &draft)
      }
      draft.read(item.variables, of: source.index, in: index)
    }
  }

  private static func add(
    _ source: Int, _ target: Int, _ value: Outline.Value, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let claim = InteractionClaim(
      source: source, target: target, form: .dependencyList,
      evidence: draft.readings[index].document.evidence(line: value.line))
    draft.add(claim)
    draft.readings[index].usage.mark(value.line...value.line, .used)
  }

  /// A dependency that nothing else introduces.
  private static func declared(
    _ role: FieldRole, _ value: Outline.Value, _ document: ParsedDocument,
    _ draft: inout ExtractionDraft
  ) -> ElementRegistry.Match? {
    let name = ElementName(value.text)
    let guess = KindGuess.guess(name)
    guard role != .dependents, ComponentHeadingExtractor.isName(value.text), name.words.count <= 4
    else { return nil }
    if let guess, guess.kind == nil { return nil }
    let kind = role == .stores ? .dataStore : guess?.kind ?? draft.registry.unknownKind
    let index = draft.registry.declare(
      value.text, kind: kind, firmness: guess == nil ? 0 : 2, weight: 1,
      evidence: document.evidence(line: value.line))
    return index.map { ElementRegistry.Match(index: $0, isSimilar: false) }
  }

  /// Whether an object is a part: it needs something, or is a workload.
  private static func isPart(_ item: Item, _ registry: ElementRegistry) -> Bool {
    guard ComponentHeadingExtractor.isName(item.name.text),
      ElementName(item.name.text).words.count <= 5
    else { return false }
    return item.kind != nil || !item.roles.isEmpty
  }

  // MARK: Fragments

  private static func items(in reading: ExtractionDraft.Reading) -> [Item] {
    let document = reading.document
    var found: [Item] = []
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where document.markup.nodes[block].kind == .codeBlock {
        guard languages.contains(document.markup.name(of: block)) else { continue }
        let lines = document.codeLines(of: block)
        if lines.contains(where: { $0.text.hasPrefix("apiVersion:") }) {
          found += lines.split { $0.text.hasPrefix("---") }.compactMap { workload(Array($0)) }
        } else if ComposeExtractor.services(in: lines).isEmpty {
          found += objects(Outline(lines).entries)
        }
      }
    }
    return found
  }

  /// The workload that a Kubernetes object runs.
  private static func workload(_ lines: [CodeLine]) -> Item? {
    let entries = Outline(lines).entries
    let kinds: Set<String> = [
      "Deployment", "StatefulSet", "DaemonSet", "CronJob", "Job", "Rollout",
    ]
    guard let kind = entries.first(where: { $0.key == "kind" && $0.depth == 0 })?.values.first,
      kinds.contains(kind.text),
      let metadata = entries.firstIndex(where: { $0.key == "metadata" }),
      let name = entries[metadata...].first(where: { $0.key == "name" })?.values.first
    else { return nil }
    var item = Item(name: name)
    let image = entries.first { $0.key == "image" }?.values.first?.text ?? ""
    item.kind = ComposeExtractor.kind(ofImage: image) ?? .component
    var variable = ""
    for entry in entries {
      guard let value = entry.values.first else { continue }
      if entry.key == "name" { variable = value.text }
      guard entry.key == "value" || isAddressKey(entry.key) else { continue }
      item.variables.append(
        EnvironmentVariable(
          key: entry.key == "value" ? variable : entry.key, value: value.text, line: value.line))
    }
    return item
  }

  private static func isAddressKey(_ key: String) -> Bool {
    let words = TextWords.words(key)
    return words.count > 1
      && words.contains { ["url", "uri", "host", "endpoint", "addr", "address"].contains($0) }
  }

  /// The objects of a list that have a name and say what they need.
  private static func objects(_ entries: [Outline.Entry]) -> [Item] {
    var found: [Item] = []
    var open: [(depth: Int, item: Item?)] = []
    func close(_ depth: Int) {
      while let last = open.last, last.depth > depth {
        if let item = last.item, !item.roles.isEmpty { found.append(item) }
        open.removeLast()
      }
    }
    for entry in entries {
      close(entry.depth)
      if entry.startsItem, let last = open.last, last.depth == entry.depth {
        if let item = last.item, !item.roles.isEmpty { found.append(item) }
        open.removeLast()
      }
      if open.last?.depth != entry.depth { open.append((entry.depth, nil)) }
      let last = open.count - 1
      if nameKeys.contains(entry.key.lowercased()), let name = entry.values.first,
        open[last].item == nil
      {
        open[last].item = Item(name: name)
      } else if let role = role(of: entry.key), open[last].item != nil {
        open[last].item?.roles += entry.values.map { (role, $0) }
      }
    }
    close(-1)
    return found
  }

  private static func role(of key: String) -> FieldRole? {
    let words = TextWords.words(key).joined(separator: " ")
    guard let role = LabelVocabulary.role(of: words) else { return nil }
    return [.dependencies, .dependents, .stores, .externals].contains(role) ? role : nil
  }
}
