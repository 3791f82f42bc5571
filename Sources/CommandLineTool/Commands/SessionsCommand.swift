internal import ArgumentParser
internal import Engine
internal import Formats
internal import Workspace

/// `dovetail sessions`: lists the sessions of the workspace.
struct SessionsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "Lists the architecture sessions of the workspace.")

  @OptionGroup var workspace: WorkspaceOptions
  @Option(help: "The output: table or json.") var format: Format = .table

  func run() throws {
    let located = try reporting { () throws(WorkspaceError) in
      try workspace.locate(.current())
    }
    let sessions = try reporting(located.sessions)
    switch format {
    case .json: StandardStreams.output(JSONWriter.document(Self.value(of: sessions)))
    case .table:
      guard !sessions.isEmpty else {
        StandardStreams.message("No session under \(located.root). Try the example: dovetail demo")
        return
      }
      StandardStreams.line(Self.table(of: sessions).text)
    }
  }

  static func table(of sessions: [SessionSummary]) -> TextTable {
    TextTable(
      header: ["Index", "Name", "Status", "Documents", "Last update"],
      rows: sessions.map { summary in
        [
          String(summary.session.index), summary.session.name, summary.status ?? "—",
          documents(of: summary), summary.lastUpdated ?? "—",
        ]
      })
  }

  private static func documents(of summary: SessionSummary) -> String {
    var parts: [String] = []
    if !summary.frameworks.isEmpty { parts.append("framework") }
    parts.append(summary.componentDesigns.isEmpty ? "no component design" : "components")
    if summary.hasIntegrationArchitecture { parts.append("integration") }
    if summary.hasDraft { parts.append("draft") }
    return parts.joined(separator: ", ")
  }

  static func value(of sessions: [SessionSummary]) -> OrderedValue {
    .array(
      sessions.map { summary in
        [
          "folder": .string(summary.session.folder),
          "index": .int(summary.session.index),
          "name": .string(summary.session.name),
          "status": summary.status.map(OrderedValue.string) ?? .null,
          "nextAction": summary.nextAction.map(OrderedValue.string) ?? .null,
          "lastUpdated": summary.lastUpdated.map(OrderedValue.string) ?? .null,
          "frameworks": .array(summary.frameworks.map(OrderedValue.string)),
          "componentDesigns": .array(summary.componentDesigns.map(OrderedValue.string)),
          "integrationArchitecture": .bool(summary.hasIntegrationArchitecture),
          "draft": .bool(summary.hasDraft),
        ]
      })
  }
}
