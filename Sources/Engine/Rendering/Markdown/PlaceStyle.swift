/// How the document writes a place in a source, short where that is unambiguous, and what the reviewer
/// answered.
///
/// `component-design_shop.md:42` becomes `component-design:42` when no other document of the session
/// shortens to the same name.
package struct PlaceStyle: Hashable, Sendable {
  /// Short names by document name.
  private var shortNames: [String: String]
  /// The reviewer's answers, which take the place of assumptions.
  let answers: [AssumptionID: String]

  package init(documents: [String], answers: [AssumptionID: String] = [:]) {
    self.answers = answers
    let short = documents.map(Self.shortened)
    shortNames = [:]
    for (document, name) in zip(documents, short) {
      shortNames[document] = short.filter { $0 == name }.count == 1 ? name : document
    }
  }

  /// The short name of a document.
  package func name(of document: String) -> String { shortNames[document] ?? document }

  /// Places and rules in round brackets, as `(component-design:12, 40; COM-01)`; empty without any.
  ///
  /// At most three places are shown; the decision log has them all.
  func reference(evidence: [Evidence], citations: [RuleCitation]) -> String {
    var places: [Place] = []
    for place in evidence.map(\.place) where !places.contains(where: { $0.start == place.start }) {
      places.append(place)
    }
    let shown = places.prefix(3)
    var parts: [String] = []
    for document in shown.map(\.document).uniqued {
      let lines = shown.filter { $0.document == document }.map { String($0.line) }
      parts.append("\(InlineMarkdown.escaped(name(of: document))):" + lines.joined(separator: ", "))
    }
    if places.count > shown.count, let last = parts.indices.last {
      parts[last] += " and \(places.count - shown.count) more"
    }
    parts += citations.map(\.rule).uniqued.map { rule in
      DecisionLinks.link(
        rule, handles: citations.filter { $0.rule == rule }.compactMap(\.handle).uniqued)
    }
    return parts.isEmpty ? "" : "(" + parts.joined(separator: "; ") + ")"
  }

  /// Public sources in round brackets, as `([Stripe](https://…), read 2026-11-22)`; each address once.
  package func reference(knowledge: [KnowledgeCitation]) -> String {
    var sources: Set<String> = []
    let links = knowledge.filter { sources.insert($0.fact.source).inserted }.map { citation in
      "[\(InlineMarkdown.escaped(citation.entry))](<\(citation.fact.source)>), "
        + "read \(citation.fact.read)"
    }
    return links.isEmpty ? "" : "(" + links.joined(separator: "; ") + ")"
  }

  private static func shortened(_ document: String) -> String {
    let stem = document.hasSuffix(".md") ? String(document.dropLast(3)) : document
    guard let cut = stem.firstIndex(of: "_"), cut != stem.startIndex else { return stem }
    return String(stem[..<cut])
  }
}

extension Place {
  fileprivate var start: Place { Place(document: document, line: line) }
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, each where it first stood.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
