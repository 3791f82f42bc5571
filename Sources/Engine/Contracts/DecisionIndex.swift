/// The design's decisions by topic and subject, for looking them up often.
struct DecisionIndex {
  private let byKey: [DecisionKey: [Decision]]

  init(_ design: Design) {
    byKey = Dictionary(grouping: design.decisions, by: \.key)
  }

  /// The decisions on a topic about a subject, in the design's order.
  func decisions(_ topic: DecisionTopic, about subject: Subject) -> [Decision] {
    byKey[DecisionKey(subject: subject, topic: topic)] ?? []
  }

  /// The first outcome on a topic about a subject.
  func outcome(_ topic: DecisionTopic, about subject: Subject) -> Outcome? {
    decisions(topic, about: subject).first?.outcome
  }

  /// What carries an interaction: the decision, else what the source says, else HTTP for calls.
  func transport(of interaction: Interaction) -> Transport? {
    if case .transport(let transport) = outcome(.transport, about: .interaction(interaction.id)) {
      return transport
    }
    let via = interaction.via?.lowercased() ?? ""
    if via.contains("grpc") { return .grpc }
    return interaction.style == .sync ? .rest : nil
  }

  /// The integration pattern of an interaction.
  func pattern(of interaction: InteractionID) -> IntegrationPattern? {
    if case .pattern(let pattern) = outcome(.pattern, about: .interaction(interaction)) {
      return pattern
    }
    return nil
  }
}
