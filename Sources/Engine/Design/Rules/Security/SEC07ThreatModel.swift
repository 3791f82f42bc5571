/// SEC-07: where an interaction crosses the trust boundary, each of the six threats has an answer.
package struct SEC07ThreatModel: DecisionRule {
  package static let id: RuleID = "SEC-07"
  package static let trigger = "An interaction that crosses the trust boundary"
  package static let source = "STRIDE, as pytm derives it from a model"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for interaction in model.requirements.interactions {
      guard model.profile(interaction.id)?.crossesTrustBoundary == true else { continue }
      let crossing = BoundaryCrossing(interaction: interaction, model: model, earlier: earlier)
      let threats = crossing.threats
      let open = threats.filter { $0.rule == nil }
      let (source, target) = model.ends(interaction)
      let way = crossing.isInbound ? "enters what the team runs" : "leaves what the team runs"
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .interaction(interaction.id), topic: .threats,
          outcome: .threats(threats),
          reason: "\(source) → \(target) \(way) with \(crossing.dataClass.rawValue) data, so "
            + "\(threats.count) kinds of threat apply.",
          evidence: interaction.evidence,
          alternatives: [
            Alternative(
              .threats([]),
              whyNot: "Nobody here decides what \(crossing.isInbound ? source : target) does.")
          ], origin: .rule
        ).takingUp(crossing.takenUp))
      guard !open.isEmpty else { continue }
      let kinds = NameList.and(open.map { $0.kind.title.lowercased() })
      design.findings.append(
        Finding(
          .warning, rule: Self.id, subject: .interaction(interaction.id),
          message: "Nothing in this design answers \(kinds) on \(source) → \(target)",
          places: interaction.evidence,
          suggestion: "Choose a countermeasure for \(source) → \(target) in the review."))
    }
    return design
  }
}

/// One interaction over the trust boundary, with what was decided for it.
struct BoundaryCrossing {
  let interaction: Interaction
  let model: DesignModel
  let earlier: DesignIndex

  var isInbound: Bool { model.isOutside(interaction.source) }

  var dataClass: EdgeProfile.DataClass {
    model.profile(interaction.id)?.dataClass.value ?? .internal
  }

  private var source: String { model.index.name(interaction.source) }
  private var target: String { model.index.name(interaction.target) }
  /// The end that the team runs.
  private var own: String { isInbound ? target : source }

  /// The threats that apply, each with the decision that answers it.
  var threats: [Threat] {
    var threats = [spoofing, tampering]
    if model.isWrite(interaction) { threats.append(repudiation) }
    if dataClass >= .personal { threats.append(disclosure) }
    threats.append(denial)
    threats.append(elevation)
    return threats
  }

  /// The decisions whose settings the answers repeat.
  var takenUp: [Decision?] {
    let topics: [DecisionTopic] = [
      .authentication, .messageSignature, .transportSecurity, .authorization,
    ]
    return topics.map(decision)
      + [
        isInbound
          ? earlier.decision(.element(interaction.target), .inboundProtection)
          : decision(.timeout) ?? decision(.fallback)
      ]
  }

  private func decision(_ topic: DecisionTopic) -> Decision? {
    earlier.decision(.interaction(interaction.id), topic)
  }

  private func threat(
    _ kind: Threat.Kind, _ topics: [DecisionTopic], _ words: (String) -> String
  ) -> Threat {
    let found = topics.compactMap(decision)
    guard let first = found.first else { return Threat(kind, measure: "", rule: nil) }
    let details = found.map { decision -> String in
      let outcome = decision.outcome
      return outcome.detail.isEmpty ? outcome.title : outcome.detail
    }
    return Threat(kind, measure: words(NameList.and(details.uniqued)), rule: first.rule)
  }

  private var spoofing: Threat {
    threat(.spoofing, [.authentication]) {
      isInbound
        ? "\(target) checks \($0)"
        : "\(source) proves itself by \($0) and makes sure that it talks to \(target)"
    }
  }

  private var tampering: Threat {
    threat(.tampering, [.messageSignature, .transportSecurity]) {
      "\($0); \(own) validates what it gets\(contract)"
    }
  }

  /// What it validates against: its own contract where operations are stated, the provider's where it calls one.
  private var contract: String {
    guard isInbound else { return " from \(target)" }
    let stated = model.index.element(interaction.target)?.interfaces ?? []
    return stated.isEmpty ? ", for which no source names a contract yet" : " against its contract"
  }

  private var repudiation: Threat {
    if dataClass >= .personal {
      return threat(.repudiation, [.dataProtection]) { _ in
        "\(own) writes an audit record with trace id for \(interaction.what)"
      }
    }
    return threat(.repudiation, [.authentication]) { _ in
      "\(own) logs \(interaction.what) with identity, outcome and trace id"
    }
  }

  private var disclosure: Threat {
    threat(.informationDisclosure, [.transportSecurity]) {
      "\($0) on the way; \(own) keeps \(dataClass.rawValue) fields out of its logs"
    }
  }

  private var denial: Threat {
    if isInbound {
      guard let limit = earlier.decision(.element(interaction.target), .inboundProtection) else {
        return Threat(.denialOfService, measure: "", rule: nil)
      }
      return Threat(.denialOfService, measure: limit.outcome.detail, rule: limit.rule)
    }
    guard let timeout = decision(.timeout) else {
      guard let fallback = decision(.fallback) else {
        return Threat(.denialOfService, measure: "", rule: nil)
      }
      return Threat(.denialOfService, measure: fallback.outcome.title, rule: fallback.rule)
    }
    let breaker = earlier.hasBreaker(interaction.id) ? ", then the circuit opens" : ""
    return Threat(
      .denialOfService, measure: "\(source) gives up: \(timeout.outcome.title)\(breaker)",
      rule: timeout.rule)
  }

  private var elevation: Threat {
    if case .practice(.messageSignature, _)? = decision(.authentication)?.outcome {
      return threat(.elevationOfPrivilege, [.authorization]) {
        "the signing key of \(source) opens \($0 == "webhook" ? "its webhook" : $0) and nothing else"
      }
    }
    return threat(.elevationOfPrivilege, [.authorization]) {
      "\(source) is granted \($0), nothing else"
    }
  }
}
