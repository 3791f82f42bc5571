import Engine
import Screen
import Wizard

/// A user and a world in one: presses keys, and answers effects as the runner would.
struct Player {
  var state: WizardState
  /// Everything that was asked of the world, in order.
  private(set) var effects: [WizardEffect] = []
  /// The draft log as the world keeps it.
  private(set) var log: [[UInt8]] = []
  /// How what was saved came to be, as the world keeps it.
  private(set) var history: ChangeHistory?
  /// What was saved last.
  private(set) var saved = DraftContent()
  /// What taking back every change leads to.
  private(set) var beginning = DraftContent()
  /// Whether runs of the pipeline and plans are answered at once.
  var answersAtOnce = true

  init(columns: Int = 80, rows: Int = 24) {
    state = WizardState(size: ScreenSize(columns: columns, rows: rows))
    happen(.started(state.size, WizardPreset()))
  }

  /// A user who has opened the sample session and stands on a step.
  static func on(_ step: WizardStep, columns: Int = 80, rows: Int = 24) -> Player {
    var player = Player(columns: columns, rows: rows)
    player.press("enter")
    player.press(String(step.number))
    return player
  }

  mutating func happen(_ action: WizardAction) {
    for effect in WizardReducer.reduce(&state, action) {
      effects.append(effect)
      answer(effect)
    }
  }

  /// Presses keys, written as in a configuration file and separated by spaces.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      if let key = Key(name) { happen(.input(.key(key))) }
    }
  }

  /// Types text, character by character.
  mutating func type(_ text: String) {
    for character in text { happen(.input(.key(.character(character)))) }
  }

  private mutating func answer(_ effect: WizardEffect) {
    switch effect {
    case .loadSessions: happen(.sessionsLoaded(Sample.summaries))
    case .openSession:
      var restored = RestoredDraft(base: saved, history: history, records: log).draft
      while restored.undo() != nil {}
      // A session that is read again keeps its history.
      if state.session == nil { beginning = restored.content }
      happen(.sessionOpened(Sample.contents(review: saved.review, draft: log, history: history)))
    case .appendDraft(_, let record): log.append(record.encoded)
    case .clearDraft(let folder):
      log = []
      happen(.draftCleared(folder: folder))
    case .keepHistory(_, let kept): history = kept
    case .compute(let request) where answersAtOnce:
      let generation = Sample.generation(request.review, scope: request.scope)
      happen(.computed(computation: request.computation, generation))
    case .preview(let request) where answersAtOnce:
      let generation = Sample.generation(request.review, scope: request.scope)
      happen(.previewed(computation: request.computation, generation))
    case .tryOut(let request, let base) where answersAtOnce:
      let generation = Sample.generation(request.review, scope: request.scope)
      happen(
        .tried(
          computation: request.computation, Consequences(from: base, to: generation)))
    case .planSave(let generation, _) where answersAtOnce:
      happen(.planned(ComparedPlan(Sample.plan(generation))))
    case .compare(let computation, let old, let new):
      happen(.compared(computation: computation, Consequences(from: old, to: new)))
    case .layOutPreview(let request):
      happen(.previewLaidOut(number: request.number, request.lines))
    case .save(let plan, _, let review):
      saved = DraftContent(review: review)
      happen(
        .saved(
          SaveReport(
            written: plan.writes.map { "/data/shop/001-enterprise-expansion/\($0.path)" },
            insights: ["2 components call each other synchronously: break the cycle first."],
            nextSteps: ["Read the document with the team.", "dovetail check --name 1 in CI"])))
    case .loadThemes:
      happen(
        .themesLoaded(
          [ThemeChoice(.terminal), ThemeChoice(.monochrome)], current: "terminal"))
    case .copy(let text): happen(.copied(text))
    default: break
    }
  }

  /// The screen as it would be painted.
  var grid: Grid {
    var grid = Grid(width: state.size.columns, height: state.size.rows)
    WizardView.draw(state, theme: state.theme, into: &grid)
    return grid
  }

  /// The screen's rows as text.
  var screen: [String] { grid.snapshot().lines }
}
