/// ETL/ELT Patterns: what moves in bulk.
enum TransferPatternsSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/data-flow-patterns/data-transformation/etl-elt-patterns")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let transfers = index.bulkTransfers
    guard !transfers.isEmpty else {
      for label in ["Extract", "Transform", "Load", "Orchestration"] {
        body.leaf(label, .notApplicable("no interaction in scope moves data in bulk."))
      }
      return body
    }
    body.leaf("Extract", extract(transfers, index))
    body.leaf("Transform", transform(transfers, index))
    body.leaf("Load", load(transfers, index))
    body.leaf("Orchestration", schedule(transfers, index))
    return body
  }

  private static func extract(_ transfers: [Interaction], _ index: BlueprintIndex) -> Passage {
    let parts = transfers.map { transfer -> Passage in
      let stores = index.stores.filter { index.owner(of: $0) == transfer.source }.map(\.name)
      let from: Passage = stores.isEmpty ? "its own data" : "\(English.list(stores))"
      return Passage(
        "\(index.name(transfer.source)) reads \(from) for \(index.name(transfer.target))"
      )
      .citing(transfer.evidence.first)
    }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }.appending(
      ".")
  }

  private static func transform(_ transfers: [Interaction], _ index: BlueprintIndex) -> Passage {
    var desk = StatementDesk(index)
    if let stated = desk.take(.transformation) { return stated }
    let mapped = index.contracts.mappings.filter { mapping in
      transfers.contains { $0.id == mapping.interaction }
    }
    guard !mapped.isEmpty else {
      return .assumed(
        "transfer.fields",
        "The sender shapes the records of \(index.arrows(transfers)); the receiver takes them as they are.",
        confirm:
          "the record layout of \(markdown: English.count(transfers.count, "transfer")); no source lists its fields."
      )
    }
    let rows = mapped.reduce(0) { $0 + $1.rows.count }
    return
      "\(markdown: English.capitalised(English.count(rows, "field"))) \(markdown: English.verb(rows, "is", "are")) mapped in \(code: "integration-specs/data-mapping.yaml")."
  }

  private static func load(_ transfers: [Interaction], _ index: BlueprintIndex) -> Passage {
    let decisions = transfers.compactMap { index.decision(.idempotency, $0) }
    return Passage(
      "\(index.names(transfers.map(\.target).uniqued)) must take the same batch twice without harm: records are replaced by key, refused ones go to a reject file"
    ).citing(decisions).appending(".")
  }

  private static func schedule(_ transfers: [Interaction], _ index: BlueprintIndex) -> Passage {
    let parts = transfers.map { transfer -> Passage in
      let words = [transfer.via, transfer.purpose].compactMap(\.self).uniqued.joined(
        separator: ", ")
      guard !words.isEmpty else { return "\(index.arrow(transfer))" }
      return Passage("\(index.arrow(transfer)): \(words)").citing(transfer.evidence.first)
    }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }.appending(
      ".")
  }
}

/// Data Pipeline Architecture.
enum DataPipelineSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/data-flow-patterns/data-transformation/data-pipeline-architecture"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard let text = PipelineArtefact.text(index) else {
      return SectionBody(
        "No pipeline: nothing in scope moves in bulk and no component publishes through an outbox.")
    }
    var body = SectionBody()
    body.fence("yaml", text)
    body.record(
      index.decisions(on: .outbox) + index.bulkTransfers.compactMap { index.decision(.pattern, $0) }
    )
    return body
  }
}

extension BlueprintIndex {
  /// Interactions that move many records at once.
  var bulkTransfers: [Interaction] {
    interactions.filter { interaction in
      [.batchTransfer, .fileTransfer, .changeDataCapture].contains(pattern(interaction))
        || (profile(interaction)?.edgeClass.value == .bulk && !isStoreAccess(interaction))
    }
  }
}
