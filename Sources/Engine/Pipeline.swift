/// The stages from documents to artefacts, in order.
///
/// Each stage is a pure function of the ones before:
///
/// 1. ``Extraction`` reads the documents and finds what they state, with evidence; what the reviewer
///    taught about names counts as if the documents had said it.
/// 2. ``ReviewedRequirements`` applies what the reviewer decided, and the scope.
/// 3. ``Analyst`` classifies each interaction and measures the graph.
/// 4. ``SourceReviewer`` reads the documents as a reviewer would.
/// 5. ``Designer`` runs the rules.
/// 6. ``ContractWriter`` defines the contracts.
/// 7. ``DocumentWriter`` renders the document's sections.
/// 8. ``SpecificationWriter`` renders the machine-readable files.
/// 9. ``Evolution`` tells what is otherwise than in the last save.
///
/// ``SavePlanner`` and ``SessionStateUpdate`` then say what saving would change on disk.
package enum Pipeline {
  /// Reads the documents and finds what they state.
  ///
  /// - Parameters:
  ///   - documents: the session's documents, or loose files.
  ///   - review: what the reviewer decided, of which the teachings matter here.
  package static func requirements(
    of documents: [SourceDocument], review: Review = Review()
  ) -> Requirements {
    Extraction.requirements(of: documents, taught: review.taught)
  }

  /// Runs every stage.
  package static func generation(of input: PipelineInput) -> Generation {
    let extracted = input.extracted ?? requirements(of: input.documents, review: input.review)
    var blueprint = blueprint(of: input, extracted: extracted)
    blueprint.design = AssumptionImpact(blueprint).measured
    return written(blueprint, extracted: extracted, saved: input.saved)
  }

  /// Runs every stage as long as the result is wanted.
  ///
  /// - Parameters:
  ///   - input: what the run starts from.
  ///   - goesOn: told of each stage before it begins; false ends the run.
  /// - Returns: the result; `nil` when it was not wanted to the end.
  package static func generation(
    of input: PipelineInput, goesOn: (PipelineStage) -> Bool
  ) -> Generation? {
    guard goesOn(.reading) else { return nil }
    let extracted = input.extracted ?? requirements(of: input.documents, review: input.review)
    guard goesOn(.deciding) else { return nil }
    var blueprint = blueprint(of: input, extracted: extracted)
    guard goesOn(.weighing) else { return nil }
    blueprint.design = AssumptionImpact(blueprint).measured
    guard goesOn(.writing) else { return nil }
    return written(blueprint, extracted: extracted, saved: input.saved)
  }

  /// Compares with the last save, if there is one, and renders.
  private static func written(
    _ blueprint: Blueprint, extracted: Requirements, saved: SavedGeneration?
  ) -> Generation {
    var blueprint = blueprint
    if let saved { blueprint.contracts = blueprint.contracts.keepingNumbers(of: saved) }
    let specifications = specifications(of: blueprint)
    if let saved {
      blueprint.evolution = Evolution(from: saved, to: specifications, of: blueprint)
      blueprint.log = saved.log
    }
    var generation = rendered(blueprint, extracted: extracted, specifications: specifications)
    if blueprint.evolution.isEmpty, let text = saved?.logText {
      generation.replaceLog(with: text)
    }
    return generation
  }

  /// Runs every stage up to the contracts, and renders nothing.
  ///
  /// Its assumptions list the decisions that name them; ``generation(of:)`` finds all that they change.
  package static func blueprint(of input: PipelineInput) -> Blueprint {
    blueprint(
      of: input,
      extracted: input.extracted ?? requirements(of: input.documents, review: input.review))
  }

  private static func blueprint(of input: PipelineInput, extracted: Requirements) -> Blueprint {
    let reviewed = ReviewedRequirements(extracted, review: input.review, scope: input.scope)
    let requirements = reviewed.requirements
    let analysis = Analyst.analysis(of: requirements, review: input.review)
    let knowledge = KnowledgeIndex(requirements, catalog: input.knowledge)
    let sourceFindings = sourceFindings(
      of: input, extracted: extracted, reviewed: requirements, analysis: analysis)
    var design = Designer.design(
      DesignModel(
        requirements: requirements, analysis: analysis, review: input.review, knowledge: knowledge))
    design.findings = (design.findings + input.knowledge.problems.map(\.finding)).inReadingOrder
    let contracts = ContractWriter.contracts(
      for: requirements, analysis: analysis, design: design, scope: input.scope)
    return Blueprint(
      session: input.session, documents: input.documents.map(\.name), scope: input.scope,
      review: input.review, requirements: requirements, outOfScope: reviewed.outOfScope,
      analysis: analysis, design: design, contracts: contracts, dates: input.dates,
      knowledge: knowledge, sourceFindings: sourceFindings)
  }

  /// What a reviewer of the sources finds, in every scope.
  private static func sourceFindings(
    of input: PipelineInput, extracted: Requirements, reviewed: Requirements, analysis: Analysis
  ) -> [Finding] {
    guard !input.scope.isFull else {
      return SourceReviewer.findings(
        of: input.documents, requirements: reviewed, analysis: analysis,
        knowledge: input.knowledge, counts: input.counts)
    }
    let whole = ReviewedRequirements(extracted, review: input.review, scope: .full).requirements
    return SourceReviewer.findings(
      of: input.documents, requirements: whole,
      analysis: Analyst.analysis(of: whole, review: input.review), knowledge: input.knowledge,
      counts: input.counts)
  }

  /// The same generation with other dates; only the document and the change log show them.
  package static func redated(_ generation: Generation, _ dates: DocumentDates) -> Generation {
    var blueprint = generation.blueprint
    blueprint.dates = dates
    let ours = [blueprint.session.documentName, ChangeLog.path]
    let log = generation.artifacts.first { $0.path == ChangeLog.path }?.text
    var redated = rendered(
      blueprint, extracted: generation.extracted,
      specifications: generation.artifacts.filter { !ours.contains($0.path) })
    if blueprint.evolution.isEmpty, let log { redated.replaceLog(with: log) }
    return redated
  }

  private static func specifications(of blueprint: Blueprint) -> [Artifact] {
    SpecificationWriter.artifacts(for: blueprint) + [
      Artifact(
        path: InteractionLedger.path, kind: .review,
        text: InteractionLedger(blueprint.requirements).text)
    ]
  }

  private static func rendered(
    _ blueprint: Blueprint, extracted: Requirements, specifications: [Artifact]
  ) -> Generation {
    let document = DocumentWriter.document(blueprint).applying(blueprint.review)
    var artifacts = specifications
    artifacts.append(
      Artifact(
        path: blueprint.session.documentName, kind: .document, text: document.markdown))
    let log = blueprint.changeLog
    if !log.entries.isEmpty {
      artifacts.append(Artifact(path: ChangeLog.path, kind: .review, text: log.text))
    }
    artifacts.sort { $0.path < $1.path }
    return Generation(
      extracted: extracted, blueprint: blueprint, document: document, artifacts: artifacts)
  }
}

