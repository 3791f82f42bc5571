internal import Engine
internal import Terminal
internal import Wizard
internal import Workspace

/// Handing the terminal to the user's editor.
extension WizardLoop {
  private var editor: ExternalEditor {
    ExternalEditor(
      command: runner.environment.editor,
      folder: runner.environment.stateDirectory + "/editing")
  }

  func edit(_ section: SectionID, text: String) -> [WizardAction] {
    let name = section.rawValue.split(separator: "/").last.map { "\($0).md" } ?? "section.md"
    let editor = editor
    return handingOver {
      let edited = try awaiting { try await editor.edited(Array(text.utf8), name: name) }
      return .sectionEdited(section, text: String(decoding: edited, as: UTF8.self))
    }
  }

  func open(_ place: Place) -> [WizardAction] {
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
}
