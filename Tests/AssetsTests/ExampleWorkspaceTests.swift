import Assets
import Foundation
import Testing

@Suite("The example workspace that is built in")
struct ExampleWorkspaceTests {
  private static let folder = ".taskmaster/docs/design/architecture/"

  private var sessions: [String: [String]] {
    var result: [String: [String]] = [:]
    for file in Assets.exampleWorkspace() {
      let parts = file.path.dropFirst(Self.folder.count).split(separator: "/").map(String.init)
      result[parts[0], default: []].append(parts.dropFirst().joined(separator: "/"))
    }
    return result
  }

  @Test("Every file lies in the folder of the architecture sessions")
  func pathsAreInsideTheArchitectureFolder() {
    let paths = Assets.exampleWorkspace().map(\.path)
    #expect(!paths.isEmpty)
    for path in paths { #expect(path.hasPrefix(Self.folder)) }
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("Each session has its state, its framework and its component design, and nothing else")
  func sessionsAreComplete() {
    #expect(sessions.keys.sorted() == ["001-enterprise-expansion", "002-city-library-renewal"])
    for (session, files) in sessions {
      let name = session.drop { $0 != "-" }.dropFirst()
      #expect(
        files.sorted() == [
          "_session-state.json", "architecture-framework_\(name).md",
          "component-design_\(name).md",
        ])
    }
  }

  @Test("Each session state parses and agrees with the session's folder name")
  func statesParse() throws {
    for file in Assets.exampleWorkspace() where file.path.hasSuffix("/_session-state.json") {
      let object = try JSONSerialization.jsonObject(with: Data(file.bytes))
      let state = try #require(object as? [String: Any])
      let index = try #require(state["index"] as? Int)
      let name = try #require(state["name"] as? String)
      let folder = String(repeating: "0", count: 3 - "\(index)".count) + "\(index)-\(name)"
      #expect(file.path == Self.folder + folder + "/_session-state.json")
      #expect(state["status"] as? String == "component_design_complete")
      #expect(state["currentStep"] as? String == "component_design")
      let results = try #require(state["architectureResults"] as? [String: Any])
      #expect(results["integrationPatterns"] == nil)
    }
  }

  @Test("The documents are built in byte for byte")
  func bytesEqualTheFiles() throws {
    for file in Assets.exampleWorkspace() {
      let onDisk = Repository.root
        .appending(path: "Sources/CAssets/Examples")
        .appending(path: String(file.path.dropFirst(Self.folder.count)))
      #expect(try Data(contentsOf: onDisk) == Data(file.bytes), "\(file.path)")
    }
  }
}
