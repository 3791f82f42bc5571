internal import Assets
internal import Engine

extension KnowledgeCatalog {
  /// What is built in; read when it is first asked for, so that no other command waits for it.
  private static let builtIn = KnowledgeCatalog(
    Assets.knowledge().map { KnowledgeFile(name: $0.name, text: $0.text) })

  /// What is built in, with what a workspace adds.
  static func builtIn(extendedBy files: [KnowledgeFile]) -> KnowledgeCatalog {
    files.isEmpty ? builtIn : KnowledgeCatalog(files, extending: builtIn)
  }
}
