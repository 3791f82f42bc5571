/// One architecture session: the folder `NNN-name` and what is in it.
package struct Session: Hashable, Sendable {
  /// The whole folder name: `001-enterprise-expansion`.
  package var folder: String
  /// The leading number: 1.
  package var index: Int
  /// The folder name without the number: `enterprise-expansion`.
  package var name: String

  package init(folder: String, index: Int, name: String) {
    self.folder = folder
    self.index = index
    self.name = name
  }

  /// The document that the engine writes: `integration-architecture_[name].md`.
  package var documentName: String { "integration-architecture_\(name).md" }
}
