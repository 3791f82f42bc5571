import Foundation
import TestSupport
import Testing

@testable import Engine

/// Random hand edits against random changes of the model: no edited line may be lost.
///
/// `DOVETAIL_LONG=1` (`make merge-proof`) plays a thousand rounds over two dozen models.
@Suite("Hand edits survive what the model changes")
struct MergeProofTests {
  private static let isLong = ProcessInfo.processInfo.environment["DOVETAIL_LONG"] != nil
  private static let rounds = isLong ? 1_000 : 60

  /// What one generation gives, read once however many rounds it is played in.
  private struct Model {
    let artifacts: [Artifact]
    let texts: [String: String]
    /// The bare lines of each text, by path.
    let bareLines: [String: Set<String>]

    init(_ artifacts: [Artifact]) {
      self.artifacts = artifacts
      texts = Dictionary(uniqueKeysWithValues: artifacts.map { ($0.path, $0.text) })
      bareLines = texts.mapValues(MergeProofTests.bareLines)
    }
  }

  /// What the example gives, and what it gives after random changes of its component design.
  private static let models: [Model] = {
    (0..<(isLong ? 24 : 4)).compactMap { seed in
      guard var input = try? ExampleSession.input(seed % 2) else { return nil }
      var random = SeededGenerator(seed: UInt64(seed))
      if seed > 1 { input.documents[1] = changed(input.documents[1], using: &random) }
      return Model(Pipeline.generation(of: input).artifacts)
    }
  }()

