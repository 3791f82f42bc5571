internal import Dispatch
internal import Engine
internal import Glibc
internal import Screen
internal import Terminal
internal import Wizard
internal import Workspace

/// The one loop: an event, the reducer, its effects, a frame.
///
/// Owns the state and the terminal; every curses call is made on its thread.
struct WizardLoop {
  private let terminal: Terminal
  private var runner: EffectRunner
  private var state: WizardState
  private var theme: Theme
  private var grid: Grid
  private let preset: WizardPreset

  /// How long to wait for a key while work is under way, so that its answer is seen at once.
  private static let patience = Duration.milliseconds(10)
  /// How long to wait for a key before what was typed is flushed to the disk.
  private static let flushDelay = Duration.milliseconds(500)

  init(terminal: Terminal, runner: EffectRunner, theme: Theme, preset: WizardPreset) {
    self.terminal = terminal
    self.runner = runner
    self.theme = theme
    self.preset = preset
    let size = ScreenSize(
      columns: terminal.capabilities.columns, rows: terminal.capabilities.rows)
    state = WizardState(size: size)
    grid = Grid(width: size.columns, height: size.rows)
  }

  /// Runs until the user leaves.
  ///
  /// - Returns: lines to leave on the terminal afterwards.
  consuming func run() -> [String] {
    take(.started(state.size, preset))
    while !state.isQuitting {
      paint()
      let event = terminal.next(timeout: timeout)
      if let event { take(.input(event)) }
      // A burst of keys or a paste is taken whole before the next frame.
      while !state.isQuitting, let more = terminal.next(timeout: .zero) { take(.input(more)) }
      for action in runner.mailbox.take() { take(action) }
      if event == nil { runner.flushDrafts() }
    }
    runner.flushDrafts()
    runner.background.sync {}
    return farewell
  }

  private var timeout: Duration? {
    if runner.mailbox.isExpectingAnswers { return Self.patience }
    return runner.hasUnflushedDraft ? Self.flushDelay : nil
  }

  private mutating func take(_ action: WizardAction) {
    if case .saved = action { runner.refreshAfterSave() }
    var actions = [action]
    while !actions.isEmpty {
      let next = actions.removeFirst()
      for effect in WizardReducer.reduce(&state, next) { actions += perform(effect) }
    }
  }

  private mutating func perform(_ effect: WizardEffect) -> [WizardAction] {
    switch effect {
    case .editSection(let section, let text): return edit(section, text: text)
    case .editSource(let place): return open(place)
    case .loadThemes: return [loadThemes()]
    case .selectTheme(let name): return select(theme: name)
    case .copy(let text):
      return terminal.copyToClipboard(text)
        ? [.copied(text)]
        : [.copyFailed(Failure("The text is too long for the terminal's clipboard.", advice: ""))]
    case .suspend:
      runner.flushDrafts()
      terminal.suspend()
      return []
    case .redraw:
      terminal.redraw()
      return []
    case .quit:
      state.isQuitting = true
      return []
    default: return runner.perform(effect)
    }
  }

  private mutating func paint() {
    let size = state.size
    if grid.width != size.columns || grid.height != size.rows {
      grid = Grid(width: size.columns, height: size.rows)
    }
    WizardView.draw(state, theme: theme, into: &grid)
    terminal.present(grid)
  }

  private var editor: ExternalEditor {
    ExternalEditor(
      command: runner.environment.editor,
      folder: runner.environment.stateDirectory + "/editing")
  }

  private func edit(_ section: SectionID, text: String) -> [WizardAction] {
    let name = section.rawValue.split(separator: "/").last.map { "\($0).md" } ?? "section.md"
    let editor = editor
    return handingOver {
      let edited = try awaiting { try await editor.edited(Array(text.utf8), name: name) }
      return .sectionEdited(section, text: String(decoding: edited, as: UTF8.self))
    }
  }

  private func open(_ place: Place) -> [WizardAction] {
    guard let session = runner.opened?.session else { return [] }
    let path =
      "\(runner.workspace.root)/\(Workspace.architecture)/\(session.folder)/\(place.document)"
    let editor = editor
    return handingOver {
      try awaiting { try await editor.open(path, line: place.line) }
      return .sourceEdited(document: place.document)
    }
  }

  private func handingOver(_ body: () throws -> WizardAction) -> [WizardAction] {
    do {
      return [try terminal.handOver(body)]
    } catch {
      let advice = "Set VISUAL or EDITOR to an editor that is installed."
      return [.externalEditorFailed(Failure("The editor did not work: \(error).", advice: advice))]
    }
  }

  private func loadThemes() -> WizardAction {
    let catalog = ThemeCatalog(folder: runner.environment.configDirectory + "/themes")
    let choices = catalog.entries.compactMap { entry in
      entry.theme.map { ThemeChoice($0, remark: entry.problem) }
    }
    return .themesLoaded(choices, current: theme.name)
  }

  private mutating func select(theme name: String) -> [WizardAction] {
    let catalog = ThemeCatalog(folder: runner.environment.configDirectory + "/themes")
    guard let chosen = catalog.theme(named: name) else {
      return [.themeFailed(Failure("There is no theme “\(name)”.", advice: ""))]
    }
    if !runner.environment.wantsNoColor { theme = chosen }
    ThemeSetting(environment: runner.environment).keep(name)
    return []
  }

  private var farewell: [String] {
    guard state.isDraftBegun, let folder = state.session?.session.folder else { return [] }
    return ["The draft of \(folder) is kept. Go on with: dovetail --name \(folder)"]
  }
}
