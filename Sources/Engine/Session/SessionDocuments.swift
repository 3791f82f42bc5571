/// Which files of a session folder are its documents, told by their names alone.
package struct SessionDocuments: Hashable, Sendable {
  /// Names of the architecture frameworks, sorted.
  package let frameworks: [String]
  /// Names of the component designs, sorted.
  package let componentDesigns: [String]

  /// Sorts out the file names of a session folder.
  package init(fileNames: some Sequence<String>) {
    let names = fileNames.filter { $0.hasSuffix(".md") && Session.isSafe($0) }.sorted()
    frameworks = names.filter { $0.hasPrefix("architecture-framework_") }
    componentDesigns = names.filter { $0.hasPrefix("component-design_") }
  }

  /// The part that a file plays, or `nil` for a file that is none of the session's documents.
  package static func kind(ofFileName name: String) -> SourceDocument.Kind? {
    let documents = SessionDocuments(fileNames: [name])
    if !documents.frameworks.isEmpty { return .framework }
    return documents.componentDesigns.isEmpty ? nil : .componentDesign
  }
}
