internal import ArgumentParser
internal import Screen

/// `dovetail themes`: the themes that can be chosen.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes, built in and from your own folder.",
    discussion: """
      A theme is a base16 or base24 YAML file. Put your own into \
      $XDG_CONFIG_HOME/dovetail/themes/NAME.yaml and choose it with --theme NAME.
      """)

  func run() throws {
    let environment = ProcessEnvironment.current()
    let catalog = ThemeCatalog(folder: environment.configDirectory + "/themes")
    let rows = catalog.entries.map { entry in
      [
        entry.name, entry.theme?.variant?.rawValue ?? "—",
        entry.theme.map { $0.author.isEmpty ? "—" : $0.author } ?? "—",
        entry.origin == .builtIn ? "built in" : "yours",
      ]
    }
    StandardStreams.line(
      TextTable(header: ["Theme", "For", "Author", "From"], rows: rows).text)
    for problem in catalog.entries.compactMap(\.problem) {
      StandardStreams.message("dovetail: \(problem)")
    }
  }
}
