/// SEC-03: each operation and each topic has one permission, and none has a wildcard.
package struct SEC03Permission: DecisionRule {
  package static let id: RuleID = "SEC-03"
  package static let trigger = "Each operation and each topic"
  package static let source = "OWASP API5:2023 Broken Function Level Authorization; least privilege"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let names = PermissionNames(model)
    var design = Design()
    for interaction in model.requirements.interactions {
      guard let mode = FailureMode(of: interaction, in: earlier) else { continue }
      let choice = choice(for: interaction, mode, names: names, model: model, earlier: earlier)
      design.decisions.append(decision(for: interaction, mode, choice, names: names, model: model))
    }
    design.findings = WildcardPermissions.findings(in: model)
    return design
  }

  private func choice(
    for interaction: Interaction, _ mode: FailureMode, names: PermissionNames, model: DesignModel,
    earlier: DesignIndex
  ) -> PermissionNames.Choice {
    switch mode {
    case .store: return store(interaction, names: names, model: model)
    case .message: return topics(interaction, names: names, model: model)
    case .transfer: return names.byName(of: interaction)
    case .call:
      if IdentityFacts.isLogin(interaction, in: model.index) {
        return PermissionNames.Choice(
          names: ["openid"], subject: "the login at \(model.index.name(interaction.target))",
          evidence: interaction.evidence)
      }
      if isSigned(interaction, earlier) {
        return names.webhook(of: interaction)
          ?? PermissionNames.Choice(
            names: ["webhook"], subject: "the webhook", evidence: interaction.evidence)
      }
      let isRPC = earlier.transport(interaction.id) == .grpc
      let stated =
        isRPC ? names.statedMethods(of: interaction) : names.statedOperations(of: interaction)
      if let stated { return stated }
      return (isRPC ? nil : names.matchingOperations(of: interaction))
        ?? names.byName(of: interaction)
    }
  }

  /// Whether the caller proves itself by a signature: it has no token that could carry a scope.
  private func isSigned(_ interaction: Interaction, _ earlier: DesignIndex) -> Bool {
    if case .practice(.messageSignature, _)? = earlier.decision(
      .interaction(interaction.id), .authentication)?.outcome
    {
      return true
    }
    return false
  }

  private func store(
    _ interaction: Interaction, names: PermissionNames, model: DesignModel
  ) -> PermissionNames.Choice {
    let access = model.isWrite(interaction) ? "write" : "read"
    return PermissionNames.Choice(
      names: ["\(names.stem(of: interaction.target)):\(access)"],
      subject: model.index.name(interaction.target), evidence: interaction.evidence)
  }

  private func topics(
    _ interaction: Interaction, names: PermissionNames, model: DesignModel
  ) -> PermissionNames.Choice {
    let ends = MessageEnds(interaction, in: model.index)
    let isConsumerOnly = ends.publisher == nil
    let clients = [interaction.source, interaction.target].filter {
      model.index.kind($0) != .broker
    }
    let channels = ends.events.map { event in
      event.channel
        ?? MessageContractBuilder.type(
          of: event, publisher: event.publisher.map { model.requirements.slug($0) })
    }
    guard !channels.isEmpty else {
      let target =
        model.index.kind(interaction.target) == .broker
        ? interaction.source : interaction.target
      let channel = interaction.channel ?? "\(names.stem(of: target)).commands"
      return PermissionNames.Choice(
        names: ["\(channel):\(isConsumerOnly ? "read" : "write")"], subject: "the queue \(channel)",
        evidence: interaction.evidence)
    }
    let names = zip(channels, ends.events).flatMap { channel, event -> [String] in
      guard clients.count == 1, let client = clients.first else {
        return ["\(channel):write", "\(channel):read"]
      }
      let writes = event.publisher == client || (event.publisher == nil && !isConsumerOnly)
      return ["\(channel):\(writes ? "write" : "read")"]
    }
    return PermissionNames.Choice(
      names: names, subject: EventNames.list(ends.events), evidence: interaction.evidence)
  }

  private func decision(
    for interaction: Interaction, _ mode: FailureMode, _ choice: PermissionNames.Choice,
    names: PermissionNames, model: DesignModel
  ) -> Decision {
    let target = model.index.name(interaction.target)
    let stem = names.stem(of: interaction.target)
    let isUnclear = mode == .call && choice.names.contains { $0.hasSuffix(":use") }
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .authorization,
      outcome: .permission(choice.names.joined(separator: " ")),
      reason: isUnclear
        ? "No source says whether \(model.index.name(interaction.source)) only reads at \(target), so "
          + "the right is named for neither reading nor writing until somebody says."
        : reason(interaction, mode, choice, model: model), evidence: choice.evidence,
      assumptions: isUnclear ? [.unclearPurpose] : [],
      alternatives: [
        Alternative(
          .permission("\(stem):*"),
          whyNot:
            "A stolen credential of \(holder(interaction, model)) would open all of \(target).")
      ],
      origin: isUnclear ? .assumption : .rule)
  }

  private func holder(_ interaction: Interaction, _ model: DesignModel) -> String {
    let isBroker = model.index.kind(interaction.source) == .broker
    return model.index.name(isBroker ? interaction.target : interaction.source)
  }

  private func reason(
    _ interaction: Interaction, _ mode: FailureMode, _ choice: PermissionNames.Choice,
    model: DesignModel
  ) -> String {
    let (source, target) = model.ends(interaction)
    switch mode {
    case .store:
      return model.isWrite(interaction)
        ? "\(source) reads and writes its own tables in \(target) and may not change their structure."
        : "\(source) only reads \(target)."
    case .message:
      let ends = MessageEnds(interaction, in: model.index)
      if let client = ends.publisher, ends.consumers == [client] {
        let own = ends.events.filter { $0.publisher.map(model.index.name) == client }
        let read = ends.events.filter { $0.publisher.map(model.index.name) != client }
        return
          "\(client) writes \(EventNames.list(own)), reads \(EventNames.list(read)), and nothing "
          + "else."
      }
      let parts = [
        ends.publisher.map { "\($0) writes" },
        ends.consumers.isEmpty
          ? nil
          : "\(NameList.and(ends.consumers)) \(ends.consumers.count == 1 ? "reads" : "read")",
      ].compactMap(\.self).joined(separator: " and ")
      return "\(parts) \(choice.subject) and nothing else."
    case .transfer: return "\(source) hands files to \(target) and reads nothing there."
    case .call:
      if model.isOutside(interaction.target) {
        return
          "\(source) needs no more of \(target) than \(choice.subject), so its key gets no more."
      }
      return "\(source) needs \(choice.subject)\(interaction.purposeClause) and no other operation."
    }
  }
}

