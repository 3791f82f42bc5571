import Engine
import Glibc
import TestSupport
import Testing

@testable import Workspace

/// What both workspaces promise: the one on disk and the one in memory that other tests use.
@Suite("A workspace, on disk or in memory")
struct WorkspaceContractTests {
  enum Kind: CaseIterable { case disk, memory }

  /// A workspace with a way to change its files behind its back.
  private struct Subject {
    var workspace: Workspace
    var change: (_ path: String, _ bytes: [UInt8]?) throws -> Void
    var files: () -> [String: String]
  }

  private func subject(_ kind: Kind) throws -> Subject {
    switch kind {
    case .disk:
      let sample = try DiskSample()
      return Subject(
        workspace: sample.workspace(),
        change: { path, bytes in
          if let bytes {
            try sample.folder.write("w/" + path, bytes: bytes)
          } else {
            unlink(sample.folder.path("w/" + path))
          }
        }, files: { sample.files })
    case .memory:
      let files = MemoryFiles(
        SampleSession.files.map { (path: $0.key, bytes: Array($0.value.utf8)) })
      return Subject(
        workspace: .memory(files), change: { path, bytes in files[path] = bytes },
        files: {
          Dictionary(
            files.paths.map { ($0, String(decoding: files[$0] ?? [], as: UTF8.self)) }
          ) { first, _ in first }
        })
    }
  }

  private let folder = SampleSession.folder
  private let base = SampleSession.base

