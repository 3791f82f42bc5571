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
        layers.rules[ends.1] != nil, !isExcepted(call, source, target, in: material)
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

  /// Whether a line allows the call: by the names of both layers, or of both parts.
  private static func isExcepted(
    _ call: Interaction, _ source: String, _ target: String, in material: SourceMaterial
  ) -> Bool {
    let layers = [source, target].map { WordList([Wording($0).words.joined(separator: " ")]) }
    let parts = [call.source, call.target].compactMap(material.index.element)
      .map(SourceText.names)
    return material.text.lines(exceptions).contains { line in
      guard line.kind != .code, line.kind != .diagram else { return false }
      return layers.allSatisfy(line.says) || parts.allSatisfy(line.says)
    }
  }

  private static let exceptions: WordList = [
    "upward call*", "exception*", "exempt*", "accepted", "allowed", "allows", "permitted",
    "deliberate*", "예외", "허용", "例外", "允许", "許可", "ausnahme*", "erlaubt",
  ]
}
