internal import ArgumentParser
internal import Glibc
internal import Screen
internal import Terminal
internal import TextEditing
internal import Wizard
internal import Workspace

/// `dovetail doctor`: what this terminal, locale and workspace can do.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tells what this terminal, locale and workspace can do, with advice.",
    discussion: """
      On a terminal you first try colours, widths, keys, paste, mouse and clipboard yourself. \
      --report only looks at what can be seen without you.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Only report, and try nothing on the screen.") var report = false

  func run() throws {
    let environment = ProcessEnvironment.current()
    let tried = report ? [] : tries(environment)
    let checks =
      terminalChecks(environment) + tried + folderChecks(environment)
      + workspaceChecks(environment)
    for check in checks { StandardStreams.line(check.line) }
    let advice = checks.compactMap(\.advice)
    if !advice.isEmpty {
      StandardStreams.line()
      for line in advice { StandardStreams.line("→ " + line) }
    }
  }

  /// What the user tried on the screen; nothing where there is none.
  private func tries(_ environment: ProcessEnvironment) -> [Check] {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return [] }
    let settings = Settings(environment: environment)
    let lines = (try? DoctorLoop(environment: environment, settings: settings).run()) ?? []
    return lines.map { line in
      Check(
        isFine: line.outcome != .fails, name: "try " + line.name, value: line.value,
        advice: line.advice)
    }
  }

  /// One thing that was looked at.
  struct Check {
    var isFine: Bool
    var name: String
    var value: String
    var advice: String?

    var line: String {
      let padding = String(repeating: " ", count: max(1, 14 - name.count))
      return "\(isFine ? "✓" : "!") \(name)\(padding)\(value)"
    }
  }

  private func terminalChecks(_ environment: ProcessEnvironment) -> [Check] {
    let name = environment["TERM"] ?? ""
    guard !name.isEmpty, name != "dumb" else {
      return [
        Check(
          isFine: false, name: "terminal", value: name.isEmpty ? "TERM is not set" : "dumb",
          advice: "The wizard needs a terminal; dovetail generate works without one.")
      ]
    }
    guard let facts = try? TerminalCapabilities.inspected(usesColor: !environment.wantsNoColor)
    else {
      return [
        Check(
          isFine: false, name: "terminal", value: name,
          advice: "Neither \(name) nor xterm-256color is in terminfo: install ncurses-base.")
      ]
    }
    var checks = [
      Check(
        isFine: !facts.usesFallback, name: "terminal",
        value: facts.usesFallback ? "\(name), treated as \(facts.terminalName)" : name,
        advice: facts.usesFallback
          ? "Your terminfo does not know \(name): install ncurses-term to use all it can." : nil),
      Check(
        isFine: facts.canAddressCursor, name: "cursor",
        value: facts.canAddressCursor ? "can be placed" : "cannot be placed",
        advice: facts.canAddressCursor
          ? nil : "The wizard cannot draw here; dovetail generate works without it."),
      Check(
        isFine: true, name: "colours",
        value: environment.wantsNoColor ? "off by NO_COLOR" : "\(facts.colors)"),
    ]
    let isTerminal = facts.columns > 0
    let isFine = !isTerminal || facts.isLargeEnough
    checks.append(
      Check(
        isFine: isFine, name: "size",
        value: isTerminal ? "\(facts.columns)×\(facts.rows)" : "not a terminal here",
        advice: isFine
          ? nil
          : "The wizard needs \(TerminalCapabilities.minimumColumns)×"
            + "\(TerminalCapabilities.minimumRows) cells at least."))
    checks.append(
      Check(
        isFine: facts.isUTF8, name: "encoding", value: facts.codeset,
        advice: facts.isUTF8
          ? nil : "The locale is not UTF-8 and C.UTF-8 is missing: borders are drawn in ASCII."))
    return checks
  }

  private func folderChecks(_ environment: ProcessEnvironment) -> [Check] {
    let catalog = ThemeCatalog(folder: environment.configDirectory + "/themes")
    let broken = catalog.entries.compactMap(\.problem)
    let themes = Check(
      isFine: broken.isEmpty, name: "themes",
      value: "\(catalog.entries.count - broken.count) usable, \(broken.count) broken",
      advice: broken.first)
    let settings = Settings(environment: environment)
    let configuration = Check(
      isFine: settings.problems.isEmpty, name: "config",
      value: environment.configDirectory + "/config.yaml",
      advice: settings.problems.isEmpty ? nil : settings.problems.joined(separator: "\n→ "))
    let editor = Check(
      isFine: true, name: "editor", value: environment.editor.joined(separator: " "))
    return [
      themes, configuration, editor,
      Check(isFine: true, name: "drafts in", value: environment.stateDirectory),
    ]
  }

  private func workspaceChecks(_ environment: ProcessEnvironment) -> [Check] {
    do throws(WorkspaceError) {
      let located = try workspace.locate(environment)
      let sessions = try located.sessions()
      return [
        Check(isFine: true, name: "workspace", value: located.root),
        Check(isFine: true, name: "sessions", value: "\(sessions.count)"),
      ]
    } catch {
      return [
        Check(
          isFine: false, name: "workspace", value: "none here",
          advice: ErrorMessage(error).text)
      ]
    }
  }
}