  @Test(
    "Sessions are listed with state, documents and drafts; other folders are not",
    arguments: Kind.allCases)
  func lists(_ kind: Kind) throws {
    let subject = try subject(kind)
    let other = Workspace.architecture + "/"
    try subject.change(other + "010-later/_session-state.json", Array("{ broken".utf8))
    try subject.change(other + "notes/component-design_x.md", [])
    try subject.workspace.drafts.append(folder, [1])
    let sessions = try subject.workspace.sessions()
    #expect(
      sessions == [
        SessionSummary(
          session: Session(folder: folder, index: 1, name: "shop"),
          status: "component_design_complete", nextAction: "Go on",
          lastUpdated: "2026-03-27T15:22:40Z", frameworks: ["architecture-framework_shop.md"],
          componentDesigns: ["component-design_shop.md"], hasIntegrationArchitecture: true,
          hasDraft: true),
        SessionSummary(session: Session(folder: "010-later", index: 10, name: "later")),
      ])
  }

  @Test(
    "Opening reads documents in order, the state, what was generated and the merge bases",
    arguments: Kind.allCases)
  func opens(_ kind: Kind) throws {
    let subject = try subject(kind)
    try subject.change(base + "component-design_b.md", [0xEF, 0xBB, 0xBF, 0xFF, 0x00])
    let opened = try subject.workspace.open(folder)
    #expect(
      opened.documents.map(\.name) == [
        "architecture-framework_shop.md", "component-design_b.md", "component-design_shop.md",
      ])
    #expect(opened.documents.map(\.kind) == [.framework, .componentDesign, .componentDesign])
    #expect(opened.documents[1].bytes == [0xEF, 0xBB, 0xBF, 0xFF, 0x00])
    #expect(opened.state == Array((SampleSession.files[base + SessionPath.state] ?? "").utf8))
    #expect(
      opened.onDisk == [
        "integration-architecture_shop.md": "# Old\r\n",
        "integration-specs/openapi/old.yaml": "old: true\n",
      ])
    #expect(
      opened.lastSaved == [
        "integration-architecture_shop.md": "# Old base\n",
        "integration-specs/openapi/old.yaml": "old: true\n",
      ])
    #expect(opened.review.isEmpty)
    #expect(opened.findings.isEmpty)
    #expect(subject.workspace.isUnchanged(opened))
  }

  @Test(
    "A missing component design is an error that names the file, a missing framework a warning",
    arguments: Kind.allCases)
  func missingDocuments(_ kind: Kind) throws {
    let subject = try subject(kind)
    try subject.change(base + "architecture-framework_shop.md", nil)
    let findings = try subject.workspace.open(folder).findings
    #expect(findings.map(\.rule) == ["INP-01"])
    #expect(findings.map(\.severity) == [.warning])
    try subject.change(base + "component-design_shop.md", nil)
    #expect(
      throws: WorkspaceError.noComponentDesign(
        folder: folder, expected: "component-design_shop.md")
    ) { try subject.workspace.open(folder) }
  }

  @Test("Names that are no session's are refused", arguments: Kind.allCases)
  func noSession(_ kind: Kind) throws {
    let workspace = try subject(kind).workspace
    for name in ["", ".", "..", "002-none", "../001-shop", "001-shop/", "shop", "1", "/etc"] {
      #expect(throws: WorkspaceError.noSession(folder: name)) { try workspace.open(name) }
    }
    for name in ["", "..", "../001-shop", "shop"] {
      #expect(throws: WorkspaceError.noSession(folder: name)) {
        try workspace.drafts.append(name, [1])
      }
    }
  }

  @Test(
    "Saving writes, removes and keeps the review; the state comes last", arguments: Kind.allCases)
  func saves(_ kind: Kind) throws {
    let subject = try subject(kind)
    let opened = try subject.workspace.open(folder)
    let receipt = try subject.workspace.save(SampleSession.request(opened))
    #expect(subject.files() == SampleSession.saved)
    let prefix = subject.workspace.root + "/" + base
    #expect(
      receipt.written == [
        prefix + "integration-architecture_shop.md",
        prefix + "integration-specs/schemas/a.schema.json", prefix + "_session-state.json",
      ])
    #expect(!subject.workspace.isUnchanged(opened))
    let again = try subject.workspace.open(folder)
    #expect(again.review == SampleSession.request(opened).review)
    #expect(again.lastSaved == SampleSession.request(opened).generated)
    // The same request once more has nothing to write.
    var request = SampleSession.request(again)
    request.removals = []
    #expect(try subject.workspace.save(request).written.isEmpty)
    #expect(subject.workspace.isUnchanged(again))
  }

  @Test("An empty review makes no file, and empties one that is there", arguments: Kind.allCases)
  func emptyReview(_ kind: Kind) throws {
    let subject = try subject(kind)
    var request = SampleSession.request(try subject.workspace.open(folder))
    request.review = Review()
    _ = try subject.workspace.save(request)
    #expect(subject.files()[base + SessionPath.review] == nil)
    try subject.change(
      base + SessionPath.review, Array(ReviewFile.text(of: Review(scope: .init([.data]))).utf8))
    request = SampleSession.request(try subject.workspace.open(folder))
    request.review = Review()
    request.removals = []
    _ = try subject.workspace.save(request)
    #expect(try subject.workspace.open(folder).review.isEmpty)
  }

  @Test(
    "Whatever changed since reading, nothing is written",
    arguments: Kind.allCases,
    [
      "component-design_shop.md", "architecture-framework_shop.md", "_session-state.json",
      "integration-architecture_shop.md", "integration-specs/schemas/a.schema.json",
      ".dovetail/review.yaml", "component-design_second.md",
      ".dovetail/base/integration-architecture_shop.md",
    ])
  func inputChanged(_ kind: Kind, _ path: String) throws {
    let subject = try subject(kind)
    let opened = try subject.workspace.open(folder)
    try subject.change(base + path, Array("version: 1\n".utf8))
    let before = subject.files()
    #expect(!subject.workspace.isUnchanged(opened))
    #expect(throws: WorkspaceError.inputChanged(path: path)) {
      try subject.workspace.save(SampleSession.request(opened))
    }
    #expect(subject.files() == before)
  }

  @Test("The same bytes written anew count as a change too", arguments: Kind.allCases)
  func sameBytes(_ kind: Kind) throws {
    let subject = try subject(kind)
    let opened = try subject.workspace.open(folder)
    try subject.change(base + "component-design_shop.md", Array("# Design\n".utf8))
    #expect(throws: WorkspaceError.inputChanged(path: "component-design_shop.md")) {
      try subject.workspace.save(SampleSession.request(opened))
    }
  }

  @Test(
    "Names that lead out of the session are refused and nothing is written",
    arguments: Kind.allCases,
    [
      "../x", "a/../../x", "/etc/x", "", ".", "a//b", "./a", "a/..", "a\nb", "a/", "..",
      "integration-specs/../../002-x/y", ".dovetail-saving/COMMIT",
    ])
  func outside(_ kind: Kind, _ path: String) throws {
    let subject = try subject(kind)
    var request = SampleSession.request(try subject.workspace.open(folder))
    request.files.append(Artifact(path: path, kind: .document, text: "out"))
    let before = subject.files()
    #expect(throws: WorkspaceError.outsideSession(path: path)) {
      try subject.workspace.save(request)
    }
    #expect(subject.files() == before)
  }

  @Test("A damaged review is an error with its line", arguments: Kind.allCases)
  func damagedReview(_ kind: Kind) throws {
    let subject = try subject(kind)
    try subject.change(
      base + SessionPath.review, Array("version: 1\nscope: []\nextra: 2\n".utf8))
    #expect(
      throws: WorkspaceError.malformed(
        path: SessionPath.review, line: 3, reason: "unknown key “extra”")
    ) { try subject.workspace.open(folder) }
  }

  @Test("Drafts come back in order and go when cleared", arguments: Kind.allCases)
  func drafts(_ kind: Kind) throws {
    let drafts = try subject(kind).workspace.drafts
    #expect(try drafts.records(folder).isEmpty)
    #expect(drafts.pending().isEmpty)
    let records: [[UInt8]] = [[], [0], Array("é\r\n".utf8), [UInt8](repeating: 7, count: 70_000)]
    for record in records { try drafts.append(folder, record) }
    try drafts.append("002-other", [2])
    try drafts.flush(folder)
    #expect(try drafts.records(folder) == records)
    #expect(try drafts.records("002-other") == [[2]])
    #expect(drafts.pending() == [folder, "002-other"])
    try drafts.clear(folder)
    #expect(try drafts.records(folder).isEmpty)
    #expect(drafts.pending() == ["002-other"])
    try drafts.clear(folder)
    try drafts.append(folder, [9])
    #expect(try drafts.records(folder) == [[9]])
  }
}
