/// Judges the attributes of one interaction, each with what the judgement rests on.
struct EdgeProfiler {
  let index: RequirementsIndex
  let defaults: DesignDefaults

  func profile(of interaction: Interaction) -> EdgeProfile {
    let wording = interaction.wording(in: index)
    let edgeClass = EdgeClassifier(index: index, defaults: defaults).edgeClass(
      of: interaction, wording: wording)
    let audience = audience(of: interaction)
    return EdgeProfile(
      interaction: interaction.id,
      edgeClass: edgeClass,
      audience: audience,
      needsAnswer: needsAnswer(interaction, edgeClass: edgeClass, wording: wording),
      idempotent: idempotent(interaction, edgeClass: edgeClass, wording: wording),
      fanOut: fanOut(of: interaction),
      rate: QualityLookup(index: index).rate(of: interaction),
      payloadBytes: StatedSize.payload(of: interaction),
      latencyTarget: QualityLookup(index: index).latency(of: interaction),
      availabilityTarget: QualityLookup(index: index).availability(of: interaction),
      needsOrdering: needsOrdering(interaction, wording: wording),
      dataClass: DataClassifier(index: index, defaults: defaults).dataClass(of: interaction),
      crossesTrustBoundary: isForeign(interaction.source) || isForeign(interaction.target))
  }

  /// Whether the team does not run the element.
  private func isForeign(_ id: ElementID) -> Bool {
    let kind = index.kind(id)
    return kind == .externalSystem || kind == .person || index.isClientApp(id)
  }

  private func audience(of interaction: Interaction) -> Judged<EdgeProfile.Audience> {
    let (source, target) = (interaction.source, interaction.target)
    if index.kind(source) == .person {
      return Judged(.userFacing, .inferred("\(index.name(source)) is a person"))
    }
    if index.isClientApp(source) {
      return Judged(.userFacing, .inferred("\(index.name(source)) runs in its users' hands"))
    }
    for end in [target, source] where index.kind(end) == .externalSystem {
      return Judged(.external, .inferred("\(index.name(end)) is an external system"))
    }
    if let element = index.element(source), let reason = Self.entranceReason(element) {
      return Judged(.userFacing, .inferred(reason))
    }
    return Judged(.internal, .inferred("both ends are parts of the system"))
  }

  /// Why a component is where users come in; `nil` when nothing says so.
  static func entranceReason(_ element: Element) -> String? {
    guard element.kind == .component else { return nil }
    if let layer = element.layer, Wording(layer).contains(any: entranceLayers) {
      return "\(element.name) is in the layer \(layer)"
    }
    if let word = Wording(element.name).first(of: entranceNames) {
      return "\(element.name) is an entrance by its name (“\(word)”)"
    }
    return nil
  }

  private static let entranceLayers: WordList = [
    "experience", "presentation", "ui", "frontend", "front", "edge", "client", "channel", "표현",
    "프레젠테이션",
  ]

  private static let entranceNames: WordList = [
    "gateway", "frontend", "web", "mobile", "app", "portal", "storefront", "bff", "ui", "spa",
    "website", "dashboard", "게이트웨이", "프론트엔드", "웹", "앱", "포털",
  ]

  private func needsAnswer(
    _ interaction: Interaction, edgeClass: Judged<EdgeClass>, wording: Wording
  ) -> Judged<Bool> {
    if index.isStoreAccess(interaction) {
      return Judged(true, .inferred("a store answers at once"))
    }
    if let word = wording.first(of: EdgeWords.fireAndForget) {
      return Judged(false, .inferred("its words say “\(word)”"))
    }
    if interaction.style == .async { return asynchronousAnswer(interaction, wording: wording) }
    switch edgeClass.value {
    case .query:
      if case .assumed(let id) = edgeClass.basis { return Judged(true, .assumed(id)) }
      return Judged(true, .inferred("a query is of no use without its answer"))
    case .command: return commandAnswer(interaction, wording: wording)
    case .event:
      return interaction.style == .sync
        ? Judged(true, .inferred("the source says that it is a call"))
        : Judged(false, .inferred("a fact is told, not asked"))
    case .bulk, .stream:
      return Judged(
        interaction.style == .sync, .inferred("it moves data on its own schedule"))
    case .file:
      return Judged(
        interaction.style == .sync || !NamedTechnology.isFileDrop(interaction, in: index),
        .inferred("a file is handed over and acknowledged"))
    }
  }

