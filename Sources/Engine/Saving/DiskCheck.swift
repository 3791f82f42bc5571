/// Whether the files on disk are the files that the sources give.
package struct DiskCheck: Hashable, Sendable {
  package var findings: [Finding]

  /// Looks at every planned file.
  ///
  /// - Parameters:
  ///   - plan: what saving would do now.
  ///   - lastSaved: the texts that the last save generated, by path.
  ///   - generated: the texts that a run generates now, by path, which tell where else a fact stands.
  ///   - sources: the documents' texts, by name; without them a cited place is taken as it is written.
  package init(
    _ plan: SavePlan, lastSaved: [String: String], generated: [String: String] = [:],
    sources: [String: String] = [:]
  ) {
    var moved: [Evidence] = []
    findings = plan.files.compactMap { file in
      switch file.change {
      case .unchanged: return Self.handEdited(file, lastSaved: lastSaved[file.path])
      // The log of changes only comes with the changes that it tells.
      case .new: return file.path == ChangeLog.path ? nil : Self.missing(file)
      case .obsolete: return Self.obsolete(file)
      case .changed where file.kind == .sessionState: return Self.state(file)
      case .changed where Self.isUntouched(file, lastSaved):
        // What the ledgers would say is said of the interactions themselves.
        if file.kind == .review { return nil }
        guard let place = Self.firstMovedPlace(file) else { break }
        moved.append(place)
        return nil
      case .changed, .conflict: break
      }
      return Self.differing(file, lastSaved: lastSaved[file.path])
    }
    if !moved.isEmpty { findings.append(Self.stale(moved)) }
    guard findings.contains(where: { !$0.places.isEmpty }) else { return }
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
    var finding = finding
    for other in others {
      if let known = finding.places.firstIndex(where: { $0.place == other.place }) {
        if finding.places[known].quote.isEmpty { finding.places[known] = other }
      } else {
        finding.places.append(other)
      }
    }
    let names = finding.places.dropFirst().map(\.place.description)
    if !names.isEmpty { finding.message += " See \(names.joined(separator: " and "))." }
    return finding
  }

  private static func isUntouched(_ file: PlannedFile, _ lastSaved: [String: String]) -> Bool {
    guard let base = lastSaved[file.path], let current = file.current else { return false }
    return base.utf8.elementsEqual(current.utf8)
  }

  /// The first citation that is out of date, where nothing else in the file is.
  private static func firstMovedPlace(_ file: PlannedFile) -> Evidence? {
    let (old, new) = (
      ThreeWayMerge.lines(of: file.current ?? ""), ThreeWayMerge.lines(of: file.proposed)
    )
    guard MovedPlaces(from: old, to: new) != nil,
      let line = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else { return nil }
    return Evidence(place: Place(document: file.path, line: line + 1), quote: "")
  }

  private static func stale(_ places: [Evidence]) -> Finding {
    let files = English.count(places.count, "generated file")
    return Finding(
      .error, rule: "DRF-15",
      message: "\(English.capitalised(files)) \(English.verb(places.count, "cites", "cite")) lines "
        + "of the sources that have moved: \(English.list(places.map(\.place.document))).",
      places: places, suggestion: "Write them again: dovetail generate.")
  }

  /// The state's dates follow the other files; only another field is a finding of its own.
  private static func state(_ file: PlannedFile) -> Finding? {
    func fields(_ text: String) -> [String] {
      ThreeWayMerge.lines(of: text).filter {
        !$0.contains("\"lastUpdated\"") && !$0.contains("\"integrationArchitectureDate\"")
      }
    }
    guard let current = file.current, fields(current) != fields(file.proposed) else { return nil }
    return differing(file, lastSaved: current)
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
    let wanted = expected.map { " The sources give “\(shortened($0))” there." } ?? ""
    return Finding(
      .error, rule: isHandEdited ? "DRF-14" : "DRF-13",
      message: "\(file.path) \(cause).\(wanted)",
      places: [Evidence(place: Place(document: file.path, line: line), quote: quote ?? "")],
      suggestion: "See the difference: dovetail generate --dry-run --diff.")
  }

  /// The line without its indentation, cut where it is long.
  static func shortened(_ line: String) -> String {
    let text = line.drop { $0 == " " }
    return text.count > 80 ? String(text.prefix(79)) + "…" : String(text)
  }
}
