/// SRC-201: a part calls a layer that the stated rule does not let it call.
enum LayerRuleBroken: SourceReading {
  static let id: RuleID = "SRC-201"
  static let looksFor = "a call to a layer that the rule of the layers does not allow"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let layers = LayerRules(material)
    guard !layers.rules.isEmpty else { return [] }
    return material.requirements.interactions.compactMap { call -> Finding? in
      guard call.style == .sync || call.style == .unknown,
        material.index.kind(call.target) == .component,
        let source = material.index.element(call.source)?.layer,
        let target = material.index.element(call.target)?.layer
      else { return nil }
      let ends = (SourceMaterial.layerKey(source), SourceMaterial.layerKey(target))
      guard ends.0 != ends.1, let rule = layers.rules[ends.0], !rule.allowed.contains(ends.1),
        layers.rules[ends.1] != nil,
        !material.isExcepted(call, under: names(source, target))
      else { return nil }
      return finding(
        "\(material.index.title(of: call)) goes \(way(ends, layers)) “\(target)” from “\(source)”, "
          + "which the rule of the layers does not allow",
        about: .interaction(call.id),
        because: "The rule is what keeps the layers apart: with each call past it a change in "
          + "“\(target)” reaches further, and the next exception is easier to make.",
        meanwhile: "The call is designed as stated.",
        at: [rule.line.evidence] + call.evidence.prefix(2),
        suggestion:
          "Record why \(material.index.name(call.source)) may, as an exception beside the "
          + "rule, or turn it into an event or a call that the rule allows.")
    }
  }

  private static func way(_ ends: (String, String), _ layers: LayerRules) -> String {
    guard let from = layers.order.firstIndex(of: ends.0),
      let to = layers.order.firstIndex(of: ends.1)
    else { return "to" }
    if to < from { return "up to" }
    return to > from + 1 ? "past a layer to" : "down to"
  }

  /// The two layers by name, under which an exception may allow the call as well.
  private static func names(_ source: String, _ target: String) -> [WordList] {
    [source, target].map { WordList([Wording($0).words.joined(separator: " ")]) }
  }
}
