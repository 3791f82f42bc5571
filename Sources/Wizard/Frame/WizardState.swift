package import Engine
import Screen
package import TextEditing

/// Everything that the wizard shows and knows.
package struct WizardState: Equatable, Sendable {
  /// The terminal's size.
  package var size: ScreenSize
  /// Which keys do what.
  package var keyMap: KeyMap
  /// How sections are written.
  package var editorOptions: EditorOptions
  /// The step on the screen.
  package var step = WizardStep.session
  /// What is asked or shown in front of the step.
  package var overlay: Overlay?
  /// What the last action led to, until the next key.
  package var notice: Notice?
  /// A state of affairs that stays until it is resolved, such as a draft that cannot be kept.
  package var banner: Failure?

  /// The session being worked on; nil until one is opened.
  package var session: OpenedSources?
  /// What the user decided.
  package var draft = Draft()
  /// Whether the draft log has a record.
  package var isDraftBegun = false
  /// The newest result of the pipeline; nil until the first is there.
  package var generation: Generation?
  /// The sections' generated texts, also of those that the user wrote over.
  package var generatedBodies: [SectionID: String] = [:]
  /// The runs of the pipeline that were asked for.
  package var work = WorkState()
  /// What the last change of the draft changed in the result.
  package var consequences: Consequences?
  /// A change that is looked at before it is made; nil when there is none.
  package var trial: Trial?

  package var sessions = SessionsState()
  package var scope = ScopeState()
  package var dependencies = DependenciesState()
  package var teaching = TeachingState()
  package var patterns = PatternsState()
  package var assumptions = AssumptionsState()
  package var sections = SectionsState()
  package var review = ReviewState()
  package var done = DoneState()
  package var themes = ThemesState()
  /// Where the user moved the lines between the parts of the steps.
  package var dividers = Dividers()
  package var preset = WizardPreset()
  /// Steps that were on the screen.
  package var visited: Set<WizardStep> = []
  /// Whether the program is about to end.
  package var isQuitting = false

  /// The state before anything happened.
  package init(
    size: ScreenSize = ScreenSize(columns: 80, rows: 24), keyMap: KeyMap = .standard,
    editorOptions: EditorOptions = EditorOptions()
  ) {
    self.size = size
    self.keyMap = keyMap
    self.editorOptions = editorOptions
  }
}

/// The terminal's size in cells.
package struct ScreenSize: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  /// Makes a size; negative numbers become 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Below this nothing can be shown without cutting it off.
  package static let smallest = ScreenSize(columns: 40, rows: 12)

  /// Whether the wizard can be shown.
  package var isLargeEnough: Bool {
    columns >= Self.smallest.columns && rows >= Self.smallest.rows
  }
}

/// One line for the user, with its weight.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case done, hint, refused, failed }

  package var kind: Kind
  package var text: String

  /// Makes a notice.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// What is being worked out off the input path.
package struct WorkState: Equatable, Sendable {
  /// The number of the newest request.
  package var requested = 0
  /// The number of the newest request for a preview.
  package var previews = 0
  /// The number of the newest answer.
  package var answered = 0
  /// The preview that tells the generated texts below the user's; nil when none is awaited.
  package var baseline: Int?
  /// What the run is doing, as it last said.
  package var activity: String?
  /// From 0 to 1, where it is known.
  package var fraction: Double?
  /// Why the newest run failed.
  package var failure: Failure?

  /// Whether an answer is outstanding.
  package var isRunning: Bool { answered < requested }
}

/// The documents of the opened session.
package struct OpenedSources: Equatable, Sendable {
  package var session: Session
  package var documents: [SourceText]
  /// Remarks on what was read.
  package var findings: [Finding]
  /// Documents that changed on disk since.
  package var changed: [ChangedSource] = []

  /// Whether the lines that state something are no longer in their document.
  package func isStale(_ evidence: Evidence) -> Bool {
    let place = evidence.place
    guard let source = changed.first(where: { $0.name == place.document }),
      let known = document(place.document)
    else { return false }
    return (place.line...max(place.line, place.endLine)).contains { number in
      known.line(number).map { !$0.isEmpty && !source.lines.contains($0) } ?? false
    }
  }

  /// The document with a name.
  package func document(_ name: String) -> SourceText? { documents.first { $0.name == name } }
}
