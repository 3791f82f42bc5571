/// The stages from documents to artefacts, in order.
///
/// Each stage is a pure function of the ones before:
///
/// 1. ``Extraction`` reads the documents and finds what they state, with evidence; what the reviewer
///    taught about names counts as if the documents had said it.
/// 2. ``ReviewedRequirements`` applies what the reviewer decided, and the scope.
/// 3. ``Analyst`` classifies each interaction and measures the graph.
/// 4. ``Designer`` runs the rules.
/// 5. ``ContractWriter`` defines the contracts.
/// 6. ``DocumentWriter`` renders the document's sections.
/// 7. ``SpecificationWriter`` renders the machine-readable files.
/// 8. ``Evolution`` tells what is otherwise than in the last save.
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
    let specifications = specifications(of: blueprint)
    if let saved = input.saved {
      blueprint.evolution = Evolution(from: saved, to: specifications, of: blueprint)
      blueprint.log = saved.log
    }
    var generation = rendered(blueprint, extracted: extracted, specifications: specifications)
    if blueprint.evolution.isEmpty, let text = input.saved?.logText {
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
      knowledge: knowledge)
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
  /// What the documents state under the review's teachings, when it is known already; else they are
  /// read again.
  package var extracted: Requirements?
  /// What the last save wrote, to tell what is otherwise now; `nil` when nothing was saved.
  package var saved: SavedGeneration?

  package init(
    session: Session, documents: [SourceDocument], review: Review = Review(),
    scope: ScopeSelection = .full, dates: DocumentDates, knowledge: KnowledgeCatalog = .empty,
    extracted: Requirements? = nil, saved: SavedGeneration? = nil
  ) {
    self.session = session
    self.documents = documents
    self.review = review
    self.scope = scope
    self.dates = dates
    self.knowledge = knowledge
    self.extracted = extracted
    self.saved = saved
  }
}