/// Permissions that the sources grant without limit.
enum WildcardPermissions {
  private static let words: WordList = [
    "full access", "all permissions", "all rights", "super user*", "superuser*", "admin rights",
    "root access", "unrestricted access", "모든 권한", "전체 권한",
  ]
  private static let negations: WordList = [
    "no", "not", "never", "without", "none", "nobody", "없", "않",
  ]

  /// Error findings with the line that grants everything.
  static func findings(in model: DesignModel) -> [Finding] {
    let said = model.requirements.statements.filter {
      $0.topic == .authorization || $0.topic == .authentication
    }.map { ($0.statement.evidence, $0.statement.text, Optional($0.subject)) }
    let quoted = model.requirements.interactions.flatMap { interaction in
      interaction.evidence.map { ($0, $0.quote, Optional(Subject.interaction(interaction.id))) }
    }
    var seen: Set<Place> = []
    return (said + quoted).compactMap { evidence, text, subject in
      guard let word = word(in: text), seen.insert(evidence.place).inserted else { return nil }
      return Finding(
        .error, rule: SEC03Permission.id, subject: subject,
        message: "A permission without limit: “\(word)”", places: [evidence],
        suggestion: "Name the operations or topics that are needed, one permission each.")
    }
  }

  private static func word(in text: String) -> String? {
    if let scope = text.split(whereSeparator: { " `,;()\"".contains($0) }).first(where: {
      $0.hasSuffix(":*") && $0.utf8.count > 2
    }) {
      return String(scope)
    }
    let words = Wording(text)
    guard let word = words.first(of: Self.words), !words.contains(any: negations) else {
      return nil
    }
    return words.shown(word)
  }
}
