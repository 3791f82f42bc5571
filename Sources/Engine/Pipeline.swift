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

  /// Reads the documents as long as the result is wanted.
  ///
  /// - Parameters:
  ///   - documents: the session's documents.
  ///   - review: what the reviewer decided.
  ///   - isWanted: asked again and again on the way; false ends the reading.
  /// - Returns: what they state; `nil` when it was not wanted to the end.
  package static func requirements(
    of documents: [SourceDocument], review: Review, isWanted: () -> Bool
  ) -> Requirements? {
    try? Extraction.requirements(of: documents, taught: review.taught) { () throws(Unwanted) in
      if !isWanted() { throw Unwanted() }
    }
  }

  /// Runs every stage.
  package static func generation(of input: PipelineInput) -> Generation {
    generation(of: input, begins: { _ in }, check: {})
  }

  /// Runs every stage as long as the result is wanted.
  ///
  /// - Parameters:
  ///   - input: what the run starts from.
  ///   - begins: told of each stage before it begins.
  ///   - isWanted: asked before each stage and again and again within it; false ends the run.
  /// - Returns: the result; `nil` when it was not wanted to the end.
  package static func generation(
    of input: PipelineInput, begins: (PipelineStage) -> Void = { _ in }, isWanted: () -> Bool
  ) -> Generation? {
    try? generation(of: input, begins: begins) { () throws(Unwanted) in
      if !isWanted() { throw Unwanted() }
    }
  }

  /// Why a run ended before its result was there.
  private struct Unwanted: Error {}

  private static func generation<Stop: Error>(
    of input: PipelineInput, begins: (PipelineStage) -> Void, check: () throws(Stop) -> Void
  ) throws(Stop) -> Generation {
    begins(.reading)
    try check()
    let stated: Requirements
    if let known = input.extracted {
      stated = known
    } else {
      stated = try Extraction.requirements(
        of: input.documents, taught: input.review.taught, check: check)
    }
    begins(.deciding)
    try check()
    var blueprint = try blueprint(of: input, extracted: stated, check: check)
    begins(.weighing)
    try check()
    blueprint.design = try AssumptionImpact(blueprint).measured(check: check)
    begins(.writing)
    try check()
    return try written(blueprint, extracted: stated, saved: input.saved, check: check)
  }

  /// Compares with the last save, if there is one, and renders.
  private static func written<Stop: Error>(
    _ blueprint: Blueprint, extracted: Requirements, saved: SavedGeneration?,
    check: () throws(Stop) -> Void
  ) throws(Stop) -> Generation {
    var blueprint = blueprint
    if let saved { blueprint.contracts = blueprint.contracts.keepingNumbers(of: saved) }
    let specifications = try specifications(of: blueprint, check: check)
    try check()
    if let saved {
      blueprint.evolution = Evolution(from: saved, to: specifications, of: blueprint)
      blueprint.log = saved.log
    }
    var generation = try rendered(
      blueprint, extracted: extracted, specifications: specifications, check: check)
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
      extracted: input.extracted ?? requirements(of: input.documents, review: input.review),
      check: {})
  }

  private static func blueprint<Stop: Error>(
    of input: PipelineInput, extracted: Requirements, check: () throws(Stop) -> Void
  ) throws(Stop) -> Blueprint {
    let reviewed = ReviewedRequirements(extracted, review: input.review, scope: input.scope)
    let requirements = reviewed.requirements
    let analysis = Analyst.analysis(of: requirements, review: input.review)
    let knowledge = KnowledgeIndex(requirements, catalog: input.knowledge)
    try check()
    let sourceFindings = try sourceFindings(
      of: input, extracted: extracted, reviewed: requirements, analysis: analysis, check: check)
    var design = try Designer.design(
      DesignModel(
        requirements: requirements, analysis: analysis, review: input.review, knowledge: knowledge),
      check: check)
    design.findings = (design.findings + input.knowledge.problems.map(\.finding)).inReadingOrder
    let contracts = try ContractWriter.contracts(
      for: requirements, analysis: analysis, design: design, scope: input.scope, check: check)
    return Blueprint(
      session: input.session, documents: input.documents.map(\.name), scope: input.scope,
      review: input.review, requirements: requirements, outOfScope: reviewed.outOfScope,
      analysis: analysis, design: design, contracts: contracts, dates: input.dates,
      knowledge: knowledge, sourceFindings: sourceFindings)
  }

  /// What a reviewer of the sources finds, in every scope.
  private static func sourceFindings<Stop: Error>(
    of input: PipelineInput, extracted: Requirements, reviewed: Requirements, analysis: Analysis,
    check: () throws(Stop) -> Void
  ) throws(Stop) -> [Finding] {
    guard !input.scope.isFull else {
      return try SourceReviewer.findings(
        of: input.documents, requirements: reviewed, analysis: analysis,
        knowledge: input.knowledge, counts: input.counts, check: check)
    }
    let whole = ReviewedRequirements(extracted, review: input.review, scope: .full).requirements
    return try SourceReviewer.findings(
      of: input.documents, requirements: whole,
      analysis: Analyst.analysis(of: whole, review: input.review), knowledge: input.knowledge,
      counts: input.counts, check: check)
  }

  /// The same generation with other dates; only the document and the change log show them.
  package static func redated(_ generation: Generation, _ dates: DocumentDates) -> Generation {
    var blueprint = generation.blueprint
    blueprint.dates = dates
    let ours = [blueprint.session.documentName, ChangeLog.path]
    let log = generation.artifacts.first { $0.path == ChangeLog.path }?.text
    var redated = rendered(
      blueprint, extracted: generation.extracted,
      specifications: generation.artifacts.filter { !ours.contains($0.path) }, check: {})
    if blueprint.evolution.isEmpty, let log { redated.replaceLog(with: log) }
    return redated
  }

  private static func specifications<Stop: Error>(
    of blueprint: Blueprint, check: () throws(Stop) -> Void
  ) throws(Stop) -> [Artifact] {
    try SpecificationWriter.artifacts(for: blueprint, check: check) + [
      Artifact(
        path: InteractionLedger.path, kind: .review,
        text: InteractionLedger(blueprint.requirements).text)
    ]
  }

  private static func rendered<Stop: Error>(
    _ blueprint: Blueprint, extracted: Requirements, specifications: [Artifact],
    check: () throws(Stop) -> Void
  ) throws(Stop) -> Generation {
    let document = try DocumentWriter.document(blueprint, check: check)
      .applying(blueprint.review)
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
