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
  let terminal: Terminal
  var runner: EffectRunner
  private(set) var state: WizardState
  /// The theme that holds whatever is chosen, where colour is unwanted.
  let fixedTheme: Theme?
  /// The theme that the run began with.
  let firstTheme: String
  let settings: Settings
  var watch = ThemeWatch()
  private var grid: Grid
  private var memory = FrameMemory()
  private let preset: WizardPreset

  /// How long to wait for a key while work is under way, so that its answer is seen at once.
  private static let patience = Duration.milliseconds(10)
  /// How long to wait for a key before what was typed is flushed to the disk.
  private static let flushDelay = Duration.milliseconds(500)

  init(
    terminal: Terminal, runner: EffectRunner, theme: String, settings: Settings,
    preset: WizardPreset
  ) {
    self.terminal = terminal
    self.runner = runner
    self.preset = preset
    firstTheme = theme
    self.settings = settings
    fixedTheme = runner.environment.wantsNoColor ? .monochrome : nil
    let size = ScreenSize(
      columns: terminal.capabilities.columns, rows: terminal.capabilities.rows)
    state = WizardState(
      size: size, keyMap: settings.keyMap, editorOptions: settings.editor)
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
      if event == nil || event == .focusGained { reloadTheme() }
      if event == nil { runner.flushDrafts() }
    }
    runner.flushDrafts()
    // What is still worked out would only be thrown away; a save is no such run and goes on to its end.
    runner.wanted.stopAll()
    runner.background.sync {}
    return farewell
  }

  private var timeout: Duration? {
    if runner.mailbox.isExpectingAnswers { return Self.patience }
    if runner.hasUnflushedDraft { return Self.flushDelay }
    return watch.isActive ? ThemeWatch.interval : nil
  }

  mutating func take(_ action: WizardAction) {
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
    case .loadThemes: return [loadThemes(current: firstTheme)]
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
    WizardView.draw(
      state, theme: fixedTheme ?? state.theme, into: &grid, remembering: &memory)
    terminal.present(grid)
  }

  private var farewell: [String] {
    let journal = runner.journal
    let replay =
      state.done.report == nil
      ? [] : ["What was done is in \(journal.path); dovetail --replay does it again."]
    guard state.isDraftBegun, let folder = state.session?.session.folder else { return replay }
    return replay + ["The draft of \(folder) is kept. Go on with: dovetail --name \(folder)"]
  }
}