  private func asynchronousAnswer(_ interaction: Interaction, wording: Wording) -> Judged<Bool> {
    if let word = wording.first(of: EdgeWords.reply) {
      return Judged(true, .inferred("its words say “\(word)”"))
    }
    let basis: Basis =
      interaction.evidence.first.map(Basis.stated) ?? .inferred("its style is asynchronous")
    return Judged(false, basis)
  }

  /// Commands such as "reserve" need their outcome; commands such as "send a mail" only need acceptance.
  private func commandAnswer(_ interaction: Interaction, wording: Wording) -> Judged<Bool> {
    if let word = wording.first(of: EdgeWords.outcomeNeeded) {
      return Judged(
        true, .inferred("the caller goes on with the outcome of “\(wording.shown(word))”"))
    }
    if let word = wording.first(of: EdgeWords.acceptance) {
      return Judged(false, .inferred("“\(wording.shown(word))” only has to be accepted"))
    }
    if interaction.style == .sync {
      return Judged(true, .inferred("the source says that it is a call"))
    }
    return Judged(
      !defaults.isAnswered(.commandNeedsOutcome, "acceptance is enough"),
      .assumed(.commandNeedsOutcome))
  }

  private func idempotent(
    _ interaction: Interaction, edgeClass: Judged<EdgeClass>, wording: Wording
  ) -> Judged<Bool> {
    if let evidence = interaction.evidence.first(where: {
      Wording($0.quote).contains(any: EdgeWords.idempotent)
    }) {
      return Judged(true, .stated(evidence))
    }
    let phrases = [interaction.purpose].compactMap(\.self) + interaction.evidence.map(\.quote)
    if let operation = phrases.lazy.compactMap(NamedOperation.init(in:)).first {
      if let keyed = keyedInterface(of: interaction.target, operation: operation) {
        return Judged(true, .stated(keyed))
      }
      return Judged(
        operation.isIdempotent,
        .inferred(
          operation.isIdempotent
            ? "HTTP defines \(operation.method) as idempotent"
            : "HTTP does not define \(operation.method) as idempotent"))
    }
    if edgeClass.value == .query {
      guard case .assumed = edgeClass.basis else {
        return Judged(true, .inferred("a query changes nothing"))
      }
      return Judged(
        defaults.isAnswered(.unclearPurpose, "only reads"), .assumed(.unclearPurpose))
    }
    if edgeClass.value == .command || edgeClass.value == .file {
      return Judged(
        defaults.isAnswered(.commandNotIdempotent, "idempotent"), .assumed(.commandNotIdempotent))
    }
    return Judged(false, .inferred("a message may arrive twice, and a second copy counts again"))
  }

  /// An interface of the target with that operation whose purpose speaks of an idempotency key.
  private func keyedInterface(of target: ElementID, operation: NamedOperation) -> Evidence? {
    index.element(target)?.interfaces.first { interface in
      guard case .http(let method, let path) = interface.signature else { return false }
      return method == operation.method && path == operation.path
        && Wording(interface.purpose + " " + interface.evidence.quote)
          .contains(any: EdgeWords.idempotent)
    }?.evidence
  }

  private func fanOut(of interaction: Interaction) -> Int {
    max(1, index.events(carriedBy: interaction).map(\.consumers.count).max() ?? 1)
  }

  private func needsOrdering(_ interaction: Interaction, wording: Wording) -> Judged<Bool> {
    if wording.contains(any: EdgeWords.ordering),
      let evidence = interaction.evidence.first
    {
      return Judged(true, .stated(evidence))
    }
    if interaction.style == .async {
      return Judged(false, .assumed(.orderingNotNeeded))
    }
    return Judged(false, .inferred("calls are answered one by one"))
  }
}

extension NamedTechnology {
  /// Whether the source names a file drop such as SFTP for the interaction.
  static func isFileDrop(_ interaction: Interaction, in index: RequirementsIndex) -> Bool {
    index.technology(of: interaction)?.kind == .fileTransfer
  }
}
