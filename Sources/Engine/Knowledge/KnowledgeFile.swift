/// One file of the catalogue: built in, or added by the workspace.
package struct KnowledgeFile: Hashable, Sendable {
  /// The name that messages show: `brokers.yaml`, `.dovetail/knowledge/house.yaml`.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Why a file of the catalogue, or one entry of it, could not be taken, and where.
package struct KnowledgeProblem: Hashable, Sendable {
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// What is wrong, in a few words.
  package var reason: String

  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The problem as a finding about the workspace's file.
  package var finding: Finding {
    Finding(
      .warning, rule: "KNO-01",
      message: "\(file), line \(line): \(reason); this was left out, everything else is known",
      places: [Evidence(place: Place(document: file, line: line), quote: "")],
      suggestion: "Mend that line; `dovetail knowledge` shows what is understood.")
  }
}
