/// Whether the files on disk are the files that the sources give.
package struct DiskCheck: Hashable, Sendable {
  package var findings: [Finding]

  /// Looks at every planned file.
  ///
  /// - Parameters:
  ///   - plan: what saving would do now.
  ///   - lastSaved: the texts that the last save generated, by path.
  ///   - generated: the texts that a run generates now, by path, which tell where else a fact stands.
  ///   - sources: the documents' texts, by name.
  package init(
    _ plan: SavePlan, lastSaved: [String: String], generated: [String: String] = [:],
    sources: [String: String] = [:]
  ) {
    findings = plan.files.compactMap { file in
      switch file.change {
      case .unchanged: Self.handEdited(file, lastSaved: lastSaved[file.path])
      case .new: Self.missing(file)
      case .obsolete: Self.obsolete(file)
      case .changed, .conflict: Self.differing(file, lastSaved: lastSaved[file.path])
      }
    }
    guard findings.contains(where: { !$0.places.isEmpty }), !generated.isEmpty else { return }
    let wanted = Dictionary(
      plan.files.map { ($0.path, lastSaved[$0.path] ?? $0.proposed) },
      uniquingKeysWith: { first, _ in first }
    ).merging(generated) { _, now in now }
    let counterparts = Counterparts(generated: wanted, sources: sources)
    findings = findings.map { Self.naming(counterparts, in: $0, plan: plan, wanted: wanted) }
  }

  /// The finding with the other places where the fact stands.
  private static func naming(
    _ counterparts: Counterparts, in finding: Finding, plan: SavePlan, wanted: [String: String]
  ) -> Finding {
    guard let place = finding.places.first?.place, let text = wanted[place.document] else {
      return finding
    }
    let current = plan.files.first { $0.path == place.document }?.current ?? ""
    let hunk = TextDiff(from: current, to: text, context: 0).hunks.first
    let others = counterparts.places(of: hunk?.newStart ?? place.line, in: place.document)
    guard !others.isEmpty else { return finding }
    var finding = finding
    finding.places += others
    let names = others.map(\.place.description)
    finding.message += " See \(names.joined(separator: " and "))."
    return finding
  }

  /// A contract that was edited by hand after the last save no longer says what the document says.
  ///
  /// The document itself may be edited by hand: its words are the architect's; the facts in its
  /// tables, code and names are those of the contracts.
  private static func handEdited(_ file: PlannedFile, lastSaved: String?) -> Finding? {
    guard file.keepsHandEdits, let lastSaved else { return nil }
    guard file.kind != .document else { return DocumentFacts.finding(on: file, wanted: lastSaved) }
    var wanted = file
    wanted.proposed = lastSaved
    return differing(wanted, lastSaved: lastSaved)
  }

  private static func missing(_ file: PlannedFile) -> Finding {
    Finding(
      .error, rule: "DRF-11", message: "\(file.path) is missing.",
      places: [Evidence(place: Place(document: file.path, line: 1), quote: "")],
      suggestion: "Write it: dovetail generate.")
  }

  private static func obsolete(_ file: PlannedFile) -> Finding {
    Finding(
      .error, rule: "DRF-12",
      message: "\(file.path) belongs to an earlier state of the sources; nothing asks for it now.",
      places: [Evidence(place: Place(document: file.path, line: 1), quote: "")],
      suggestion: "Remove it: dovetail generate does so when the file was not edited.")
  }

  private static func differing(_ file: PlannedFile, lastSaved: String?) -> Finding {
    let current = file.current ?? ""
    let hunk = TextDiff(from: current, to: file.proposed, context: 0).hunks.first
    let line = hunk?.oldStart ?? 1
    let expected = hunk?.lines.compactMap { if case .added(let text) = $0 { text } else { nil } }
      .first
    let quote = hunk?.lines.compactMap { if case .removed(let text) = $0 { text } else { nil } }
      .first
    let isHandEdited = lastSaved.map { $0 != current } ?? true
    let cause =
      isHandEdited
      ? "was edited by hand and no longer agrees with the sources"
      : "no longer agrees with the sources"
    let wanted = expected.map { " The sources give “\(trimmed($0))” there." } ?? ""
    return Finding(
      .error, rule: isHandEdited ? "DRF-14" : "DRF-13",
      message: "\(file.path) \(cause).\(wanted)",
      places: [Evidence(place: Place(document: file.path, line: line), quote: quote ?? "")],
      suggestion: "See the difference: dovetail generate --dry-run --diff.")
  }

  private static func trimmed(_ line: String) -> String {
    let text = line.drop { $0 == " " }
    return text.count > 80 ? String(text.prefix(79)) + "…" : String(text)
  }
}
