package import Engine
package import Screen

/// Something that happened: the user did something, or an effect came back.
package enum WizardAction: Equatable, Sendable {
  /// The screen is up.
  case started(ScreenSize, WizardPreset)
  /// The user did something.
  case input(InputEvent)

  case sessionsLoaded([SessionSummary])
  case sessionsFailed(Failure)
  case sessionOpened(SessionContents)
  case sessionFailed(folder: String, Failure)

  /// A run of the pipeline is under way; `fraction` is from 0 to 1 where it is known.
  case progressed(computation: Int, activity: String, fraction: Double?)
  case computed(computation: Int, Generation)
  case previewed(computation: Int, Generation)
  /// What a change of the draft changed.
  case compared(computation: Int, Consequences)
  /// The document as it reads.
  case previewLaidOut(number: Int, [PreviewLine])
  /// What the trial of that number would change.
  case tried(computation: Int, Consequences)
  case computationFailed(computation: Int, Failure)

  case planned(ComparedPlan)
  case planFailed(Failure)
  case saved(SaveReport)
  case saveFailed(Failure)

  /// The external editor returned with this text for the open section.
  case sectionEdited(SectionID, text: String)
  /// The external editor was left without a change, or could not be started.
  case externalEditorFailed(Failure)
  /// The external editor was left; the source document may be another now.
  case sourceEdited(document: String)

  /// A record of the draft could not be written; the user may go on typing.
  case draftFailed(Failure)
  case draftCleared(folder: String)

  /// Documents of the session changed on disk since they were read.
  case sourcesChanged([ChangedSource])

  case themesLoaded([ThemeChoice], current: String)
  case themeFailed(Failure)
  case copied(String)
  case copyFailed(Failure)
}

/// A document that changed on disk since it was read.
package struct ChangedSource: Equatable, Sendable {
  package var name: String
  /// Its lines as they are now; empty when it is gone.
  package var lines: Set<String>

  /// Makes a changed document from its text as it is now; nil for one that is gone.
  package init(name: String, document: SourceDocument?) {
    self.name = name
    let text = document.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    lines = Set(text.split(whereSeparator: \.isNewline).map(String.init))
  }
}

/// What the command line already answered.
package struct WizardPreset: Equatable, Sendable {
  /// The folder of the session to open at once.
  package var folder: String?
  /// The scope to begin with; nil keeps what was chosen earlier.
  package var scope: ScopeSelection?
  /// What in the user's configuration could not be followed, a line each.
  package var problems: [String]

  /// Makes a preset; without arguments everything is asked.
  package init(folder: String? = nil, scope: ScopeSelection? = nil, problems: [String] = []) {
    self.folder = folder
    self.scope = scope
    self.problems = problems
  }
}

/// Why something could not be done, and what helps, each in a line.
package struct Failure: Equatable, Sendable, Error {
  package var summary: String
  package var advice: String

  /// Makes a failure from what is the case and what helps.
  package init(_ summary: String, advice: String) {
    self.summary = summary
    self.advice = advice
  }
}

/// What was read of a session.
package struct SessionContents: Equatable, Sendable {
  package var session: Session
  package var documents: [SourceDocument]
  /// What was decided and saved earlier.
  package var review: Review
  /// The scope of the last saved run; nil leaves the review's.
  package var scope: ScopeSelection?
  /// The payloads of the draft log, oldest first; empty when there is no draft.
  package var draft: [[UInt8]]
  /// How what was saved came to be; nil when that is not known.
  package var history: ChangeHistory?
  /// Remarks on what was read.
  package var findings: [Finding]

  /// Makes the contents of a session.
  package init(
    session: Session, documents: [SourceDocument], review: Review = Review(),
    scope: ScopeSelection? = nil, draft: [[UInt8]] = [], history: ChangeHistory? = nil,
    findings: [Finding] = []
  ) {
    self.session = session
    self.documents = documents
    self.review = review
    self.scope = scope
    self.draft = draft
    self.history = history
    self.findings = findings
  }
}

/// What a save did, for the last step.
package struct SaveReport: Equatable, Sendable {
  /// Absolute paths of the files written, in the order of writing.
  package var written: [String]
  /// What is worth knowing about the result, a sentence each.
  package var insights: [String]
  /// What to do next, a sentence or command each.
  package var nextSteps: [String]

  /// Makes a report.
  package init(written: [String], insights: [String] = [], nextSteps: [String] = []) {
    self.written = written
    self.insights = insights
    self.nextSteps = nextSteps
  }
}

/// A theme that can be chosen.
package struct ThemeChoice: Equatable, Sendable {
  package var theme: Theme
  /// Why the file cannot be used fully; nil when it is sound.
  package var remark: String?

  /// Makes a choice from a theme.
  package init(_ theme: Theme, remark: String? = nil) {
    self.theme = theme
    self.remark = remark
  }
}
