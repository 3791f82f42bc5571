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
    let known = KnownFacts.table(index)
    if !known.rows.isEmpty {
      body.paragraph("What providers publish of their products and this design has to keep to:")
      body.table(known)
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
    let kinds =
      switch calls {
      case 0: "none of them a call"
      case all.count: calls == 1 ? "a call" : "all of them calls"
      default: "\(English.number(calls)) of them \(English.verb(calls, "a call", "calls"))"
      }
    let published =
      events == 0
      ? "no event is named"
      : "\(English.count(events, "event")) \(English.verb(events, "is", "are")) published"
    return """
      \(markdown: English.capitalised(English.count(all.count, "interaction"))) between \
      \(markdown: English.count(index.components.count, "component")), \(markdown: kinds); \
      \(markdown: published).
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
    let accesses = index.storeAccesses.count
    let reached =
      accesses == 0
      ? "of which no source says who uses \(index.stores.count == 1 ? "it" : "them")"
      : "reached by \(English.count(accesses, "access", plural: "accesses"))"
    return """
      \(markdown: English.capitalised(English.count(index.stores.count, "data store")))\(kinds), \
      \(markdown: reached) (Database Integration).
      """
  }

  private static func userLine(_ index: BlueprintIndex) -> Passage {
    let users = index.userInteractions
    if !users.isEmpty {
      return Passage("\(index.arrows(users))").citing(users.flatMap(\.evidence)).appending(".")
    }
    let entries = index.entries
    let visits = index.requirements.visits.filter { visit in
      index.components.contains { $0.id == visit.target }
    }
    if !visits.isEmpty {
      let told = visits.map { visit -> Passage in
        let how = [visit.purpose, visit.via].compactMap(\.self).uniqued.joined(separator: ", ")
        let words: Passage = how.isEmpty ? "" : " (\(BlueprintIndex.shortened(how, limit: 90)))"
        return Passage("\(index.name(visit.person)) → \(index.name(visit.target))\(words)").citing(
          visit.evidence)
      }
      return told.dropFirst().reduce(told[0]) { $0.appending("; \($1)") }.appending(".")
    }
    if !index.persons.isEmpty {
      let drawn = Passage("\(index.names(index.persons.map(\.id)))").citing(
        index.persons.compactMap(\.evidence.first))
      return drawn.appending(
        entries.isEmpty
          ? " \(markdown: English.verb(index.persons.count, "uses", "use")) the system; no interaction says through which component."
          : " \(markdown: English.verb(index.persons.count, "uses", "use")) the system through \(index.names(entries))."
      )
    }
    let apps = index.clientApps
    if !apps.isEmpty {
      return Passage(
        "Users hold \(index.names(apps.map(\.id)))\(entries.isEmpty ? "" : ", which \(markdown: English.verb(apps.count, "calls", "call")) \(index.names(entries))")"
      ).citing(apps.compactMap(\.evidence.first)).appending(".")
    }
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
    let visited = requirements.visits.map(\.target).uniqued.filter { kind($0) == .component }
    if !visited.isEmpty { return visited }
    let apps = Set(clientApps.map(\.id))
    let behind = calls.filter { apps.contains($0.source) && kind($0.target) == .component }
      .map(\.target).uniqued
    if !behind.isEmpty { return behind }
    let called = Set(internalInteractions.filter { !isInProcess($0) }.map(\.target))
    let calling = Set(calls.map(\.source))
    return components.map(\.id).filter { calling.contains($0) && !called.contains($0) }
  }
}