  /// A component design with lines taken out, written twice, moved down or said otherwise.
  private static func changed(
    _ document: SourceDocument, using random: inout SeededGenerator
  ) -> SourceDocument {
    var lines = ThreeWayMerge.lines(of: String(decoding: document.bytes, as: UTF8.self))
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let index = Int.random(in: 8..<lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines.remove(at: index)
      case 1: lines.insert("", at: index)
      case 2: lines[index] = lines[index].replacing("uuid", with: "integer")
      default: lines[index] = lines[index].replacing("gRPC", with: "REST")
      }
    }
    var copy = document
    copy.bytes = Array(lines.joined(separator: "\n").utf8)
    return copy
  }

  /// Edits a text as somebody would, and gives back the lines that were written by hand.
  private func edit(
    _ text: inout String, of artifact: Artifact, round: Int, using random: inout SeededGenerator
  ) -> [String] {
    var lines = ThreeWayMerge.lines(of: text)
    var written: [String] = []
    for number in 0..<Int.random(in: 1...5, using: &random) {
      let index = Int.random(in: 0..<lines.count, using: &random)
      // Letters, because numbers do not count when lines are compared below.
      let mark = String(String(round * 8 + number).utf8.map { Character(UnicodeScalar($0 + 49)) })
      let words = "by hand \(mark)"
      let indent = String(lines[index].prefix { $0 == " " })
      let line =
        switch artifact.kind {
        case .jsonSchema: indent + "\"x-\(mark)\": \"\(words)\","
        case .proto, .graphQL: indent + "// " + words
        case .openAPI, .asyncAPI, .dataMapping, .review: indent + "# " + words
        default: lines[index] + " " + words
        }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.remove(at: index)
      case 1: lines.append(line)
      case 2, 3:
        lines.insert(line, at: index)
        written.append(line)
      default:
        written.removeAll { $0 == lines[index] }
        lines[index] = line
        written.append(line)
      }
    }
    if Int.random(in: 0..<20, using: &random) == 0 { lines = lines.map { $0 + "\r" } }
    text = lines.joined(separator: "\n")
    return written.filter { line in lines.contains { $0 == line || $0 == line + "\r" } }
  }

  @Test("Each round ends merged or in a shown conflict, and no line is lost")
  func rounds() throws {
    var conflicts = 0
    for round in 0..<Self.rounds {
      var random = SeededGenerator(seed: UInt64(round) &* 7_919)
      // Sessions alternate, so that the same session is edited and generated again.
      let from = Int.random(in: 0..<Self.models.count, using: &random)
      let to = (from + 2 * Int.random(in: 0..<4, using: &random)) % Self.models.count
      conflicts += try play(
        round, base: Self.models[from], generated: Self.models[to], using: &random)
    }
    #expect(conflicts > 0, "the rounds are too tame")
    #expect(conflicts < Self.rounds * 3, "nothing is merged")
  }

  /// - Returns: the number of files in conflict.
  private func play(
    _ round: Int, base: Model, generated: Model, using random: inout SeededGenerator
  ) throws -> Int {
    let saved = base.texts
    var disk = saved
    var written: [String: [String]] = [:]
    for artifact in base.artifacts.shuffled(using: &random).prefix(3) {
      var text = artifact.text
      written[artifact.path] = edit(&text, of: artifact, round: round, using: &random)
      disk[artifact.path] = text
    }
    let planner = SavePlanner(onDisk: disk, lastSaved: saved)
    let plan = planner.plan(generated.artifacts)
    for file in plan.files {
      #expect((file.change == .conflict) == !file.conflicts.isEmpty)
      guard let edits = written[file.path] else {
        // Nobody edited it, so that it must be as generated, and no line can be lost.
        let new = generated.texts[file.path] ?? saved[file.path]
        #expect(file.proposed == new, "round \(round): \(file.path) was not edited")
        continue
      }
      let there = Self.bareLines(of: file.proposed)
      let shown = there.union(file.conflicts.flatMap(\.edited).map(Self.bare))
      for line in edits {
        #expect(shown.contains(Self.bare(line)), "round \(round): \(file.path) lost “\(line)”")
      }
      expectNothingNewIsLost(in: file, with: there, base: base, generated: generated, round: round)
    }
    let edited = Set(written.keys)
    #expect(edited.isSubset(of: Set(plan.files.map(\.path))), "round \(round)")
    try settle(
      plan, of: generated.artifacts, disk: disk, saved: saved, written: written, round: round)
    return plan.conflicts.count
  }

  /// Lines that only the run has stand in the text or in a conflict.
  private func expectNothingNewIsLost(
    in file: PlannedFile, with lines: Set<String>, base: Model, generated: Model, round: Int
  ) {
    guard let old = base.bareLines[file.path], let new = generated.bareLines[file.path],
      file.change != .obsolete
    else { return }
    let there = lines.union(file.conflicts.flatMap(\.generated).map(Self.bare))
    let missing = new.subtracting(old).subtracting(there)
      .filter { !$0.contains("]:integration-specs") }
    #expect(missing.isEmpty, "round \(round): \(file.path) lacks \(missing)")
  }

  /// The line without its digits and line end: a citation that moved is not what counts here.
  private static func bare(_ line: String) -> String {
    String(
      decoding: line.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: ",") && !(0x30...0x39 ~= $0) },
      as: UTF8.self)
  }

  private static func bareLines(of text: String) -> Set<String> {
    Set(ThreeWayMerge.lines(of: text).map(bare))
  }

  /// Settles every conflict for the disk and saves; then all is up to date and the lines are there.
  private func settle(
    _ plan: SavePlan, of generated: [Artifact], disk: [String: String], saved: [String: String],
    written: [String: [String]], round: Int
  ) throws {
    let settled = SavePlanner(
      onDisk: disk, lastSaved: saved,
      resolutions: Dictionary(
        uniqueKeysWithValues: plan.conflicts.map { ($0.path, ConflictResolution.keepDisk) })
    ).plan(generated)
    #expect(settled.conflicts.isEmpty)
    var after = disk
    for file in settled.writes { after[file.path] = file.proposed }
    for (path, lines) in written {
      let there = Self.bareLines(of: after[path] ?? "")
      for line in lines {
        #expect(there.contains(Self.bare(line)), "round \(round): \(path) lost “\(line)”")
      }
    }
    let bases = Dictionary(uniqueKeysWithValues: generated.map { ($0.path, $0.text) })
    let again = SavePlanner(onDisk: after, lastSaved: bases).plan(generated)
    #expect(again.writes.isEmpty && again.conflicts.isEmpty, "round \(round)")
  }
}
