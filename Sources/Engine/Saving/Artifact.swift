/// One file that a run produces.
package struct Artifact: Hashable, Sendable {
  /// What sort of file it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case document, openAPI, asyncAPI, jsonSchema, proto, graphQL
    case eventCatalog, dataMapping, testPlan, decisionLog, sessionState, review
  }

  /// The path inside the session folder, with `/`.
  package var path: String
  package var kind: Kind
  /// The file's bytes as UTF-8 text.
  package var text: String

  package init(path: String, kind: Kind, text: String) {
    self.path = path
    self.kind = kind
    self.text = text
  }
}
