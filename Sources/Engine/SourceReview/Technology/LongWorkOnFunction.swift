/// SRC-23: work that takes long on a runtime that ends it.
enum LongWorkOnFunction: SourceReading {
  static let id: RuleID = "SRC-23"
  static let looksFor = "long work on a runtime with a time limit"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      guard material.functionRuntime(of: component.id) != nil,
        let limit = material.knowledge.hosts(of: component.id)
          .filter({ $0.kind == .runtime }).least(.timeout, in: .seconds)
      else { return nil }
      let own = material.text.lines(ownedBy: component.id).filter { $0.kind != .heading }
      guard let line = own.first(where: { $0.affirms(longWork) }) else { return nil }
      let most = DurationText.short(milliseconds: Int(limit.value * 1000))
      let calls = material.index.outgoing(component.id).filter { $0.style != .data }.count
      let behind = calls > 1 ? " and waits for \(calls) others on the way" : ""
      return finding(
        "\(component.name) does long work on \(limit.citation.entry), which ends it after \(most)",
        about: .element(component.id),
        because: "\(limit.citation.sentence) \(component.name) runs the "
          + "whole of it in one go\(behind); what was not saved by then is lost and begins anew.",
        at: [line.evidence],
        suggestion: "Cut the work into steps that each end well before \(most), and start the next "
          + "by a message; or name the longest run.")
    }
  }

  private static let longWork: WordList = [
    "pipeline", "batch", "orchestration", "long running", "transcod*", "training", "crawl*",
    "video processing", "backfill", "multi agent", "minutes", "hours",
  ]
}
