/// A business transaction whose writes span several components, as far as the sources tell of it.
struct BusinessTransaction {
  var initiator: ElementID
  var steps: [SagaPlan.Step]
  /// Components that write something in it, the initiator first.
  var participants: [ElementID]
  /// Calls and messages by which the initiator has its parts done.
  var triggers: [Interaction]
  /// Events that tell the initiator that a step is done.
  var answers: [Event]
  var evidence: [Evidence]

  /// Whether the initiator commands nobody and only tells.
  var hasOnlyMessages: Bool { steps.dropFirst().count == answers.count }

  /// Whether every step but the first is started by one event or command, none by two at once.
  var isLinear: Bool { triggers.count <= 1 }
}

/// Finds business transactions: a component that commands others, or that tells one and waits to hear from it.
struct BusinessTransactions {
  let model: DesignModel
  let earlier: DesignIndex
  private let writers: [ElementID: Interaction]

  init(_ model: DesignModel, after earlier: DesignIndex) {
    self.model = model
    self.earlier = earlier
    var writers: [ElementID: Interaction] = [:]
    for interaction in model.requirements.interactions
    where FailureMode(of: interaction, in: earlier) == .store && model.isWrite(interaction)
      && !StoreRole.isCache(interaction, in: model.index)
    {
      writers[interaction.source] = writers[interaction.source] ?? interaction
    }
    self.writers = writers
  }

  /// One per component that starts such a transaction, in order of the components.
  func all() -> [BusinessTransaction] {
    let found = model.requirements.components.compactMap { component -> BusinessTransaction? in
      // An entrance passes each step of a user on; it has no state that could go wrong half-way.
      guard EdgeProfiler.entranceReason(component) == nil, writers[component.id] != nil else {
        return nil
      }
      return transaction(of: component)
    }
    return withoutMirrors(found)
  }

  /// Two components that answer each other have one transaction: that of the one that commands, or comes first.
  private func withoutMirrors(_ found: [BusinessTransaction]) -> [BusinessTransaction] {
    let byInitiator = Dictionary(
      found.enumerated().map { ($0.element.initiator, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return found.enumerated().filter { position, transaction in
      guard transaction.hasOnlyMessages else { return true }
      return !transaction.participants.dropFirst().allSatisfy { partner in
        guard let other = byInitiator[partner],
          found[other].participants.contains(transaction.initiator)
        else { return false }
        return !found[other].hasOnlyMessages || other < position
      }
    }.map(\.element)
  }

  private func transaction(of component: Element) -> BusinessTransaction? {
    let commands = commands(of: component.id)
    let told = conversations(of: component.id, excluding: Set(commands.map(\.target)))
    guard !commands.isEmpty || !told.isEmpty, let own = writers[component.id] else { return nil }
    let naming = Compensations(model: model)
    var steps = [ownStep(component, own, naming: naming)]
    let pivot =
      commands.lastIndex { model.callWords($0).contains(any: Self.pointOfNoReturn) }
      ?? commands.indices.last
    for (position, command) in commands.enumerated() {
      let isPivot = position == pivot
      let isAfter = pivot.map { position > $0 } ?? false
      steps.append(
        SagaPlan.Step(
          participant: command.target, interaction: command.id, action: action(of: command),
          compensation: isPivot || isAfter ? nil : naming.compensation(for: command),
          isPivot: isPivot))
    }
    for conversation in told {
      steps.append(
        SagaPlan.Step(
          participant: conversation.partner, interaction: conversation.carrier?.id,
          action: "act on \(conversation.event.name) and answer with \(conversation.answer.name)",
          compensation: nil, isPivot: commands.isEmpty && conversation.isFirst))
    }
    var seen: Set<ElementID> = [component.id]
    let others = (commands.map(\.target) + told.map(\.partner)).filter { seen.insert($0).inserted }
    return BusinessTransaction(
      initiator: component.id, steps: steps, participants: [component.id] + others,
      triggers: commands + told.compactMap(\.carrier), answers: told.map(\.answer),
      evidence: Array(
        (commands.compactMap(\.evidence.first) + told.flatMap { $0.event.evidence.prefix(1) })
          .prefix(6)))
  }

  private func ownStep(
    _ component: Element, _ own: Interaction, naming: Compensations
  ) -> SagaPlan.Step {
    SagaPlan.Step(
      participant: component.id, interaction: own.id,
      action: "record the start in \(model.index.name(own.target))",
      compensation: naming.ownCompensation(of: component.id), isPivot: false)
  }

  /// Commands to components that write a store of their own, in order of statement.
  private func commands(of id: ElementID) -> [Interaction] {
    var seen: Set<ElementID> = []
    return model.index.outgoing(id).filter { interaction in
      guard let mode = FailureMode(of: interaction, in: earlier), mode == .call || mode == .message,
        model.index.kind(interaction.target) == .component, interaction.target != id,
        model.profile(interaction.id)?.edgeClass.value == .command,
        writers[interaction.target] != nil
      else { return false }
      return seen.insert(interaction.target).inserted
    }
  }

  /// An event that a partner answers with another event.
  private struct Conversation {
    var partner: ElementID
    var event: Event
    var answer: Event
    var carrier: Interaction?
    var isFirst: Bool
  }

  private func conversations(
    of id: ElementID, excluding known: Set<ElementID>
  ) -> [Conversation] {
    var seen = known
    var found: [Conversation] = []
    for event in model.index.events(publishedBy: id) where !Self.isFailure(event) {
      for partner in event.consumers
      where partner != id && writers[partner] != nil && !seen.contains(partner) {
        let answers = model.index.events(publishedBy: partner)
          .filter { $0.consumers.contains(id) && !Self.isFailure($0) }
        guard let answer = answers.first else { continue }
        seen.insert(partner)
        let carrier = model.index.outgoing(id).first {
          $0.target == partner && FailureMode(of: $0, in: earlier) == .message
        }
        found.append(
          Conversation(
            partner: partner, event: event, answer: answer, carrier: carrier,
            isFirst: found.isEmpty))
      }
    }
    return found
  }

  private func action(of command: Interaction) -> String {
    command.purpose ?? "command of \(model.index.name(command.source))"
  }

  /// Whether an event tells that something was undone or went wrong.
  static func isFailure(_ event: Event) -> Bool {
    Wording(event.name).contains(any: [
      "cancel*", "fail*", "reject*", "declin*", "expir*", "abort*", "releas*", "refund*", "취소",
      "실패", "거절", "만료",
    ])
  }

  private static let pointOfNoReturn: WordList = [
    "pay", "payment*", "payout*", "pay out", "charg*", "captur*", "authoris*", "authoriz*", "book*",
    "결제", "승인", "납부",
  ]
}
