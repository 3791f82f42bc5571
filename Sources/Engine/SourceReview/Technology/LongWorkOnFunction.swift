/// SRC-23: work that takes long on a runtime that ends it.
enum LongWorkOnFunction: SourceReading {
  static let id: RuleID = "SRC-23"
  static let looksFor = "long work on a runtime with a time limit"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let hosted = onHosts(in: material)
    let known = Set(hosted.flatMap(\.places))
    return hosted + said(in: material).filter { known.isDisjoint(with: $0.places) }
  }

  /// A line names the runtime and how long the work takes, and that is longer.
  private static func said(in material: SourceMaterial) -> [Finding] {
    material.text.lines(["minutes", "hours", "분", "시간"]).compactMap { line -> Finding? in
      guard line.kind == .prose || line.kind == .table, line.says(lasting),
        let stated = StatedDuration(in: line.text),
        let entry = runtimes(of: line, in: material).first(where: { entry in
          entry.kind == .runtime
            || entry.facts(.executionModel).contains { $0.word == "per-request" }
        }), let limit = [entry].least(.timeout, in: .seconds),
        Double(stated.milliseconds) > limit.value * 1000
      else { return nil }
      let name = material.owner(of: line) ?? "A part"
      let most = DurationText.short(milliseconds: Int(limit.value * 1000))
      let time = DurationText.short(milliseconds: stated.milliseconds)
      return finding(
        .error, "\(name) takes \(time) on \(limit.citation.entry), which ends it after \(most)",
        about: material.subject(of: line), because: limit.citation.sentence,
        at: [line.evidence],
        suggestion: "Cut the work into steps that each end well before \(most), or run it as a job "
          + "that has no such end.")
    }
  }

  private static func runtimes(
    of line: SourceLine, in material: SourceMaterial
  ) -> [KnowledgeEntry] {
    let own = line.owner.map { material.text.lines(ownedBy: $0) } ?? []
    return ([line] + own).flatMap { material.catalog.entries(in: $0.text) }
  }

  private static func onHosts(in material: SourceMaterial) -> [Finding] {
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

  private static let lasting: WordList = ["takes", "runs for", "lasts", "needs", "걸린", "소요"]
  private static let longWork: WordList = [
    "pipeline", "batch", "orchestration", "long running", "transcod*", "training", "crawl*",
    "video processing", "backfill", "multi agent", "minutes", "hours",
  ]
}
