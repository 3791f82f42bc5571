/// Which theme the user last chose.
///
/// `theme:` in `config.yaml` wins, because the user wrote it; else the choice of the last run, kept in
/// the state folder; else the terminal's own colours.
struct ThemeSetting {
  var name: String
  private let choicePath: String

  init(environment: ProcessEnvironment, settings: Settings) {
    choicePath = environment.stateDirectory + "/theme"
    let chosen = PrivateFile.text(at: choicePath)?.split(separator: "\n").first.map(String.init)
    let written = settings.theme.map { theme in
      // A path in the file is meant from where the file is.
      ThemeCatalog.isPath(theme) && !theme.hasPrefix("/")
        ? environment.configDirectory + "/" + theme : theme
    }
    name = written ?? chosen ?? "terminal"
  }

  /// Keeps a choice for later runs; a disk that refuses is no reason to stop.
  func keep(_ name: String) { PrivateFile.write(name + "\n", to: choicePath) }
}
