/// What components run on, as far as it is publicly known.
extension SourceMaterial {
  /// The runtime of a component that lives only while it answers, with the fact that says so.
  func functionRuntime(of id: ElementID) -> KnowledgeCitation? {
    knowledge.hosts(of: id).lazy.compactMap { entry in
      entry.facts(.executionModel).first { $0.value == .text("per-request") }
        .map { KnowledgeCitation(entry: entry.name, fact: $0) }
    }.first
  }

  /// The least number that what the component runs on, or what stands before it, states about an aspect.
  func hostLimit(
    _ aspect: KnowledgeFact.Aspect, in unit: KnowledgeFact.Unit, of element: Element
  ) -> (value: Double, citation: KnowledgeCitation)? {
    let before = index.outgoing(element.id).map(\.target) + index.incoming(element.id).map(\.source)
    let gateways = before.flatMap { knowledge.entries(of: $0) }.filter { $0.kind == .gateway }
    let named = text.lines(ownedBy: element.id).flatMap { catalog.entries(in: $0.text) }
      .filter { $0.kind == .gateway || $0.kind == .runtime }
    // The first fact is about what a caller waits for, later ones about special cases.
    return (knowledge.hosts(of: element.id) + gateways + named).compactMap { entry in
      entry.facts(aspect).lazy.compactMap { fact in
        fact.number(unit).map { ($0, KnowledgeCitation(entry: entry.name, fact: fact)) }
      }.first
    }.min { $0.0 < $1.0 }
  }
}