/// What a run of the pipeline is doing, for those who wait for it.
package enum PipelineStage: Int, CaseIterable, Hashable, Sendable {
  /// Finding what the documents state.
  case reading
  /// Running the rules and defining the contracts.
  case deciding
  /// Trying other answers to the assumptions.
  case weighing
  /// Rendering the document and the specifications.
  case writing

  /// What is being done, as a notice tells it.
  package var title: String {
    switch self {
    case .reading: "Reading the documents"
    case .deciding: "Deciding"
    case .weighing: "Weighing the assumptions"
    case .writing: "Writing the document"
    }
  }

  /// How much of a run lies behind when the stage begins, from 0 to 1.
  package var share: Double { Double(rawValue) / Double(Self.allCases.count) }
}

extension Generation {
  /// A log to which nothing is added stays as it is on disk, byte for byte.
  fileprivate mutating func replaceLog(with text: String) {
    guard let index = artifacts.firstIndex(where: { $0.path == ChangeLog.path }) else { return }
    artifacts[index].text = text
  }
}

/// What a run of the pipeline starts from.
package struct PipelineInput: Hashable, Sendable {
  package var session: Session
  package var documents: [SourceDocument]
  package var review: Review
  package var scope: ScopeSelection
  package var dates: DocumentDates
  /// What is publicly known of technologies, built in and from the workspace.
  package var knowledge: KnowledgeCatalog
  /// What the session state counts.
  package var counts: SessionCounts
  /// What the documents state under the review's teachings, when it is known already; else they are
  /// read again.
  package var extracted: Requirements?
  /// What the last save wrote, to tell what is otherwise now; `nil` when nothing was saved.
  package var saved: SavedGeneration?

  package init(
    session: Session, documents: [SourceDocument], review: Review = Review(),
    scope: ScopeSelection = .full, dates: DocumentDates, knowledge: KnowledgeCatalog = .empty,
    counts: SessionCounts = SessionCounts(), extracted: Requirements? = nil,
    saved: SavedGeneration? = nil
  ) {
    self.session = session
    self.documents = documents
    self.review = review
    self.scope = scope
    self.dates = dates
    self.knowledge = knowledge
    self.counts = counts
    self.extracted = extracted
    self.saved = saved
  }
}
