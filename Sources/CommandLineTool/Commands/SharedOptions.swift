internal import ArgumentParser
internal import Engine
internal import Workspace

/// Where the workspace is and what time it is.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds .taskmaster/docs/design/architecture.", valueName: "folder"))
  var workspace: String?

  @Option(
    help: ArgumentHelp(
      "The date to write into new files, YYYY-MM-DD. Default: SOURCE_DATE_EPOCH, else today.",
      valueName: "date"))
  var now: String?

  /// The workspace, found from `--workspace` or by walking up from the current folder.
  ///
  /// - Throws: `WorkspaceError.noWorkspace` when there is none.
  func locate(_ environment: ProcessEnvironment) throws(WorkspaceError) -> Workspace {
    try Workspace.locate(
      from: workspace.map(environment.absolute) ?? environment.currentDirectory,
      walkingUp: workspace == nil, stateDirectory: environment.stateDirectory)
  }

  /// The time of this run.
  ///
  /// - Throws: a validation error when `--now` is not a date.
  func date(_ environment: ProcessEnvironment) throws -> Timestamp {
    guard let now else { return Timestamp(seconds: environment.now) }
    guard let date = Timestamp(now) else {
      throw ValidationError("--now takes YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ, not “\(now)”.")
    }
    return date
  }
}

/// Which session.
struct SessionOption: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      "The session: its folder, its name, its index (1, 001) or an unambiguous prefix.",
      valueName: "session"))
  var name: String
}

/// Which scopes.
struct ScopeOption: ParsableArguments {
  @Option(
    name: [.customShort("s"), .long],
    help: ArgumentHelp(
      "Any of internal, external, data, messaging, api, with commas. Default: the full system.",
      valueName: "scopes"))
  var scope: String?

  /// The chosen scopes.
  ///
  /// - Throws: a validation error that names the word that is no scope.
  func selection() throws -> ScopeSelection {
    guard let scope else { return .full }
    var chosen: Set<Scope> = []
    for word in scope.split(separator: ",") {
      let name = word.trimmingSpaces.lowercased()
      guard let scope = Scope(rawValue: name) else {
        let known = Scope.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(name)” is no scope. The scopes are \(known).")
      }
      chosen.insert(scope)
    }
    return ScopeSelection(chosen)
  }
}

extension Substring {
  /// Without spaces at both ends.
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
