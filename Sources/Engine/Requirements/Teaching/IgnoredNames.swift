extension ExtractionDraft {
  /// Takes away what rests on elements that the user wants ignored, and notes what went.
  ///
  /// The elements stay in the registry, so that their names do not come back under another guise.
  mutating func leaveOutIgnored() {
    let ignored = Set(registry.entries.indices.filter { registry.entries[$0].isIgnored })
    guard !ignored.isEmpty else { return }
    func isKept(_ index: Int?) -> Bool { index.map { !ignored.contains($0) } ?? true }
    for claim in claims {
      for end in [claim.source, claim.target] where ignored.contains(end) {
        omissions[end, default: []].insert([claim.source, claim.target])
        markRecognised(claim.evidence)
      }
    }
    claims.removeAll { !isKept($0.source) || !isKept($0.target) }
    denials.removeAll { !isKept($0.source) || !isKept($0.target) }
    for index in events.indices {
      if !isKept(events[index].broker) { events[index].broker = nil }
      if !isKept(events[index].publisher) { events[index].publisher = nil }
      events[index].consumers.removeAll { !isKept($0) }
    }
    ownerships.removeAll { !isKept($0.store) || !isKept($0.owner) }
    entities.removeAll { !isKept($0.owner) }
    for index in entities.indices where !isKept(entities[index].store) {
      entities[index].store = nil
    }
    qualities.removeAll { !isKept($0.element) }
    statements.removeAll { !isKept($0.element) }
    for index in domains.indices { domains[index].members.removeAll { !isKept($0) } }
    for index in layers.indices { layers[index].members.removeAll { !isKept($0) } }
    for index in registry.entries.indices where !isKept(registry.entries[index].owner) {
      registry.update(index) { $0.owner = nil }
    }
    for index in ignored {
      for evidence in registry.entries[index].evidence { markRecognised(evidence) }
    }
  }

  private mutating func markRecognised(_ evidence: Evidence) {
    guard let index = readings.firstIndex(where: { $0.document.name == evidence.place.document })
    else { return }
    readings[index].usage.mark(evidence.place.line...evidence.place.endLine, .recognised)
  }
}
