/// A message between two ends in a sequence picture, as a line of it draws one: `API->>DB: Create job`.
struct DrawnMessage: Hashable, Sendable {
  /// The ends by the names that the picture declares for them.
  let source: String
  let target: String
  /// Whether the picture declares the sender as an actor.
  let isByActor: Bool

  /// `nil` where the line draws no arrow between two names.
  init?(_ line: SourceLine, in text: SourceText) {
    guard line.kind == .diagram,
      let (mark, range) = Self.arrows.lazy.compactMap({ mark in
        line.text.firstRange(of: mark).map { (mark, $0) }
      }).first, !mark.isEmpty
    else { return nil }
    let left = Self.plain(line.text[..<range.lowerBound])
    let right = Self.plain(line.text[range.upperBound...].prefix { $0 != ":" })
    guard !left.isEmpty, !right.isEmpty else { return nil }
    let declared = text.block(line.block).compactMap(Declaration.init)
    let sender = declared.first { $0.alias == left }
    source = sender?.name ?? left
    target = declared.first { $0.alias == right }?.name ?? right
    isByActor = sender?.isActor ?? false
  }

  /// Longer arrows before those that they begin with.
  private static let arrows = ["-->>", "->>", "--)", "-)", "-->", "->"]

  private static func plain(_ text: Substring) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }).trimmed.filter { !"+\"".contains($0) }
  }

  /// `participant Q as SQS Queue`, `actor "Clerk" as c`.
  private struct Declaration {
    var alias: String
    var name: String
    var isActor: Bool

    init?(_ line: SourceLine) {
      let text = line.text.trimmed
      guard let kind = text.split(separator: " ").first, Self.kinds.contains(String(kind)) else {
        return nil
      }
      let parts = text.dropFirst(kind.count).split(separator: " as ")
        .map { DrawnMessage.plain($0) }
      guard let first = parts.first, let last = parts.last else { return nil }
      // PlantUML names first what Mermaid names last; the shorter one is what the arrows use.
      (alias, name) = first.count <= last.count ? (first, last) : (last, first)
      isActor = kind == "actor"
    }

    private static let kinds: Set<String> = [
      "participant", "actor", "database", "queue", "boundary", "control", "entity",
    ]
  }
}

extension SourceMaterial {
  /// The element that a picture calls by the name.
  func element(drawnAs name: String) -> Element? {
    let key = LineOwners.key(name)
    return requirements.elements.first { element in
      ([element.name] + element.aliases).contains { LineOwners.key($0) == key }
    }
  }
}
