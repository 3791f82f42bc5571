internal import Engine
internal import Workspace

/// An error of the program as words and an exit code: what is the case, and what helps.
struct ErrorMessage {
  var text: String
  var status: ExitStatus

  init(text: String, status: ExitStatus) {
    self.text = text
    self.status = status
  }

  init(_ error: WorkspaceError) {
    switch error {
    case .noWorkspace(let folder):
      text = """
        There is no architecture workspace at \(folder) or above it.
        Expected a folder .taskmaster/docs/design/architecture. Go to your project, give \
        --workspace FOLDER, or try the example: dovetail demo
        """
      status = .noInput
    case .noSession(let folder):
      text = "The session folder \(folder) is gone. List what is there: dovetail sessions"
      status = .noInput
    case .noComponentDesign(let folder, let expected):
      text = """
        Session \(folder) has no component design: looked for \(expected).
        Make it with /design/system-architecture/2-component-design, or write it by hand.
        """
      status = .noInput
    case .unreadable(let path, let reason):
      text = "Cannot read \(path): \(reason)."
      status = .noInput
    case .tooLarge(let path, let bytes, let limit):
      text = "\(path) is too large: \(bytes) bytes, the limit is \(limit). Split the document."
      status = .badInput
    case .malformed(let path, let line, let reason):
      text = "\(path):\(line): \(reason). Nothing was changed; mend the file or move it away."
      status = .badInput
    case .locked(let folder):
      text = "Another run of dovetail is saving session \(folder). Try again when it is done."
      status = .locked
    case .inputChanged(let path):
      text = "\(path) changed while it was being worked on. Nothing was written; run again."
      status = .locked
    case .interruptedSaveConflict(let path, let kept):
      text = """
        An earlier save was interrupted, and \(path) has changed since.
        Both are kept: the file as it is, and the text that was to be written as \(kept).
        """
      status = .ioError
    case .cannotWrite(let path, let reason):
      text = "Cannot write \(path): \(reason). No file of the session was changed."
      status = .cannotCreate
    case .unfinishedSave(let path, let reason):
      text = """
        The save is decided and every text is staged, but \(path) is not in its place yet: \(reason).
        The next run that opens the session finishes it; nothing is lost.
        """
      status = .ioError
    case .outsideSession(let path):
      text = "\(path) leads outside of the session folder. Nothing was read or written there."
      status = .badInput
    }
  }

  init(_ error: SessionLookupError) {
    func names(_ sessions: [Session]) -> String {
      sessions.map(\.folder).joined(separator: ", ")
    }
    switch error {
    case .notFound(let name, let candidates):
      let list = candidates.isEmpty ? "There are none yet." : "Sessions: \(names(candidates))."
      text = "There is no session “\(name)”. \(list)"
    case .ambiguous(let name, let candidates):
      text = "“\(name)” fits several sessions: \(names(candidates)). Name one of them."
    case .unsafe(let name):
      text = "“\(name)” cannot be a session: a name holds no path separator and no leading dot."
    }
    status = .noInput
  }

  init(_ error: ExplanationError) {
    let list = error.candidates.map { "\n  \($0)" }.joined()
    if error.isAmbiguous {
      text = "“\(error.words)” fits several things. Name one of them:\(list)"
    } else {
      text =
        "There is nothing here that “\(error.words)” names."
        + (list.isEmpty ? " See dovetail explain --help." : " Near it are:\(list)")
    }
    status = .usage
  }
}
