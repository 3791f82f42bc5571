import Engine
import Testing

@testable import Workspace

/// A small workspace of one session, and what a run would save into it.
enum SampleSession {
  static let folder = "001-shop"
  static let base = Workspace.architecture + "/" + folder + "/"

  static let files: [String: String] = [
    base + "_session-state.json":
      #"{"index": 1, "name": "shop", "status": "component_design_complete", "#
      + #""nextAction": "Go on", "lastUpdated": "2026-03-27T15:22:40Z"}"#,
    base + "architecture-framework_shop.md": "# Framework\r\n",
    base + "component-design_shop.md": "# Design\n",
    base + "integration-architecture_shop.md": "# Old\r\n",
    base + "integration-specs/openapi/old.yaml": "old: true\n",
    base + ".dovetail/base/integration-architecture_shop.md": "# Old base\n",
    base + ".dovetail/base/integration-specs/openapi/old.yaml": "old: true\n",
  ]

  /// Six writes and two removals: new files, changed ones, in folders that exist and that do not.
  static func request(_ opened: OpenedSession) -> SaveRequest {
    SaveRequest(
      opened: opened,
      files: [
        Artifact(path: "_session-state.json", kind: .sessionState, text: "{\"status\": \"new\"}\n"),
        Artifact(path: "integration-architecture_shop.md", kind: .document, text: "# New\r\n"),
        Artifact(
          path: "integration-specs/schemas/a.schema.json", kind: .jsonSchema, text: "{}\n"),
      ],
      removals: ["integration-specs/openapi/old.yaml"],
      review: Review(scope: ScopeSelection([.api])),
      generated: [
        "integration-architecture_shop.md": "# New\r\n",
        "integration-specs/schemas/a.schema.json": "{}\n",
      ])
  }

  /// What is on disk after the request was saved.
  static var saved: [String: String] {
    var saved = files
    saved[base + "_session-state.json"] = "{\"status\": \"new\"}\n"
    saved[base + "integration-architecture_shop.md"] = "# New\r\n"
    saved[base + "integration-specs/schemas/a.schema.json"] = "{}\n"
    saved[base + "integration-specs/openapi/old.yaml"] = nil
    saved[base + ".dovetail/base/integration-architecture_shop.md"] = "# New\r\n"
    saved[base + ".dovetail/base/integration-specs/schemas/a.schema.json"] = "{}\n"
    saved[base + ".dovetail/base/integration-specs/openapi/old.yaml"] = nil
    saved[base + ".dovetail/review.yaml"] = ReviewFile.text(
      of: Review(scope: ScopeSelection([.api])))
    return saved
  }
}

/// The sample session on disk in a folder of its own.
struct DiskSample {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in SampleSession.files { try folder.write("w/" + path, text) }
  }

  /// A workspace over it that keeps the folder as long as it lives.
  ///
  /// It waits a moment for a lock: another test that starts a program holds a copy of every open file between
  /// the fork and the exec.
  func workspace(calls: SystemCalls = .live) -> Workspace {
    var workspace = Workspace.live(
      root: folder.path("w"), stateDirectory: folder.path("state"), calls: calls, lockPatience: 250)
    let open = workspace.open
    workspace.open = { [folder] name throws(WorkspaceError) in
      try withExtendedLifetime(folder) { () throws(WorkspaceError) in try open(name) }
    }
    let records = workspace.drafts.records
    workspace.drafts.records = { [folder] name throws(WorkspaceError) in
      try withExtendedLifetime(folder) { () throws(WorkspaceError) in try records(name) }
    }
    return workspace
  }

  /// A path of the session folder inside the temporary one.
  func path(_ name: String) -> String { "w/" + SampleSession.base + name }

  /// The files of the workspace with their texts, by path inside it.
  var files: [String: String] {
    let files = folder.files(in: "w").map { (String($0.key.dropFirst(2)), $0.value) }
    return Dictionary(files) { first, _ in first }
  }
}
