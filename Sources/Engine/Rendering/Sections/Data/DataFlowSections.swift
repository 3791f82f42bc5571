/// Data Flow Patterns: how data moves between owners.
enum DataFlowPatternsSection: SectionRenderer {
  static let id = SectionID("data-integration-architecture/data-flow-patterns")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.contracts.mappings.isEmpty else { return body }
    body.paragraph(
      "Data that leaves its owner, field by field in \(code: "integration-specs/data-mapping.md"):")
    var table = MarkdownTable("Data", "From", "To", "Fields", "Personal or payment data")
    for mapping in index.contracts.mappings {
      let sensitive = mapping.rows.filter { $0.dataClass >= .personal }.map { row in
        String(row.sourceField.split(separator: ".").last ?? "")
      }.uniqued
      table.row(
        Passage(plain: mapping.entity), Passage(plain: index.name(mapping.source)),
        Passage(plain: index.name(mapping.target)), "\(mapping.rows.count)",
        Passage(markdown: English.list(sensitive.map(InlineMarkdown.code), limit: 5)))
    }
    table.dropEmpty(["Personal or payment data"])
    body.table(table)
    body.record(index.decisions(on: .fieldMapping))
    return body
  }
}

/// Master Data Management.
enum MasterDataSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/data-flow-patterns/data-synchronization/master-data-management")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let quality = desk.take(
      .masterData, about: ["quality", "valid", "duplicate", "중복", "품질"], limit: 1)
    let governance = desk.take(
      .schemaVersioning, .masterData,
      about: ["registry", "schema", "breaking", "governance", "스키마"],
      except: StatementDesk.storeWords, limit: 1)
    body.leaf("Master Data Domains", domains(index))
    body.leaf("Data Ownership", ownership(index, desk.take(.masterData)))
    body.leaf("Data Quality", quality ?? validation(index))
    body.leaf("Data Governance", governance ?? change(index))
    body.table(copies(index))
    return body
  }

  private static func domains(_ index: BlueprintIndex) -> Passage {
    let entities = index.requirements.entities
    guard !entities.isEmpty else {
      guard !index.stores.isEmpty else {
        return .notApplicable("the sources list no entity and name no data store.")
      }
      let told = index.stores.compactMap { store in
        store.responsibility.map { words in "\(store.name): \(index.quoted(words))" as Passage }
      }
      if let first = told.first { return told.dropFirst().reduce(first) { $0 + $1 } }
      let owned = index.stores.filter { index.owner(of: $0) != nil }
      guard !owned.isEmpty else {
        return .notApplicable(
          "no source says what \(index.all(index.stores, "store")) \(markdown: English.verb(index.stores.count, "holds", "hold"))."
        )
      }
      return .assumed(
        "data.entities",
        "\(index.each(owned, "store", begins: true)) \(markdown: owned.count == 2 ? "hold" : "holds") the data that the name of \(markdown: owned.count == 1 ? "its owner says" : "the owner says").",
        confirm: "the kinds of data in \(index.all(owned, "store")); no source lists them.")
    }
    let owners = entities.compactMap(\.owner).uniqued
    let lines = owners.map { owner -> String in
      let names = entities.filter { $0.owner == owner }.map { InlineMarkdown.code($0.name) }
      return "\(InlineMarkdown.escaped(index.name(owner))): \(English.list(names, limit: 5))"
    }
    let orphans = entities.filter { $0.owner == nil }.map { InlineMarkdown.code($0.name) }
    let tail = orphans.isEmpty ? [] : ["without a stated owner: \(English.list(orphans))"]
    return Passage(markdown: English.capitalised((lines + tail).joined(separator: "; "))).recording(
      entities.flatMap(\.evidence)
    ).appending(".")
  }

  private static func ownership(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let decisions = index.decisions(on: .dataOwnership)
    let shared = index.sharedStores
    var passage = stated ?? .empty
    let unused = index.stores.filter { index.owner(of: $0) == nil && index.users(of: $0).isEmpty }
    if !unused.isEmpty {
      passage =
        passage
        + "No source says which component writes \(index.names(unused.map(\.id)))."
    }
    if shared.isEmpty {
      let owned = index.stores.count - unused.count
      if owned > 0 {
        passage =
          passage
          + (owned == index.stores.count && owned <= 2
            ? .joined(
              index.stores.map { store in
                "\(index.owner(of: store).map(index.name) ?? "Nobody") writes \(store.name), nobody else."
              })
            : "\(markdown: English.capitalised(English.share(owned, of: index.stores.count, "store"))) \(markdown: English.verb(owned, "has", "have")) one component that writes \(markdown: owned == 1 ? "it" : "them").")
      }
    } else {
      passage =
        passage
        + .joined(
          shared.map {
            "\(index.name($0.store)) has \(markdown: English.count($0.components.count, "user")): \(index.names($0.components)); see Shared Database Challenges."
          })
    }
    let records = index.decisions(on: .systemOfRecord)
    if !records.isEmpty {
      passage =
        passage
        + "\(markdown: English.capitalised(English.count(records.count, "component"))) \(markdown: English.verb(records.count, "owns", "own")) data of which others keep copies (table below)."
    }
    guard !passage.isEmpty else { return .notApplicable("no data store is in scope.") }
    return passage.citing(Array(decisions.prefix(1)) + Array(records.prefix(1))).recording(
      decisions + records)
  }

  /// Who holds which field, where it is copied to, and how old a copy may be (DAT-01).
  private static func copies(_ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("System of record", "Copies elsewhere", "Rule")
    for decision in index.decisions(on: .systemOfRecord) {
      table.row(
        Passage(plain: index.subjectName(decision.subject)),
        index.cell(Passage(plain: decision.outcome.detail), decision), index.link(decision))
    }
    return table
  }

  private static func validation(_ index: BlueprintIndex) -> Passage {
    let messages = index.contracts.messages.count
    let apis = index.contracts.apis.count
    guard messages + apis > 0 else { return .notApplicable("no contract carries data in scope.") }
    let contracts = [
      apis == 0 ? nil : English.count(apis, "OpenAPI file"),
      messages == 0 ? nil : English.count(messages, "message schema"),
    ].compactMap(\.self)
    let refused = [
      apis == 0 ? nil : "a request that fails is refused",
      messages == 0 ? nil : "a message that fails is set aside",
    ].compactMap(\.self)
    return
      "The receiver validates what it gets against \(markdown: English.list(contracts)); \(markdown: refused.joined(separator: ", "))."
  }

  private static func change(_ index: BlueprintIndex) -> Passage {
    guard !index.requirements.entities.isEmpty || !index.stores.isEmpty else {
      return .notApplicable("the sources list no entity and name no data store.")
    }
    return .assumed(
      "data.governance",
      "The owner of an entity decides on its fields; a change goes through its contract file and the contract tests of its consumers.",
      confirm:
        "who approves a breaking change of a contract."
    )
  }
}

