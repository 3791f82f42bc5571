import CLinux
import Engine
import Glibc
import Testing

@testable import Workspace

@Suite("The workspace on disk")
struct DiskTests {
  private let folder = SampleSession.folder

  private func link(_ sample: DiskSample, _ name: String, to target: String) {
    unlink(sample.folder.path(sample.path(name)))
    #expect(symlink(target, sample.folder.path(sample.path(name))) == 0)
  }

  @Test("Another run that is saving locks the session out; its end unlocks it")
  func locked() throws {
    let sample = try DiskSample()
    let opened = try sample.workspace().open(folder)
    let path = sample.folder.path("w/" + SampleSession.base)
    do {
      let other = try SystemCalls.live.open(path, for: .folder)
      #expect(dovetail_flock(other.descriptor, LOCK_EX) == 0)
      #expect(throws: WorkspaceError.locked(folder: folder)) { try sample.workspace().open(folder) }
      #expect(throws: WorkspaceError.locked(folder: folder)) {
        try sample.workspace().save(SampleSession.request(opened))
      }
      withExtendedLifetime(other) {}
    }
    _ = try sample.workspace().save(SampleSession.request(opened))
    #expect(sample.files == SampleSession.saved)
  }

  @Test("A document that is a link inside the session is followed and stays a link when saved")
  func innerLink() throws {
    let sample = try DiskSample()
    let name = "integration-architecture_shop.md"
    try sample.folder.write(sample.path("docs/real.md"), "# Old\r\n")
    link(sample, name, to: "docs/real.md")
    try sample.folder.write(sample.path("docs/design.md"), "# Linked\n")
    link(sample, "component-design_shop.md", to: "docs/design.md")
    let opened = try sample.workspace().open(folder)
    #expect(opened.documents.last?.bytes == Array("# Linked\n".utf8))
    _ = try sample.workspace().save(SampleSession.request(opened))
    #expect(sample.folder.text(sample.path("docs/real.md")) == "# New\r\n")
    #expect(sample.files[SampleSession.base + name] == nil)
    #expect(try sample.workspace().open(folder).onDisk[name] == "# New\r\n")
  }

  @Test(
    "A link that leads out of the session is refused, whatever it is",
    arguments: [
      "component-design_shop.md", "architecture-framework_shop.md", "_session-state.json",
      "integration-architecture_shop.md", "integration-specs/openapi/old.yaml",
      ".dovetail/base/integration-architecture_shop.md",
    ], ["/etc/hostname", "../../../../outside.md", "../../../../../../../outside.md"])
  func outerLink(_ name: String, _ target: String) throws {
    let sample = try DiskSample()
    try sample.folder.write("outside.md", "secret")
    link(sample, name, to: target)
    #expect(throws: WorkspaceError.outsideSession(path: name)) {
      try sample.workspace().open(folder)
    }
  }

  @Test("A folder of specifications that leads out is refused when reading and when saving")
  func outerFolder() throws {
    let sample = try DiskSample()
    let opened = try sample.workspace().open(folder)
    mkdir(sample.folder.path("elsewhere"), 0o755)
    link(sample, "integration-specs/schemas", to: sample.folder.path("elsewhere"))
    #expect(throws: WorkspaceError.self) {
      try sample.workspace().save(SampleSession.request(opened))
    }
    #expect(sample.folder.files(in: "elsewhere").isEmpty)
  }

  @Test("Without openat2, components are opened one by one and no link is followed")
  func walk() throws {
    let sample = try DiskSample()
    let session = try SystemCalls.live.open(
      sample.folder.path("w/" + SampleSession.base), for: .folder)
    link(sample, "escape", to: "/etc")
    func open(_ path: String) throws(SystemError) -> OpenFile {
      try SystemCalls.live.walk(path, beneath: session, flags: O_RDONLY, mode: 0)
    }
    _ = try open("integration-specs/openapi/old.yaml")
    for path in ["../x", "/etc/hostname", "a/../../x", "escape"] {
      #expect(throws: SystemError(EXDEV)) { try open(path) }
    }
    #expect(throws: SystemError.self) { try open("escape/hostname") }
    #expect(throws: SystemError(ENOENT)) { try open("none") }
  }

  @Test("FIFOs, devices and folders are never waited for")
  func specialFiles() throws {
    let sample = try DiskSample()
    let fifo = sample.folder.path(sample.path("component-design_fifo.md"))
    #expect(mkfifo(fifo, 0o644) == 0)
    let opened = try sample.workspace().open(folder)
    #expect(opened.findings.map(\.rule) == ["INP-02"])
    #expect(throws: WorkspaceError.unreadable(path: fifo, reason: "is no regular file")) {
      try Workspace.looseFile(at: fifo)
    }
    #expect(throws: WorkspaceError.unreadable(path: "/dev/zero", reason: "is no regular file")) {
      try Workspace.looseFile(at: "/dev/zero")
    }
    #expect(throws: WorkspaceError.unreadable(path: "/", reason: "is a folder")) {
      try Workspace.looseFile(at: "/")
    }
    unlink(sample.folder.path(sample.path("_session-state.json")))
    mkfifo(sample.folder.path(sample.path("_session-state.json")), 0o644)
    #expect(
      throws: WorkspaceError.unreadable(path: "_session-state.json", reason: "is no regular file")
    ) { try sample.workspace().open(folder) }
    #expect(try sample.workspace().sessions().count == 1)
  }

  @Test("A document over the limit is left out with a remark; the only one is an error")
  func tooLarge() throws {
    let sample = try DiskSample()
    let limit = InputLimits.standard.document
    let large = [UInt8](repeating: 0x61, count: limit + 1)
    try sample.folder.write(sample.path("component-design_z.md"), bytes: large)
    let opened = try sample.workspace().open(folder)
    #expect(opened.documents.map(\.name).contains("component-design_shop.md"))
    #expect(opened.findings.map(\.rule) == ["INP-03"])
    unlink(sample.folder.path(sample.path("component-design_shop.md")))
    #expect(
      throws: WorkspaceError.tooLarge(
        path: "component-design_z.md", bytes: limit + 1, limit: limit)
    ) { try sample.workspace().open(folder) }
  }

  @Test("A replaced file keeps its mode and its extended attributes")
  func attributes() throws {
    let sample = try DiskSample()
    let path = sample.folder.path(sample.path("integration-architecture_shop.md"))
    chmod(path, 0o640)
    let hasAttributes = setxattr(path, "user.note", "kept", 4, 0) == 0
    let opened = try sample.workspace().open(folder)
    _ = try sample.workspace().save(SampleSession.request(opened))
    let file = try SystemCalls.live.open(path, for: .reading)
    #expect(try SystemCalls.live.status(of: file, named: path).mode & 0o7777 == 0o640)
    if hasAttributes {
      var value = [UInt8](repeating: 0, count: 16)
      #expect(getxattr(path, "user.note", &value, 16) == 4)
      #expect(value.prefix(4) == Array("kept".utf8)[...])
    }
  }

  @Test("A session that is a link to another place is none")
  func linkedSession() throws {
    let sample = try DiskSample()
    let architecture = sample.folder.path("w/" + Workspace.architecture)
    #expect(symlink("/etc", architecture + "/002-etc") == 0)
    #expect(throws: WorkspaceError.noSession(folder: "002-etc")) {
      try sample.workspace().open("002-etc")
    }
    #expect(try sample.workspace().sessions().map(\.session.folder) == [folder])
  }

  @Test("A workspace is found from any folder inside it, and only there")
  func locates() throws {
    let sample = try DiskSample()
    let root = try #require(Workspace.canonicalPath(sample.folder.path("w")))
    let state = sample.folder.path("state")
    let inside = sample.folder.path("w/" + SampleSession.base + "integration-specs")
    #expect(
      try Workspace.locate(from: inside, walkingUp: true, stateDirectory: state).root == root)
    #expect(try Workspace.locate(from: root, walkingUp: false, stateDirectory: state).root == root)
    #expect(throws: WorkspaceError.self) {
      try Workspace.locate(from: inside, walkingUp: false, stateDirectory: state)
    }
    #expect(throws: WorkspaceError.noWorkspace(searchedFrom: "/nowhere/at/all")) {
      try Workspace.locate(from: "/nowhere/at/all", walkingUp: true, stateDirectory: state)
    }
  }

  @Test("An example is laid out in a new or empty folder only")
  func layout() throws {
    let folder = try TemporaryFolder()
    let files = [(path: "a/b.md", bytes: Array("x".utf8))]
    let path = try ExampleLayout.write(files, to: folder.path("new/deep"))
    #expect(folder.files(in: "new") == ["new/deep/a/b.md": "x"])
    #expect(path.hasSuffix("/new/deep"))
    #expect(throws: WorkspaceError.self) {
      try ExampleLayout.write([(path: "c", bytes: [])], to: path)
    }
    #expect(throws: WorkspaceError.self) {
      try ExampleLayout.write([(path: "../c", bytes: [])], to: folder.path("other"))
    }
    #expect(folder.files() == ["new/deep/a/b.md": "x"])
  }
}
