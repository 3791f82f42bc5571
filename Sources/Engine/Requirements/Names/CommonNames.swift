internal import Markup

/// Names that every language has a word of its own for: a part called "backend" in a table is "后端" in a sentence.
enum CommonNames {
  private static let groups = [
    ["frontend", "前端", "프론트엔드", "프런트엔드", "フロントエンド"],
    ["backend", "后端", "백엔드", "バックエンド"],
    ["apigateway", "API网关", "API 网关", "API 게이트웨이", "APIゲートウェイ"],
  ]

  /// Gives the parts of such names the words for them that the documents use.
  static func join(_ registry: inout ElementRegistry, in documents: [ParsedDocument]) {
    for group in groups {
      let keys = group.map { ElementName($0).exactKey }
      guard let part = keys.compactMap({ registry.index(key: $0) }).first,
        registry.entries[part].kind == .component
      else { continue }
      for (name, key) in zip(group.dropFirst(), keys.dropFirst())
      where registry.index(key: key) == nil {
        let bytes = Array(name.utf8)
        let isWritten = documents.contains { !$0.markup.source.ranges(of: bytes).isEmpty }
        if isWritten { registry.addAlias(name, to: part) }
      }
    }
  }
}