/// Data Consistency Patterns.
enum DataConsistencySection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/data-flow-patterns/data-synchronization/data-consistency-patterns"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let session = desk.take(.consistency, about: ["session", "own writes", "세션"], limit: 1)
    let causal = desk.take(
      .consistency, about: ["causal", "in order", "ordering", "order of", "순서"], limit: 1)
    let eventual = desk.take(.consistency, limit: 1)
    body.leaf("Strong Consistency", strong(index))
    body.leaf("Eventual Consistency", eventually(index, eventual))
    let sagas = index.sagas
    body.leaf("Causal Consistency", causal ?? perKey(index))
    body.leaf("Session Consistency", session ?? ownWrites(index))
    for saga in sagas {
      body.paragraph(caption(saga.plan, saga.decision, index))
      body.table(steps(saga.plan, index))
    }
    return body
  }

  private static func strong(_ index: BlueprintIndex) -> Passage {
    let local = index.decisions(on: .saga).filter { $0.outcome == .localTransaction }
    let owners = index.stores.compactMap { index.owner(of: $0) }.uniqued
    guard !owners.isEmpty else { return .notApplicable("no store with an owner is in scope.") }
    let words = Passage(
      "Inside one store only: \(index.names(owners, limit: 12)) \(markdown: English.verb(owners.count, "commits", "commit each")) in a local transaction"
    ).citing(local.prefix(1).map(\.withoutKnowledge)).recording(local)
    // What a transaction of each store covers, once for each product.
    return local.flatMap(\.knowledge).uniqued.reduce(
      words.appending("; no transaction spans two components.")
    ) { said, known in
      said + Passage(plain: "\(known.entry): \(known.fact.says)").citing(known)
    }
  }

  private static func eventually(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    var passage = stated ?? .empty
    let freshness = index.requirements.qualities.filter { quality in
      let words = (quality.name + " " + quality.statement).lowercased()
      return ["freshness", "stale", "minutes old", "up to date", "최신성", "반영"].contains {
        words.contains($0)
      }
    }
    if let goals = index.goals(freshness) { passage = passage + goals }
    let sagas = index.sagas
    if !sagas.isEmpty {
      passage =
        passage
        + "\(markdown: English.capitalised(English.count(sagas.count, "business transaction"))) \(markdown: English.verb(sagas.count, "spans", "span")) several components and \(markdown: English.verb(sagas.count, "runs as a saga", "run as sagas")), step by step below."
    }
    return passage.isEmpty
      ? .notApplicable("no write spans several components and no copy of data is kept.") : passage
  }

  /// Who coordinates the saga, and how others see its half-done state (TXN-06).
  private static func caption(
    _ plan: SagaPlan, _ decision: Decision, _ index: BlueprintIndex
  ) -> Passage {
    let how: Passage =
      plan.coordination == .choreography
      ? "each participant reacts to the one before"
      : "\(index.name(plan.initiator)) calls each step"
    let words = Passage(
      "**Saga of \(index.name(plan.initiator))**, by \(markdown: plan.coordination.rawValue): \(how)"
    ).citing(decision)
    guard let isolation = index.decision(.isolation, .element(plan.initiator)) else {
      return words.appending(".")
    }
    return words.appending(
      Passage("; until it has ended, others see \(isolation.outcome.detail)").citing(isolation)
    ).appending(".")
  }

  private static func steps(_ plan: SagaPlan, _ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Step", "Participant", "Does", "Undone by")
    var isPastPivot = false
    for (number, step) in plan.steps.enumerated() {
      let undoing: Passage
      if let compensation = step.compensation {
        undoing = Passage(plain: compensation)
      } else if step.isPivot {
        undoing = "point of no return"
      } else if isPastPivot {
        undoing = "nothing: repeated until it succeeds"
      } else {
        undoing =
          plan.stepsWithoutCompensation.contains(step)
          ? "**no source names it**" : "its own rollback"
      }
      if step.isPivot { isPastPivot = true }
      table.row(
        "\(number + 1)", Passage(plain: index.name(step.participant)),
        Passage(plain: step.action).citing(
          step.interaction.flatMap(index.interaction)?.evidence.first), undoing)
    }
    return table
  }

  private static func perKey(_ index: BlueprintIndex) -> Passage {
    let keys = index.contracts.messages.compactMap(\.partitionKey).uniqued.map(InlineMarkdown.code)
    guard !keys.isEmpty else {
      return .notApplicable("no two messages depend on each other's order.")
    }
    return
      "Events with the same key (\(markdown: English.list(keys, limit: 5))) arrive in the order of their causes; nothing is promised across keys."
  }

  private static func ownWrites(_ index: BlueprintIndex) -> Passage {
    guard let entry = index.gateway ?? index.entries.first else {
      return .notApplicable("no session of a user is in scope.")
    }
    let copies = index.contracts.mappings.map(\.target).uniqued.filter { $0 != entry }
    guard !copies.isEmpty else {
      let owners = index.calls.filter {
        $0.source == entry && index.kind($0.target) == .component && !index.isInProcess($0)
      }.map(\.target).uniqued
      let own = index.stores.filter { index.users(of: $0) == [entry] }
      guard !owners.isEmpty || !own.isEmpty else {
        return .notApplicable("no source says where \(index.name(entry)) reads what users see.")
      }
      return owners.isEmpty
        ? "\(index.name(entry)) reads \(index.names(own.map(\.id), limit: 4)), which it alone writes, so users see their own changes at once."
        : "\(index.name(entry)) asks \(index.names(owners, limit: 4)) and keeps no copy, so users see their own changes at once."
    }
    return .assumed(
      "data.session-consistency",
      "\(index.name(entry)) reads what a user has just written from its owner; \(index.names(copies, limit: 4)) may lag.",
      confirm: "whether a page shows a user's own change through one of the copies.")
  }
}

extension Decision {
  /// The decision where what is publicly known is said apart from it.
  fileprivate var withoutKnowledge: Decision {
    var decision = self
    decision.knowledge = []
    return decision
  }
}
