import Engine
import Glibc
import Testing

@testable import Workspace

@Suite("Recovery of an interrupted save")
struct RecoveryTests {
  /// A sample whose save was killed right after it began to count, before any file was renamed.
  private func interrupted() throws -> DiskSample {
    let trial = try DiskSample()
    let opened = try trial.workspace().open(SampleSession.folder)
    let log = FaultInjector()
    _ = try trial.workspace(calls: log.calls).save(SampleSession.request(opened))
    let commit = try #require(log.log.firstIndex { $0 == (.rename, "COMMIT") })
    let sample = try DiskSample()
    let again = try sample.workspace().open(SampleSession.folder)
    let injector = FaultInjector(.crash(at: commit + 1))
    #expect(throws: WorkspaceError.self) {
      try sample.workspace(calls: injector.calls).save(SampleSession.request(again))
    }
    return sample
  }

  private let document = "integration-architecture_shop.md"

  @Test("Opening finishes the save and says so")
  func finishes() throws {
    let sample = try interrupted()
    let opened = try sample.workspace().open(SampleSession.folder)
    #expect(sample.files == SampleSession.saved)
    #expect(opened.findings.map(\.rule) == ["INP-05"])
    #expect(opened.onDisk[document] == "# New\r\n")
    #expect(try sample.workspace().open(SampleSession.folder).findings.isEmpty)
  }

  @Test("A save of what was opened before the finished one is refused")
  func saveAfterRecovery() throws {
    let sample = try interrupted()
    let trial = try DiskSample()
    let opened = try trial.workspace().open(SampleSession.folder)
    #expect(throws: WorkspaceError.self) {
      try sample.workspace().save(SampleSession.request(opened))
    }
    #expect(sample.files == SampleSession.saved)
  }

  @Test("A file edited in between stays; the text of the save is kept beside, its base stays old")
  func conflict() throws {
    let sample = try interrupted()
    try sample.folder.write(sample.path(document), "# Edited\n")
    let opened = try sample.workspace().open(SampleSession.folder)
    #expect(opened.findings.map(\.rule).sorted() == ["INP-05", "INP-06"])
    var expected = SampleSession.saved
    let base = SampleSession.base
    expected[base + document] = "# Edited\n"
    expected[base + ".dovetail/kept/" + document] = "# New\r\n"
    expected[base + ".dovetail/base/" + document] = "# Old base\n"
    #expect(sample.files == expected)
  }

  @Test("A conflict found when saving is an error that names both files")
  func conflictWhenSaving() throws {
    let sample = try interrupted()
    let trial = try DiskSample()
    let opened = try trial.workspace().open(SampleSession.folder)
    try sample.folder.write(sample.path(document), "# Edited\n")
    #expect(
      throws: WorkspaceError.interruptedSaveConflict(
        path: document, kept: ".dovetail/kept/" + document)
    ) { try sample.workspace().save(SampleSession.request(opened)) }
    #expect(sample.files[SampleSession.base + document] == "# Edited\n")
  }

  @Test("A file that appeared where a new one was to be written stays")
  func newFileAppeared() throws {
    let sample = try interrupted()
    let path = "integration-specs/schemas/a.schema.json"
    try sample.folder.write(sample.path(path), "mine\n")
    _ = try sample.workspace().open(SampleSession.folder)
    #expect(sample.files[SampleSession.base + path] == "mine\n")
    #expect(sample.files[SampleSession.base + ".dovetail/kept/" + path] == "{}\n")
  }

  @Test("A file to be removed that was edited in between stays")
  func removedFileWasEdited() throws {
    let sample = try interrupted()
    let path = "integration-specs/openapi/old.yaml"
    try sample.folder.write(sample.path(path), "mine: true\n")
    _ = try sample.workspace().open(SampleSession.folder)
    #expect(sample.files[SampleSession.base + path] == "mine: true\n")
  }

  @Test("What was staged by a save that does not count is discarded")
  func discards() throws {
    let sample = try DiskSample()
    try sample.folder.write(sample.path(".dovetail-saving/0"), "half")
    try sample.folder.write(sample.path(".dovetail-saving/COMMIT.tmp"), "dovetail save 1\n")
    _ = try sample.workspace().open(SampleSession.folder)
    #expect(sample.files == SampleSession.files)
  }

  @Test("A damaged manifest is an error and changes nothing")
  func damagedManifest() throws {
    let sample = try interrupted()
    let path = sample.path(".dovetail-saving/COMMIT")
    let text = try #require(sample.folder.text(path))
    try sample.folder.write(path, text + "x")
    let before = sample.files
    #expect(throws: WorkspaceError.self) { try sample.workspace().open(SampleSession.folder) }
    #expect(sample.files == before)
  }

  @Test("A manifest is read as it was written, and no part of one is")
  func manifest() throws {
    let hash = ContentHash(Array("x".utf8))
    let manifest = SaveManifest(entries: [
      .write(index: 0, path: "a b/é.md", old: nil, new: hash),
      .write(index: 1, path: "c", old: hash, new: ContentHash([])),
      .remove(path: "d e", old: hash),
    ])
    let bytes = Array(manifest.text.utf8)
    #expect(SaveManifest(bytes: bytes) == manifest)
    for count in bytes.indices { #expect(SaveManifest(bytes: Array(bytes[..<count])) == nil) }
    let escaping = SaveManifest(entries: [.remove(path: "../x", old: hash)])
    #expect(SaveManifest(bytes: Array(escaping.text.utf8)) == nil)
  }
}
