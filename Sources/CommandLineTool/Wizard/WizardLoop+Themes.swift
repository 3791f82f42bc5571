internal import Screen
internal import Wizard

/// The themes on disk, followed while the wizard runs.
extension WizardLoop {
  /// Reads the themes; one whose file broke since keeps the look that it had.
  mutating func loadThemes(current: String) -> WizardAction {
    let catalog = catalog(with: current)
    let choices = catalog.entries.compactMap { entry -> ThemeChoice? in
      guard let theme = entry.theme else {
        return state.themes.choices.first { $0.theme.name == entry.name }
          .map { ThemeChoice($0.theme, remark: entry.problem) }
      }
      return ThemeChoice(theme, remark: theme.legibilityRemark)
    }
    watch.follow(fixedTheme == nil ? catalog.path(of: current) : nil)
    return .themesLoaded(choices, current: current)
  }

  /// Shows the theme in use as its file is now, and says what is wrong with the file.
  mutating func reloadTheme() {
    guard watch.hasChanged() else { return }
    let current = state.themes.current
    take(loadThemes(current: current))
    let problem = catalog(with: current).entries.first { $0.name == current }?.problem
    if let problem {
      take(.themeFailed(Failure(problem, advice: "the colours stay as they were")))
    }
  }

  /// Keeps the choice for later runs, and follows its file.
  mutating func select(theme name: String) -> [WizardAction] {
    let catalog = catalog(with: name)
    guard catalog.theme(named: name) != nil else {
      return [.themeFailed(Failure("There is no theme “\(name)”.", advice: ""))]
    }
    watch.follow(fixedTheme == nil ? catalog.path(of: name) : nil)
    ThemeSetting(environment: runner.environment, settings: settings).keep(name)
    return []
  }

  private func catalog(with name: String) -> ThemeCatalog {
    // The file given at the start stays in the list while others are tried.
    let files = [firstTheme, name].filter(ThemeCatalog.isPath)
    return ThemeCatalog(
      folder: runner.environment.configDirectory + "/themes",
      files: files.first == files.last ? Array(files.prefix(1)) : files)
  }
}
