import Engine
import Glibc
import Synchronization
import Testing

@testable import Workspace

/// Edits by others in the moments between the last look at a file and the step that replaces it.
@Suite("An edit at the last moment is never overwritten")
struct LastMomentTests {
  private let document = "integration-architecture_shop.md"
  private let obsolete = "integration-specs/openapi/old.yaml"
  private let schema = "integration-specs/schemas/a.schema.json"

  /// System calls that do something once, right before the first call that fits.
  private func calls(
    before call: SystemCalls.Call, named name: String, crashingAfter: Int? = nil,
    _ action: @escaping @Sendable () -> Void
  ) -> SystemCalls {
    let state = Mutex((isDone: false, since: 0))
    return SystemCalls { made, about in
      let isFirst = state.withLock { state in
        if state.isDone { state.since += 1 }
        guard !state.isDone, made == call, about == name else { return false }
        state.isDone = true
        return true
      }
      if isFirst { action() }
      let isDead = state.withLock { state in crashingAfter.map { state.since > $0 } ?? false }
      return isDead ? .fail(EIO) : .proceed
    }
  }

  /// Puts another file in the place of one, as editors do.
  private static func replace(_ sample: DiskSample, _ name: String, with text: String) {
    try? sample.folder.write("foreign", text)
    rename(sample.folder.path("foreign"), sample.folder.path(sample.path(name)))
  }

  private func save(
    _ sample: DiskSample, _ calls: SystemCalls
  ) throws -> WorkspaceError? {
    let opened = try sample.workspace().open(SampleSession.folder)
    do {
      _ = try sample.workspace(calls: calls).save(SampleSession.request(opened))
      return nil
    } catch {
      return error
    }
  }

  @Test("A document that is replaced just before the exchange stays; the new text is kept beside")
  func replaced() throws {
    let sample = try DiskSample()
    let error = try save(
      sample,
      calls(before: .exchange, named: document) {
        Self.replace(sample, "integration-architecture_shop.md", with: "# Foreign\n")
      })
    let kept = SessionPath.kept + "/" + document
    #expect(error == .interruptedSaveConflict(path: document, kept: kept))
    #expect(sample.folder.text(sample.path(document)) == "# Foreign\n")
    #expect(sample.folder.text(sample.path(kept)) == "# New\r\n")
    // The merge base stays that of the text which was edited.
    #expect(sample.folder.text(sample.path(".dovetail/base/" + document)) == "# Old base\n")
  }

  @Test("Killed at any call after such an exchange, the next run finds the edit", arguments: 0..<14)
  func killedAfterwards(_ step: Int) throws {
    let sample = try DiskSample()
    _ = try save(
      sample,
      calls(before: .exchange, named: document, crashingAfter: step) {
        Self.replace(sample, "integration-architecture_shop.md", with: "# Foreign\n")
      })
    _ = try sample.workspace().open(SampleSession.folder)
    #expect(sample.folder.text(sample.path(document)) == "# Foreign\n", "step \(step)")
    #expect(
      sample.folder.text(sample.path(SessionPath.kept + "/" + document)) == "# New\r\n",
      "step \(step)")
  }

  @Test("A second edit that follows on the first is the one that stays, and the first is kept")
  func replacedTwice() throws {
    let sample = try DiskSample()
    let count = Mutex(0)
    let calls = SystemCalls { call, name in
      guard call == .exchange, name == "integration-architecture_shop.md" else { return .proceed }
      let number = count.withLock { count in
        count += 1
        return count
      }
      Self.replace(sample, "integration-architecture_shop.md", with: "# Foreign \(number)\n")
      return .proceed
    }
    _ = try save(sample, calls)
    let files = sample.files.filter { $0.key.contains(document) && !$0.key.contains("base/") }
    #expect(files.values.contains("# Foreign 1\n"))
    #expect(files.values.contains("# Foreign 2\n"))
  }

  @Test("A file that is made where none was stays")
  func made() throws {
    let sample = try DiskSample()
    let error = try save(
      sample,
      calls(before: .rename, named: "a.schema.json") {
        Self.replace(sample, "integration-specs/schemas/a.schema.json", with: "{\"mine\": 1}\n")
      })
    #expect(
      error
        == .interruptedSaveConflict(path: schema, kept: SessionPath.kept + "/" + schema))
    #expect(sample.folder.text(sample.path(schema)) == "{\"mine\": 1}\n")
  }

  @Test("A file that is edited just before it is removed is put back")
  func removed() throws {
    let sample = try DiskSample()
    let opened = try sample.workspace().open(SampleSession.folder)
    let log = FaultInjector()
    _ = try sample.workspace(calls: log.calls).save(SampleSession.request(opened))
    let aside = try #require(
      log.log.first { $0.0 == .rename && $0.1.hasPrefix("removed-") }?.1)
    let other = try DiskSample()
    let error = try save(
      other,
      calls(before: .rename, named: aside) {
        Self.replace(other, "integration-specs/openapi/old.yaml", with: "mine: true\n")
      })
    #expect(error == nil)
    #expect(other.folder.text(other.path(obsolete)) == "mine: true\n")
  }

  @Test("Where files cannot be exchanged, saving works all the same")
  func unsupported() throws {
    let sample = try DiskSample()
    let injector = FaultInjector(.failAll(.exchange, code: EINVAL))
    #expect(try save(sample, injector.calls) == nil)
    #expect(sample.files == SampleSession.saved)
  }
}
