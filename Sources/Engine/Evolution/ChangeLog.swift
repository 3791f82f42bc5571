package import Formats

/// What changed from save to save.
///
/// Kept as `.dovetail/changes.yaml`. A run that finds nothing changed adds nothing, so that a second run
/// writes the same bytes.
package struct ChangeLog: Hashable, Sendable {
  /// The path inside the session folder.
  package static let path = ".dovetail/changes.yaml"
  /// Changes that an entry tells one by one; of the others it gives the number.
  fileprivate static let itemLimit = 60
  /// Entries that are kept.
  private static let entryLimit = 100

  /// One save that changed something.
  package struct Entry: Hashable, Sendable {
    /// The day of the save, as `YYYY-MM-DD`.
    package var saved: String
    /// All changes in one line.
    package var summary: String
    /// The gravest first.
    package var items: [Item]
    /// How many changes the summary counts and no item tells.
    package var rest: Int
  }

  /// One change in words.
  package struct Item: Hashable, Sendable {
    /// The id of its class: `EVO-07`.
    package var rule: RuleID
    package var isBreaking: Bool
    package var file: String?
    package var sentence: String
    package var consumers: [String]
  }

  /// The oldest first.
  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// The log with an entry for what changed; itself when nothing did.
  package func adding(_ evolution: Evolution, on day: String) -> ChangeLog {
    guard !evolution.isEmpty else { return self }
    return ChangeLog((entries + [Entry(saved: day, evolution: evolution)]).suffix(Self.entryLimit))
  }

  /// Reads a saved log; an entry or item that lacks a field is left out.
  package init(text: String) throws(YAMLError) {
    let value = try YAMLReader.value(of: text)
    entries = (value["saves"]?.elements ?? []).compactMap { entry in
      guard let saved = entry["saved"]?.stringValue else { return nil }
      let items = (entry["changes"]?.elements ?? []).compactMap(Item.init)
      return Entry(
        saved: saved, summary: entry["summary"]?.stringValue ?? "", items: items,
        rest: entry["more"]?.intValue ?? 0)
    }
  }

  /// The log as YAML.
  package var text: String {
    let saves = entries.map { entry -> OrderedValue in
      var value: OrderedValue = [
        "saved": .string(entry.saved), "summary": .string(entry.summary),
        "changes": .array(entry.items.map(\.value)),
      ]
      if entry.rest > 0 { value["more"] = .int(entry.rest) }
      return value
    }
    return YAMLWriter.document(
      ["saves": .array(saves)],
      header: "What changed from save to save, written by dovetail; shown in the document.")
  }
}

extension ChangeLog.Entry {
  /// What a save changed.
  init(saved: String, evolution: Evolution) {
    self.saved = saved
    let shown = evolution.changes.prefix(ChangeLog.itemLimit)
    items = shown.map { change in
      ChangeLog.Item(
        rule: change.kind.rule, isBreaking: change.isBreaking, file: change.file,
        sentence: change.sentence, consumers: change.consumers)
    }
    rest = evolution.changes.count - shown.count
    summary = Self.summary(of: evolution.changes)
  }

  private static func summary(of changes: [Change]) -> String {
    func count(_ kinds: ChangeClass..., as noun: String, _ predicate: String) -> String? {
      let number = changes.count { kinds.contains($0.kind) }
      return number == 0 ? nil : "\(English.count(number, noun)) \(predicate)"
    }
    let breaking = changes.count(where: \.isBreaking)
    let harmless = changes.count { !$0.isBreaking && $0.file != nil }
    let parts = [
      changes.contains { $0.kind == .scopeChanged } ? "another scope" : nil,
      breaking == 0 ? nil : English.count(breaking, "breaking change"),
      count(.interactionAdded, as: "interaction", "came"),
      count(.interactionRemoved, as: "interaction", "went"),
      count(.interactionChanged, as: "interaction", "changed"),
      count(.decisionChanged, as: "decision", "changed"),
      count(.decisionAdded, as: "decision", "came"),
      count(.decisionRemoved, as: "decision", "went"),
      harmless == 0 ? nil : "\(English.count(harmless, "other change")) of contracts",
    ].compactMap(\.self)
    return English.list(parts, limit: 12)
  }
}

extension ChangeLog.Item {
  fileprivate init?(_ value: OrderedValue) {
    guard let rule = value["class"]?.stringValue, let sentence = value["says"]?.stringValue else {
      return nil
    }
    self.init(
      rule: RuleID(rawValue: rule), isBreaking: value["breaks"]?.boolValue ?? false,
      file: value["file"]?.stringValue, sentence: sentence,
      consumers: (value["concerns"]?.elements ?? []).compactMap(\.stringValue))
  }

  fileprivate var value: OrderedValue {
    var value: OrderedValue = ["class": .string(rule.rawValue)]
    if isBreaking { value["breaks"] = true }
    if let file { value["file"] = .string(file) }
    value["says"] = .string(sentence)
    if !consumers.isEmpty { value["concerns"] = .array(consumers.map(OrderedValue.string)) }
    return value
  }
}
