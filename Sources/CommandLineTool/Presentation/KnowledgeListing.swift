internal import Engine
internal import Formats
internal import Screen

/// Entries of the knowledge catalogue for people and for programs.
enum KnowledgeListing {
  /// All entries, one line each.
  static func table(of entries: [KnowledgeEntry]) -> TextTable {
    TextTable(
      header: ["Name", "Kind", "Facts", "Known about"],
      rows: entries.map { entry in
        var aspects: [String] = []
        for fact in entry.facts where !aspects.contains(fact.about.title) {
          aspects.append(fact.about.title)
        }
        return [
          entry.name, entry.kind.rawValue, String(entry.facts.count),
          aspects.joined(separator: ", "),
        ]
      })
  }

  /// One entry with all its facts.
  static func text(of entry: KnowledgeEntry) -> String {
    let vendor = entry.vendor.map { ", by \($0)" } ?? ""
    var lines = ["\(entry.name) (\(entry.kind.rawValue)\(vendor))"]
    if !entry.aliases.isEmpty {
      lines.append("  also called: " + entry.aliases.joined(separator: ", "))
    }
    if !entry.provides.isEmpty {
      lines.append("  provides: " + entry.provides.joined(separator: ", "))
    }
    for fact in entry.facts {
      lines.append("  \(fact.about.title)\(value(of: fact)): \(fact.says)")
      lines.append("    \(fact.source), read \(fact.read)")
    }
    return lines.map { DisplayText.escaped($0) }.joined(separator: "\n")
  }

  private static func value(of fact: KnowledgeFact) -> String {
    fact.value.map { " \($0.text)" } ?? ""
  }

  /// One entry in the form of the catalogue's files.
  static func value(of entry: KnowledgeEntry) -> OrderedValue {
    var value: OrderedValue = [
      "id": .string(entry.id), "name": .string(entry.name),
      "aliases": .array(entry.aliases.map(OrderedValue.string)),
      "kind": .string(entry.kind.rawValue),
    ]
    if let vendor = entry.vendor { value["vendor"] = .string(vendor) }
    value["provides"] = .array(entry.provides.map(OrderedValue.string))
    value["facts"] = .array(entry.facts.map(self.value(of:)))
    return value
  }

  private static func value(of fact: KnowledgeFact) -> OrderedValue {
    var value: OrderedValue = ["about": .string(fact.about.rawValue)]
    switch fact.value {
    case .number(let number, let unit)?:
      value["value"] = .numeral(KnowledgeFact.Value.digits(number))
      value["unit"] = .string(unit.rawValue)
    case .text(let text)?: value["value"] = .string(text)
    case nil: break
    }
    value["says"] = .string(fact.says)
    value["source"] = .string(fact.source)
    value["read"] = .string(fact.read)
    return value
  }
}
