/// COM-13: what is too large for the broker stays in a store, and the message carries the claim check.
package struct COM13ClaimCheck: DecisionRule {
  package static let id: RuleID = "COM-13"
  package static let trigger = "A message larger than the broker takes"
  package static let source = "EIP Claim Check; Amazon SQS developer guide (262,144 bytes)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard FailureMode(of: interaction, in: earlier) == .message,
          let payload = model.profile(interaction.id)?.payloadBytes
        else { return nil }
        let limit = ProtocolLimit.messageBytes(of: interaction, in: model)
        guard payload.value > limit.bytes else { return nil }
        return decision(
          for: interaction, payload, limit: limit, model: model,
          broker: earlier.brokerName(interaction.id))
      })
  }

  private func decision(
    for interaction: Interaction, _ payload: Judged<Int>, limit: ProtocolLimit, model: DesignModel,
    broker: String
  ) -> Decision {
    let ends = MessageEnds(interaction, in: model.index)
    let sender = ends.publisher ?? model.index.name(interaction.source)
    let reader = ends.consumers.first ?? model.index.name(interaction.target)
    let size = ByteText.short(payload.value)
    let store = fileStore(of: interaction, model: model)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .payload,
      outcome: .practice(
        .claimCheck,
        detail: "content in \(store ?? "a file store to be named"), reference on the way"),
      reason: "\(sender) sends up to \(size)\(interaction.purposeClause), more than the "
        + "\(ByteText.short(limit.bytes)) that \(broker) takes, so \(reader) fetches the content "
        + "by its reference.",
      evidence: payload.evidence.map { [$0] } ?? interaction.evidence,
      knowledge: [limit.knowledge].compactMap(\.self),
      assumptions: [limit.assumption].compactMap(\.self),
      alternatives: [
        Alternative(
          .practice(.claimCheck, detail: "the content in pieces"),
          whyNot: "\(reader) would have to put the pieces of \(size) together, and one lost piece "
            + "loses all.")
      ],
      origin: limit.assumption == nil ? .rule : .assumption)
  }

  /// A store of files that the sender already uses.
  private func fileStore(of interaction: Interaction, model: DesignModel) -> String? {
    model.index.outgoing(interaction.source).first { access in
      let words = Wording(
        ([model.index.name(access.target), access.via ?? ""]
          + (model.index.element(access.target)?.technologies.map(\.text) ?? [])).joined(
            separator: " "), cutsNames: false)
      return model.index.kind(access.target) == .dataStore
        && words.contains(any: [
          "s3", "bucket", "blob", "minio", "object store", "object storage", "file*", "파일",
        ])
    }.map { model.index.name($0.target) }
  }
}

/// What a protocol or broker takes at most.
struct ProtocolLimit {
  var bytes: Int
  /// The default that the limit rests on; `nil` where it is known.
  var assumption: AssumptionID?
  /// What is publicly known of it.
  var knowledge: KnowledgeCitation?

  /// The largest message that what carries the interaction takes: the publicly known one, unless the reviewer
  /// has answered what it is.
  static func messageBytes(of interaction: Interaction, in model: DesignModel) -> ProtocolLimit {
    let known = model.knowledge.brokers(of: interaction).least(.payloadLimit, in: .bytes)
    if let known, !model.defaults.answers.contains(.brokerPayload) {
      return ProtocolLimit(bytes: Int(known.value), assumption: nil, knowledge: known.citation)
    }
    return ProtocolLimit(
      bytes: model.defaults.number(.brokerPayload) * 1024, assumption: .brokerPayload)
  }
}

/// Sizes as people write them.
enum ByteText {
  /// `300 B`, `256 KiB`, `2 MiB`.
  static func short(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    let kibibytes = Double(bytes) / 1024
    return kibibytes < 1024
      ? "\(NumberText.short(kibibytes)) KiB" : "\(NumberText.short(kibibytes / 1024)) MiB"
  }
}
