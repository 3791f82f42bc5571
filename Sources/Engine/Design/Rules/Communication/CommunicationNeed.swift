/// What an interaction needs by its words alone, before any technology is considered.
///
/// Each need belongs to exactly one basic rule, so that every interaction gets one pattern.
enum CommunicationNeed: Hashable, Sendable {
  /// COM-01: the caller goes on with the answer.
  case answer
  /// COM-02: the caller only needs to know that the command was accepted.
  case acceptance
  /// COM-03: a fact that others may care about.
  case fact
  /// COM-06: a steady feed that is read as a log.
  case feed
  /// DAT-03: many records on a schedule.
  case bulk

  init(_ profile: EdgeProfile, _ interaction: Interaction, in index: RequirementsIndex) {
    if index.isStoreAccess(interaction) {
      self = .answer
      return
    }
    if index.kind(interaction.target) == .broker || index.kind(interaction.source) == .broker {
      self = Self.throughBroker(profile)
      return
    }
    switch profile.edgeClass.value {
    case .event: self = interaction.style == .sync ? .answer : .fact
    case .stream: self = profile.needsAnswer.value ? .answer : .feed
    case .bulk: self = profile.needsAnswer.value ? .answer : .bulk
    case .file: self = profile.needsAnswer.value ? .answer : .bulk
    case .query, .command:
      if profile.needsAnswer.value {
        self = .answer
      } else {
        self = profile.fanOut > 1 ? .fact : .acceptance
      }
    }
  }

  private static func throughBroker(_ profile: EdgeProfile) -> CommunicationNeed {
    switch profile.edgeClass.value {
    case .stream: .feed
    case .command: profile.fanOut > 1 ? .fact : .acceptance
    default: .fact
    }
  }
}

extension DesignModel {
  /// The interactions with that need, each with its profile, in order.
  func interactions(
    needing need: CommunicationNeed
  ) -> [(interaction: Interaction, profile: EdgeProfile)] {
    requirements.interactions.compactMap { interaction in
      guard let profile = profile(interaction.id),
        CommunicationNeed(profile, interaction, in: index) == need
      else { return nil }
      return (interaction, profile)
    }
  }
}

extension Judged {
  /// The assumption that the value rests on, if it does.
  var assumption: AssumptionID? {
    guard case .assumed(let id) = basis else { return nil }
    return id
  }

  /// Why the value holds, as the end of a sentence.
  var why: String {
    switch basis {
    case .stated(let evidence): "the source says so at \(evidence.place)"
    case .inferred(let reason): reason
    case .assumed: "nothing in the sources says otherwise"
    case .reviewed: "the review says so"
    }
  }
}
