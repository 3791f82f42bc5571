internal import Dispatch
internal import Engine
internal import Glibc
internal import Logging
internal import Screen
internal import Terminal
internal import Wizard
internal import Workspace

/// The wizard as plain lines: for screen readers, dumb terminals and pipes.
///
/// It puts the questions of `Questionnaire` and changes the same state by the same changes as the screen,
/// so that the draft can be gone on with in either.
struct PlainRun {
  /// How a run ended.
  enum Ending: Equatable {
    case left
    /// The user wants the screen, on this session.
    case screen(folder: String?)
  }

  private var runner: EffectRunner
  private var state: WizardState
  private var questions = Questionnaire()
  private let preset: WizardPreset
  private var told = ""

  init(workspace: Workspace, environment: ProcessEnvironment, date: Timestamp, preset: WizardPreset)
  {
    let log = LogFile.bootstrapped(in: environment.stateDirectory)
    runner = EffectRunner(workspace: workspace, environment: environment, date: date, log: log)
    state = WizardState(
      keyMap: .standard, editorOptions: Settings(environment: environment).editor)
    self.preset = preset
  }

  /// Asks until everything is answered or the user leaves.
  mutating func run() -> Ending {
    take(.started(state.size, preset))
    settle()
    while !state.isQuitting, state.step != .done {
      guard let question = questions.next(in: state) else { break }
      if question.step != state.step, state.session != nil {
        carryOut(state.go(to: question.step))
        settle()
        // What was entered may be told otherwise now, such as the plan of a save.
        guard let question = questions.next(in: state) else { break }
        if let ending = put(question) { return ending }
      } else if let ending = put(question) {
        return ending
      }
    }
    runner.flushDrafts()
    runner.background.sync {}
    tellEnd()
    return .left
  }

  /// Puts a question until it is answered or left; an ending where the user leaves.
  private mutating func put(_ question: Question) -> Ending? {
    say([""] + question.lines)
    while true {
      runner.flushDrafts()
      StandardStreams.output("\(question.step.title): \(question.answers), or ? > ")
      guard let line = readLine() else {
        StandardStreams.line()
        state.isQuitting = true
        return nil
      }
      switch PlainCommand(line) {
      case .help: say(PlainCommand.explanation)
      case .quit:
        state.isQuitting = true
        return nil
      case .screen: return .screen(folder: state.session?.session.folder)
      case .undo, .redo:
        carryOut(state.perform(PlainCommand(line) == .undo ? .undo : .redo))
        tellNotice()
        return nil
      case .history:
        say(state.draft.past.isEmpty ? ["Nothing was changed yet."] : state.draft.past.map(\.name))
      case .back:
        if !questions.goBack() { say(["There is no question before this one."]) }
        return nil
      case .go(let step):
        questions.go(to: step)
        return nil
      case .again: say(question.lines)
      case nil:
        switch questions.answer(question, with: line, in: &state) {
        case .told(let lines): say(lines)
        case .refused(let text): say([text + "."])
        case .done(let effects):
          carryOut(effects)
          tellNotice()
          return nil
        }
      }
    }
  }

  /// Takes an action and everything that follows from it.
  private mutating func take(_ action: WizardAction) {
    if case .saved = action { runner.refreshAfterSave() }
    carryOut(WizardReducer.reduce(&state, action))
  }

  private mutating func carryOut(_ effects: [WizardEffect]) {
    for effect in effects { perform(effect).forEach { take($0) } }
    settle()
  }

  private mutating func perform(_ effect: WizardEffect) -> [WizardAction] {
    switch effect {
    case .editSection(let section, let text): return edit(section, text: text)
    case .quit:
      state.isQuitting = true
      return []
    default: return runner.perform(effect)
    }
  }

  private func edit(_ section: SectionID, text: String) -> [WizardAction] {
    let editor = ExternalEditor(
      command: runner.environment.editor, folder: runner.environment.stateDirectory + "/editing")
    let name = section.rawValue.split(separator: "/").last.map { "\($0).md" } ?? "section.md"
    do {
      let edited = try awaiting { try await editor.edited(Array(text.utf8), name: name) }
      return [.sectionEdited(section, text: String(decoding: edited, as: UTF8.self))]
    } catch {
      return [
        .externalEditorFailed(
          Failure("The editor did not work: \(error)", advice: "set VISUAL or EDITOR"))
      ]
    }
  }

  /// Waits until all work off this thread has answered.
  private mutating func settle() {
    while runner.mailbox.isExpectingAnswers {
      for action in runner.mailbox.take() { take(action) }
      usleep(2000)
    }
  }

  private mutating func tellNotice() {
    if let notice = state.notice { say([notice.text + (notice.text.hasSuffix("?") ? "" : ".")]) }
    if let banner = state.banner { say(["The draft is not kept: \(banner.summary)"]) }
    state.notice = nil
  }

  /// Says lines, broken at words where standard output is a terminal.
  private func say(_ lines: [String]) {
    let width = TerminalCapabilities.columns(of: STDOUT_FILENO)
    for line in lines {
      let parts = width.map { TextWrap.lines(of: line, width: $0 - 1) } ?? [line]
      parts.forEach { StandardStreams.line($0) }
    }
  }

  private func tellEnd() {
    if let report = state.done.report {
      say(["", "Written:"] + report.written + [""] + report.insights + report.nextSteps)
    } else if state.isDraftBegun, let folder = state.session?.session.folder {
      say(["The draft of \(folder) is kept. Go on with: dovetail --accessible --name \(folder)"])
    }
  }
}
