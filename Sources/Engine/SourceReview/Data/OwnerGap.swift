/// SRC-148: a table names two owners of one thing, or none.
enum OwnerGap: SourceReading {
  static let id: RuleID = "SRC-148"
  static let looksFor = "a table of data or events in which an owner is missing or one too many"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let rows = material.text.rows
    return [shared(rows, in: material), missing(rows), silent(rows), maintained(in: material)]
      .compactMap(\.self)
  }

  /// Two parts in one cell of a column of owners.
  private static func shared(_ rows: [SourceRow], in material: SourceMaterial) -> Finding? {
    let found = rows.filter { row in
      guard row.titles.first.map({ Wording($0).contains(any: data) }) == true,
        let owner = row.cell(owners)
      else { return false }
      let parts = owner.split { ",/+&".contains($0) }.map { String($0).trimmed }
      return parts.count(where: { isPart($0, in: material) }) > 1
    }
    guard let first = found.first, let owner = first.cell(owners) else { return nil }
    let names = found.compactMap(\.cells.first)
    return finding(
      "\(NameList.and(names.map { "“\($0)”" })) \(found.count == 1 ? "has" : "have") two owners: "
        + "\(owner)",
      because: "Each changes it by its own rules, and neither can change its shape without the "
        + "other.",
      meanwhile: "The first that is named is the system of record (DAT-01).",
      at: found.map(\.line.evidence),
      suggestion: "Name one owner of each, and let the other ask it, or keep a copy fed by events.")
  }

  /// A row with an empty cell in a column of owners or of publishers.
  private static func missing(_ rows: [SourceRow]) -> Finding? {
    let found = rows.filter { row in
      row.titles.first.map { Wording($0).contains(any: things) } == true
        && row.cell(makers).map(isEmpty) == true
    }
    guard let first = found.first else { return nil }
    let names = found.compactMap(\.cells.first).map { "“\($0)”" }
    let title = first.titles.first { Wording($0).contains(any: makers) } ?? "owner"
    return finding(
      "\(NameList.and(names)) \(found.count == 1 ? "has" : "have") nobody under “\(title)”",
      because: "What nobody makes or owns never comes, or is changed by everybody; whoever needs "
        + "it waits.",
      at: found.map(\.line.evidence),
      suggestion: "Name the part for each, or drop what is not needed.")
  }

  /// An event that nobody reads.
  private static func silent(_ rows: [SourceRow]) -> Finding? {
    let found = rows.filter { row in
      row.titles.first.map { Wording($0).contains(any: events) } == true
        && row.cell(readers).map(isEmpty) == true
    }
    guard !found.isEmpty else { return nil }
    let names = found.compactMap(\.cells.first).map { "“\($0)”" }
    return finding(
      .note, "Nobody reads \(NameList.and(names))",
      because: "Either a reader is missing, and what it should do never happens, or it is built "
        + "and run for nobody.",
      at: found.map(\.line.evidence), suggestion: "Name who reads each, or drop it.")
  }

  /// A sentence in which several parts change the same.
  private static func maintained(in material: SourceMaterial) -> Finding? {
    for line in material.statements(changing) where line.affirms(changing) {
      let parts = material.named(in: line, of: [.component, .externalSystem])
      guard parts.count > 1 else { continue }
      return finding(
        "\(NameList.and(parts.map(\.name))) change the same data, each for itself",
        about: .group(parts.map(\.id)),
        because: "None of them can check a rule about it alone, the last one wins, and its shape "
          + "belongs to nobody.",
        meanwhile: "The first that is named is the system of record (DAT-01).",
        at: [line.evidence],
        suggestion: "Name the one part that changes it, with operations for the others.")
    }
    return nil
  }

  private static func isPart(_ name: String, in material: SourceMaterial) -> Bool {
    let key = LineOwners.key(name)
    return material.requirements.components.contains { component in
      ([component.name] + component.aliases).contains { LineOwners.key($0) == key }
    }
  }

  private static func isEmpty(_ cell: String) -> Bool {
    cell.allSatisfy { "-–—? ".contains($0) }
  }

  private static let data: WordList = [
    "entity", "entities", "data", "table", "tables", "object", "테이블", "데이터", "엔티티", "实体", "表",
  ]
  private static let events: WordList = ["event", "events", "이벤트", "事件", "topic", "message"]
  private static let things: WordList = [
    "entity", "entities", "data", "table", "tables", "event", "events", "topic", "message", "테이블",
    "데이터", "이벤트", "엔티티", "实体", "事件",
  ]
  private static let owners: WordList = [
    "owner", "owned by", "service", "system of record", "소유", "담당", "모듈", "서비스", "负责",
  ]
  private static let makers: WordList = [
    "owner", "owned by", "service", "producer", "producers", "published by", "publisher", "source",
    "from",
    "소유", "발행", "생산", "生产者", "发布者",
  ]
  private static let readers: WordList = [
    "to", "consumer", "consumers", "consumed by", "subscriber*", "readers", "구독", "소비", "消费者",
  ]
  private static let changing: WordList = [
    "also be edited in", "also be changed in", "also edited in",
    "maintained by", "written by", "updated by", "changed by", "edited by", "all write", "읽고 쓴다",
    "모두 쓴다", "gepflegt von",
  ]
}
