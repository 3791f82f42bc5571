/// SRC-58: an answer is promised faster than a call over the network takes.
enum TargetBelowCall: SourceReading {
  static let id: RuleID = "SRC-58"
  static let looksFor = "a latency target that a call on its way cannot keep"

  /// Below this a call over the network, with its tail, takes most of the time.
  private static let network = 20.0

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.qualities.flatMap { quality -> [Finding] in
      guard case .latency(let milliseconds, _) = quality.measure, milliseconds < network,
        let id = subject(of: quality, in: material)
      else { return [] }
      return material.index.outgoing(id).compactMap { call in
        guard call.style == .sync || call.style == .unknown,
          [.component, .externalSystem].contains(material.index.kind(call.target))
        else { return nil }
        let (source, target) = (
          material.index.name(call.source), material.index.name(call.target)
        )
        let goal = DurationText.short(milliseconds: Int(milliseconds))
        return finding(
          "\(source) is to answer within \(goal), but calls \(target) over the network",
          about: .interaction(call.id),
          because:
            "One call with its connection, its queue and the work of \(target) takes more than "
            + "\(goal) as soon as there is load.",
          meanwhile: "The call gets a timeout from the target, so it fails instead of waiting "
            + "(ERR-01).",
          at: [quality.evidence] + call.evidence.prefix(2),
          suggestion:
            "Say whether \(target) is called before the answer or after it, and make it a "
            + "message where it is after.")
      }
    }
  }

  private static func subject(
    of quality: QualityAttribute, in material: SourceMaterial
  ) -> ElementID? {
    if case .element(let id) = quality.subject { return id }
    let line = material.text.lines.first { $0.evidence.place == quality.evidence.place }
    return line?.owner
  }
}
