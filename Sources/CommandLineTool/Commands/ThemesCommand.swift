internal import ArgumentParser
internal import Screen

/// `dovetail themes`: the themes that can be chosen.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes, built in and from your own folder.",
    discussion: """
      A theme is a base16 or base24 YAML file. Put your own into \
      $XDG_CONFIG_HOME/dovetail/themes/NAME.yaml and choose it with --theme NAME, or give any file by \
      its path: --theme FILE. The list says what is hard to read on its background (WCAG contrast).
      """)

  @Argument(help: ArgumentHelp("Theme files to look at as well.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let environment = ProcessEnvironment.current()
    let catalog = ThemeCatalog(
      folder: environment.configDirectory + "/themes", files: files.map(environment.absolute))
    let rows = catalog.entries.map { entry in
      [
        entry.name, entry.theme?.variant?.rawValue ?? "—",
        entry.theme.map { $0.author.isEmpty ? "—" : $0.author } ?? "—",
        entry.origin == .builtIn ? "built in" : "yours",
        entry.theme.map { $0.legibilityRemark ?? "—" } ?? "cannot be used",
      ]
    }
    StandardStreams.line(
      TextTable(header: ["Theme", "For", "Author", "From", "Remark"], rows: rows).text)
    for problem in catalog.entries.compactMap(\.problem) {
      StandardStreams.message("dovetail: \(problem)")
    }
  }
}
