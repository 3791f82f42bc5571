import Glibc
import Testing

@testable import CommandLineTool

@Suite("The user's own editor")
struct ExternalEditorTests {
  /// A folder of this test's own.
  private func folder() throws -> String {
    var template = Array("/tmp/dovetail-editor-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template))
    return String(cString: path)
  }

  @Test("gets the text as a file and gives back what it left there")
  func edits() async throws {
    let editor = ExternalEditor(command: ["sed", "-i", "s/old/new/"], folder: try folder())
    let result = try await editor.edited(Array("old words\n".utf8), name: "section.md")
    #expect(String(decoding: result, as: UTF8.self) == "new words\n")
  }

  @Test("is started with its arguments as words, never through a shell")
  func noShell() async throws {
    let folder = try folder()
    let editor = ExternalEditor(command: ["true", ";touch", "\(folder)/started"], folder: folder)
    _ = try await editor.edited([], name: "section.md")
    #expect(access("\(folder)/started", F_OK) != 0)
  }

  @Test("that fails or is missing leaves the text as it was")
  func failures() async throws {
    let folder = try folder()
    await #expect(throws: ExternalEditor.Failure.failed(program: "false", status: 1)) {
      try await ExternalEditor(command: ["false"], folder: folder).edited([], name: "a.md")
    }
    await #expect(throws: ExternalEditor.Failure.cannotStart(program: "no-such-editor")) {
      try await ExternalEditor(command: ["no-such-editor"], folder: folder).edited([], name: "a.md")
    }
  }

  @Test("leaves no file behind")
  func leavesNothing() async throws {
    let folder = try folder()
    _ = try await ExternalEditor(command: ["true"], folder: folder).edited([65], name: "a.md")
    #expect(rmdir(folder) == 0)
  }
}
