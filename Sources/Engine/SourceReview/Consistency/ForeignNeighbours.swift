/// SRC-205: each external system is to have one neighbour, or to be met in one layer, and has others too.
enum ForeignNeighbours: SourceReading {
  static let id: RuleID = "SRC-205"
  static let looksFor = "an external system that more parts reach than a principle allows"

  static func findings(in material: SourceMaterial) -> [Finding] {
    crowded(in: material) + outside(in: material)
  }

  /// More than one part reaches a system of which only one is to know.
  private static func crowded(in material: SourceMaterial) -> [Finding] {
    guard let rule = said({ $0.says(single) && $0.says(knowing) }, in: material) else { return [] }
    return material.requirements.elements(.externalSystem).compactMap { system -> Finding? in
      let uses = material.index.incoming(system.id).filter {
        material.index.kind($0.source) == .component && !isExcepted($0, rule, in: material)
      }
      let parts = uses.map(\.source).uniqued
      guard parts.count > 1 else { return nil }
      let names = NameList.and(parts.map(material.index.name))
      return finding(
        "\(names) reach \(system.name), which is to have one neighbour",
        about: .element(system.id),
        because: "A change at \(system.name) (address, key, format, limits) then has to be made in "
          + "\(parts.count) parts at once, and its limit of calls is shared by nobody's rule.",
        meanwhile: "Each way is designed as stated.",
        at: [rule.evidence] + uses.compactMap(\.evidence.first),
        suggestion: "Let one of them speak with \(system.name) for the others, or record the "
          + "exception beside the principle.")
    }
  }

  /// A part outside of the layer where external systems are to be met.
  private static func outside(in material: SourceMaterial) -> [Finding] {
    let layers = material.requirements.layers.map(\.name)
    guard layers.count > 1 else { return [] }
    for layer in layers {
      let name = WordList([Wording(layer).words.joined(separator: " ")])
      guard let rule = said({ $0.says(name) && $0.says(layerWords) && $0.says(only) }, in: material)
      else { continue }
      let uses = material.requirements.interactions.filter { use in
        guard material.index.kind(use.target) == .externalSystem,
          let own = material.index.element(use.source)?.layer
        else { return false }
        return SourceMaterial.layerKey(own) != SourceMaterial.layerKey(layer)
          && !isExcepted(use, rule, in: material)
      }
      guard !uses.isEmpty else { continue }
      let names = NameList.and(uses.map(material.index.title))
      return [
        finding(
          "\(names) \(uses.count == 1 ? "reaches" : "reach") an external system from outside of "
            + "“\(layer)”",
          about: uses.count == 1
            ? .interaction(uses[0].id) : .group(uses.flatMap { [$0.source, $0.target] }.uniqued),
          because: "What is foreign (formats, outages, keys) then comes in at a place that is not "
            + "made for it.",
          meanwhile: "The ways are designed as stated.",
          at: [rule.evidence] + uses.compactMap(\.evidence.first),
          suggestion: "Go through a part of “\(layer)”, or record the exception beside the rule.")
      ]
    }
    return []
  }

  private static func said(
    _ condition: (SourceLine) -> Bool, in material: SourceMaterial
  ) -> SourceLine? {
    material.text.lines(foreign).first {
      ($0.kind == .prose || $0.kind == .table) && condition($0)
    }
  }

  /// Whether the block of the rule names the part, or another line allows the two.
  private static func isExcepted(
    _ use: Interaction, _ rule: SourceLine, in material: SourceMaterial
  ) -> Bool {
    guard let part = material.index.element(use.source).map(SourceText.names) else { return false }
    return material.text.block(rule.block).contains { $0.says(part) } || material.isExcepted(use)
  }

  private static let foreign: WordList = [
    "foreign system*", "external system*", "external service*", "external provider*",
    "third party", "third parties", "vendor", "vendors", "외부 시스템", "외부 서비스", "외부 연동", "外部系统",
    "外部システム", "externe system*", "fremdsystem*",
  ]
  private static let single: WordList = [
    "exactly one", "only one", "one single", "a single", "just one", "한 컴포넌트만", "하나의 컴포넌트만",
    "한 서비스만", "只有一个", "仅由一个", "一つの", "genau ein*", "nur ein*",
  ]
  private static let knowing: WordList = [
    "neighbour", "neighbor", "adapter", "component", "service", "knows", "owner", "컴포넌트", "서비스",
    "组件", "服务", "コンポーネント", "サービス", "komponente", "dienst", "nachbar*",
  ]
  private static let layerWords: WordList = [
    "layer", "tier", "계층", "레이어", "层", "レイヤー", "schicht",
  ]
  private static let only: WordList = [
    "only", "solely", "exclusively", "에서만", "계층만", "仅", "只能", "のみ", "だけ", "nur",
  ]
}
