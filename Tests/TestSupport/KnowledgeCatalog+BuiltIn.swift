internal import Assets
package import Engine

extension KnowledgeCatalog {
  /// What is built into the program.
  package static let builtIn = KnowledgeCatalog(
    Assets.knowledge().map { KnowledgeFile(name: $0.name, text: $0.text) })
}
