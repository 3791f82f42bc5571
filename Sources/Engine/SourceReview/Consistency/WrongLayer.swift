/// SRC-119: a part stands in a layer where it does not belong, or calls upward.
enum WrongLayer: SourceReading {
  static let id: RuleID = "SRC-119"
  static let looksFor = "a part in the wrong layer, or a call from a lower one to a higher"

  static func findings(in material: SourceMaterial) -> [Finding] {
    misplaced(in: material) + upward(in: material)
  }

  /// A part that bears the name of a layer other than its own.
  private static func misplaced(in material: SourceMaterial) -> [Finding] {
    DrawnLayers(material.text).cells.flatMap { cell -> [Finding] in
      material.requirements.components.compactMap { part in
        let words = Set(Wording(part.name).words).subtracting(plain)
        guard cell.line.says(SourceText.names(of: part)), cell.says(SourceText.names(of: part)),
          words.isDisjoint(with: cell.layer.words),
          let right = cell.others.first(where: { !words.isDisjoint(with: $0.words) })
        else { return nil }
        return finding(
          "\(part.name) is drawn in “\(cell.layer.title)”, beside a layer “\(right.title)”",
          about: .element(part.id),
          because: "Rules by layer (who may call whom, who owns which data) then hold for it that "
            + "were meant for others.",
          meanwhile: "Layers decide nothing about it.", at: [cell.line.evidence],
          suggestion: "Move \(part.name), or name the layer after what its parts have in common.")
      }
    }
  }

  /// A call from a layer to one that stands above it.
  private static func upward(in material: SourceMaterial) -> [Finding] {
    let order = material.requirements.layers.map(\.name)
    // Where the documents state a rule of their own, that one is held against the calls (SRC-201).
    guard order.count > 2, LayerRules(material).rules.isEmpty else { return [] }
    return material.requirements.interactions.compactMap { call -> Finding? in
      guard call.style != .async, let source = material.index.element(call.source)?.layer,
        let target = material.index.element(call.target)?.layer,
        let from = order.firstIndex(of: source), let to = order.firstIndex(of: target), from > to,
        Wording(source).contains(any: lower), material.index.kind(call.target) == .component
      else { return nil }
      return finding(
        "\(material.index.title(of: call)) goes from “\(source)” up to “\(target)”",
        about: .interaction(call.id),
        because: "What all build on then depends on one of them: it cannot be changed, tested or "
          + "started by itself.",
        meanwhile: "The call is designed as stated (COM-10 where it closes a circle).",
        at: Array(call.evidence.prefix(2)),
        suggestion: "Turn it round: let the upper part ask or subscribe, or move what is needed "
          + "down.")
    }
  }

  private static let lower: WordList = [
    "infrastructure", "data", "persistence", "foundation", "platform", "storage", "base",
    "database", "인프라", "데이터", "基础", "数据",
  ]
  private static let plain: Set<String> = [
    "service", "server", "layer", "system", "the", "api", "and", "management", "data",
  ]
}

/// Boxes drawn side by side with characters, each titled as a layer.
struct DrawnLayers {
  struct Layer: Hashable {
    var title: String
    var words: Set<String>
  }

  /// What one box holds in one line.
  struct Cell {
    var text: Wording
    var layer: Layer
    var others: [Layer]
    var line: SourceLine

    func says(_ list: WordList) -> Bool { text.contains(any: list) }
  }

  private(set) var cells: [Cell] = []

  init(_ text: SourceText) {
    var layers: [Layer?] = []
    var block = -1
    for line in text.lines where line.kind == .diagram && line.text.contains("│") {
      let parts = Self.parts(of: line.text)
      if line.block != block { layers = [] }
      block = line.block
      let titles = parts.map(Self.layer)
      if titles.contains(where: { $0 != nil }) {
        layers = titles
        continue
      }
      guard parts.count == layers.count, parts.count > 1 else { continue }
      for (position, part) in parts.enumerated() {
        guard let layer = layers[position] else { continue }
        let others = layers.enumerated().filter { $0.offset != position }.compactMap(\.element)
        cells.append(Cell(text: Wording(part), layer: layer, others: others, line: line))
      }
    }
  }

  private static func parts(of text: String) -> [String] {
    let pieces = text.split(separator: "│", omittingEmptySubsequences: false).map(String.init)
    // What stands outside of the boxes and between them is blank.
    return pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
  }

  private static func layer(_ part: String) -> Layer? {
    let words = Wording(part).words
    guard words.last == "layer", words.count > 1, words.count < 5 else { return nil }
    return Layer(title: part.trimmed, words: Set(words.dropLast()))
  }
}
