/// Which layer may call which, as a table or a sentence of the documents says.
struct LayerRules {
  /// What may be called from one layer.
  struct Rule {
    /// The names of the layers that may be called beside the own.
    var allowed: Set<String>
    /// The line that says so.
    var line: SourceLine
  }

  /// By the layer's name as ``SourceMaterial/layerKey(_:)`` writes it.
  private(set) var rules: [String: Rule] = [:]
  /// From the outermost to the innermost, where the documents leave no doubt.
  private(set) var order: [String] = []

  init(_ material: SourceMaterial) {
    let names = Set(material.requirements.layers.map { SourceMaterial.layerKey($0.name) })
    order = Self.ordered(material.requirements.layers.map { SourceMaterial.layerKey($0.name) })
    for row in material.text.rows {
      guard let head = row.titles.first, Wording(head).contains(any: Self.layers),
        let layer = row.cells.first.map(SourceMaterial.layerKey), names.contains(layer),
        rules[layer] == nil, let cell = row.cell(Self.calls),
        let allowed = Self.allowed(cell, of: layer, among: names, in: order)
      else { continue }
      rules[layer] = Rule(allowed: allowed, line: row.line)
    }
    if rules.isEmpty { readSentences(in: material) }
  }

  /// The layers that a cell names; `nil` where it says something that is not understood.
  private static func allowed(
    _ cell: String, of layer: String, among names: Set<String>, in order: [String]
  ) -> Set<String>? {
    let text = cell.trimmed
    if text.allSatisfy({ "-–—".contains($0) }) || Wording(text).contains(any: nobody) { return [] }
    if Wording(text).contains(any: below) {
      guard let place = order.firstIndex(of: layer) else { return nil }
      return Set(order.dropFirst(place + 1))
    }
    let parts = text.split { ",/+&、·".contains($0) }.flatMap { $0.split(separator: " and ") }
      .map { SourceMaterial.layerKey(String($0)) }
    guard !parts.isEmpty, parts.allSatisfy(names.contains) else { return nil }
    return Set(parts)
  }

  /// "Calls only go down", "A layer calls the one directly below it".
  private mutating func readSentences(in material: SourceMaterial) {
    guard order.count > 1 else { return }
    let said = material.text.lines.filter { $0.kind == .prose || $0.kind == .table }
    let skipping = said.first { $0.says(Self.layerWords) && $0.says(Self.next) }
    guard let line = skipping ?? said.first(where: { $0.says(Self.upward) }) else { return }
    for (place, layer) in order.enumerated() {
      let inner = order.dropFirst(place + 1)
      rules[layer] = Rule(allowed: Set(skipping == nil ? inner : inner.prefix(1)), line: line)
    }
  }

  /// The layers from what people touch to what keeps data; none where their names do not tell.
  private static func ordered(_ names: [String]) -> [String] {
    guard let first = names.first, let last = names.last, names.count > 1 else { return [] }
    let top = [first, last].map { Wording($0).contains(any: outer) }
    let bottom = [first, last].map { Wording($0).contains(any: inner) }
    if top[0] && !top[1] || bottom[1] && !bottom[0] { return names }
    if top[1] && !top[0] || bottom[0] && !bottom[1] { return names.reversed() }
    return []
  }

  private static let layers: WordList = [
    "layer", "layers", "tier", "계층", "레이어", "层", "レイヤー", "schicht",
  ]
  private static let calls: WordList = [
    "may call", "can call", "may use", "may access", "may depend on", "allowed",
    "is allowed to call",
    "calls", "depends on", "부를 수 있는", "호출 가능", "호출할 수 있는", "의존 가능", "darf aufrufen", "darf nutzen",
    "可调用", "可以调用", "呼び出し可能",
  ]
  private static let nobody: WordList = [
    "none", "nothing", "nobody", "no other", "없음", "keine", "无", "なし",
  ]
  private static let below: WordList = [
    "all below", "everything below", "any layer below", "layers below", "lower layers", "하위 계층",
    "下层", "下位レイヤー",
  ]
  private static let layerWords: WordList = ["layer", "layers", "계층", "레이어", "层", "schicht*"]
  private static let next: WordList = [
    "directly below", "immediately below", "layer below it", "layer beneath it", "next layer down",
    "only the next layer", "skip a layer", "skip layers", "skipping layers", "layer may be skipped",
    "바로 아래", "건너뛰", "direkt darunter", "相邻层", "不得跨层", "直下",
  ]
  private static let upward: WordList = [
    "no upward call*", "no calls upward*", "never call upward*", "must not call upward*",
    "upward calls are", "only call downward*", "calls go down*", "calls only go down*",
    "only downward*", "dependencies point down*", "dependencies only point down*",
    "dependencies point inward*", "상위 계층을 호출하지", "위 계층을 부르지", "역방향 호출", "nur nach unten",
    "不得调用上层", "禁止反向调用", "上位レイヤーを呼び出さない",
  ]
  private static let outer: WordList = [
    "presentation", "experience", "ui", "frontend", "front end", "edge", "channel", "channels",
    "client", "clients", "user interface", "web", "entry", "표현", "프레젠테이션", "화면", "表现", "接入",
    "プレゼンテーション", "präsentation",
  ]
  private static let inner: WordList = [
    "data", "infrastructure", "persistence", "foundation", "storage", "database", "platform",
    "데이터", "인프라", "영속", "数据", "基础", "データ", "daten", "infrastruktur",
  ]
}

extension SourceMaterial {
  /// A layer's name without case, marks and the word for a layer.
  static func layerKey(_ name: String) -> String {
    let words = LineOwners.key(name.filter { $0 != "*" && $0 != "`" }).split(separator: " ")
    guard let last = words.last, words.count > 1,
      ["layer", "tier", "계층", "레이어", "schicht"].contains(String(last))
    else { return words.joined(separator: " ") }
    return words.dropLast().joined(separator: " ")
  }
}
