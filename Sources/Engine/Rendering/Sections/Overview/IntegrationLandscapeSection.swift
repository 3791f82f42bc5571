/// Integration Landscape: who talks to whom, in words and as a picture.
enum IntegrationLandscapeSection: SectionRenderer {
  static let id = SectionID("integration-overview/integration-landscape")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.leaf("Internal Integrations", internalLine(index))
    body.leaf("External Integrations", externalLine(index))
    body.leaf("Data Integrations", dataLine(index))
    body.leaf("User Integrations", userLine(index))
    if !index.interactions.isEmpty {
      body.fence("mermaid", LandscapeDiagram.text(index))
      body.record(index.interactions.flatMap(\.evidence))
    }
    return body
  }

  private static func internalLine(_ index: BlueprintIndex) -> Passage {
    let all = index.internalInteractions
    guard !all.isEmpty else {
      return .notApplicable("no interaction between components is in scope.")
    }
    let calls = all.filter { index.pattern($0).isSynchronous }.count
    let events = index.events.count
    return """
      \(markdown: English.capitalised(English.count(all.count, "interaction"))) between \
      \(markdown: English.count(index.components.count, "component")), \
      \(markdown: English.subject(calls)) of them \(markdown: English.verb(calls, "a call", "calls")); \
      \(markdown: English.count(events, "event")) \
      \(markdown: English.verb(events, "is", "are")) published.
      """
  }

  private static func externalLine(_ index: BlueprintIndex) -> Passage {
    guard !index.externals.isEmpty else {
      return .notApplicable("the sources name no external system.")
    }
    let parts = index.externals.map { external -> Passage in
      let neighbours = index.externalInteractions.filter {
        $0.source == external.id || $0.target == external.id
      }.map { $0.source == external.id ? $0.target : $0.source }.uniqued
      let place = external.evidence.first
      guard !neighbours.isEmpty else { return Passage("\(external.name)").citing(place) }
      return Passage("\(external.name) through \(index.names(neighbours))").citing(place)
    }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }.appending(
      ".")
  }

  private static func dataLine(_ index: BlueprintIndex) -> Passage {
    guard !index.stores.isEmpty else { return .notApplicable("no data store is in scope.") }
    let products = index.stores.compactMap { index.product(of: $0) }.uniqued
    let kinds: Passage =
      products.isEmpty ? "" : " (\(English.list(products)))"
    return """
      \(markdown: English.capitalised(English.count(index.stores.count, "data store")))\(kinds), reached \
      by \(markdown: English.count(index.storeAccesses.count, "access", plural: "accesses")); owners are listed under \
      Database Integration.
      """
  }

  private static func userLine(_ index: BlueprintIndex) -> Passage {
    let users = index.userInteractions
    if !users.isEmpty {
      return Passage("\(index.arrows(users))").citing(users.flatMap(\.evidence)).appending(".")
    }
    let entries = index.entries
    guard !entries.isEmpty else { return .notApplicable("no user interface is in scope.") }
    return .assumed(
      "landscape.users",
      "Users enter through \(index.names(entries)), which no other component calls.",
      confirm: "which user groups use which entry; no source draws a person.")
  }
}

extension BlueprintIndex {
  /// The components by which users enter: those that persons use, otherwise those that call and are not called.
  var entries: [ElementID] {
    let used = userInteractions.map { kind($0.source) == .person ? $0.target : $0.source }.uniqued
    if !used.isEmpty { return used }
    let called = Set(internalInteractions.map(\.target))
    let calling = Set(calls.map(\.source))
    return components.map(\.id).filter { calling.contains($0) && !called.contains($0) }
  }
}
