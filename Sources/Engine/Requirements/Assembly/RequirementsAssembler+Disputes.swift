/// What places of the documents say against each other, beside the styles and protocols of one interaction.
extension RequirementsAssembler {
  /// One finding for each matter, with both places.
  func disputes(among claims: [InteractionClaim], _ events: EventLedger.Result) -> [Finding] {
    let publishers = events.disputes.map { publisherFinding($0) }
    let told = Set(publishers.flatMap(\.places).map(\.place))
    // Who publishes an event is told the other way round by the same two places.
    let directions = DirectionDispute.disputes(among: claims, names: names).filter {
      !told.contains($0.first.evidence.place) || !told.contains($0.other.evidence.place)
    }
    return publishers + events.detours.map { channelFinding($0) }
      + directions.map { directionFinding($0) } + ownerFindings() + kindFindings()
  }

  private func publisherFinding(
    _ dispute: (event: String, publishers: [Int], places: [Evidence])
  ) -> Finding {
    let publishers = dispute.publishers.map { names[$0] }.joined(separator: " and by ")
    return Finding(
      .warning, rule: "EXT-05", subject: .event(dispute.event),
      message: "\(dispute.event) is published by \(publishers), as two places say.",
      places: dispute.places,
      suggestion: "Say in the document who publishes it; one publisher owns an event's meaning.")
  }

  private func directionFinding(_ dispute: DirectionDispute.Dispute) -> Finding {
    let (source, target) = (dispute.first.source, dispute.first.target)
    return Finding(
      .warning, rule: "EXT-07", subject: .group([ids[source], ids[target]]),
      message:
        "\(names[source]) depends on \(names[target]) in one place and \(names[target]) on "
        + "\(names[source]) for the same in another.",
      places: [dispute.first.evidence, dispute.other.evidence],
      suggestion: "Correct the document, or reject the one that does not hold in the review.")
  }

  /// Stores that two places give to different components.
  private func ownerFindings() -> [Finding] {
    var first: [Int: ExtractionDraft.Ownership] = [:]
    var told: Set<Int> = []
    return draft.ownerships.compactMap { ownership -> Finding? in
      guard let earlier = first[ownership.store] else {
        first[ownership.store] = ownership
        return nil
      }
      guard earlier.owner != ownership.owner, earlier.evidence.place != ownership.evidence.place,
        told.insert(ownership.store).inserted
      else { return nil }
      return Finding(
        .warning, rule: "EXT-08", subject: .element(ids[ownership.store]),
        message:
          "\(names[ownership.store]) belongs to \(names[earlier.owner]) in one place and to "
          + "\(names[ownership.owner]) in another.",
        places: [earlier.evidence, ownership.evidence],
        suggestion: "Say in the document which of the two owns it; the other asks the owner.")
    }
  }

  /// Elements that one place lists as parts of the system and another as somebody else's.
  private func kindFindings() -> [Finding] {
    draft.registry.entries.indices.compactMap { index -> Finding? in
      let entry = draft.registry.entries[index]
      guard !entry.isIgnored, !entry.isTaught,
        let inside = entry.saidKinds.first(where: { $0.kind == .component }),
        let outside = entry.saidKinds.first(where: {
          $0.kind == .externalSystem && $0.evidence.place != inside.evidence.place
        })
      else { return nil }
      let isPart = entry.kind == .component
      return Finding(
        .warning, rule: "EXT-09", subject: .element(ids[index]),
        message:
          "\(names[index]) is a part of the system in one place and an external system in another.",
        meanwhile: "It is taken for \(isPart ? "a part" : "an external system").",
        places: [inside.evidence, outside.evidence],
        suggestion: "Say in the document which it is, or teach it on the Dependencies step.")
    }
  }

  private func channelFinding(
    _ detour: (event: String, channels: [String], places: [Evidence])
  ) -> Finding {
    Finding(
      .warning, rule: "EXT-10", subject: .event(detour.event),
      message:
        "\(detour.event) travels on \(detour.channels.joined(separator: " in one place and on ")) "
        + "in another.",
      places: detour.places,
      suggestion: "Say in the document which channel it is; who listens on the other gets nothing.")
  }
}
