/// Reads the documents and finds what they state, with evidence.
///
/// Two passes: the first finds what there is (elements and their names), the second what it does
/// (interactions, events, facts). Each extractor is one file and knows one form of expression.
package enum Extraction {
  /// The requirements that the documents state.
  ///
  /// Pure and total: what a document says never makes it fail, and the same documents always give
  /// the same result.
  ///
  /// - Parameters:
  ///   - documents: the session's documents, or loose files.
  ///   - teachings: what the user said of names, in any order.
  package static func requirements(
    of documents: [SourceDocument], taught teachings: [Teaching] = []
  ) -> Requirements {
    requirements(of: documents, taught: teachings, check: {})
  }

  /// The requirements that the documents state, unless `check` throws on the way.
  static func requirements<Stop: Error>(
    of documents: [SourceDocument], taught teachings: [Teaching], check: () throws(Stop) -> Void
  ) throws(Stop) -> Requirements {
    // The component design introduces the parts; the framework speaks about them.
    let ordered =
      documents.filter { $0.kind != .framework } + documents.filter { $0.kind == .framework }
    var draft = ExtractionDraft(ordered.map { ParsedDocument($0) })
    for index in draft.readings.indices {
      try check()
      ComponentHeadingExtractor.declare(in: &draft.readings[index], &draft.registry)
    }
    for index in draft.readings.indices {
      try check()
      ElementTableExtractor.declare(in: &draft.readings[index], &draft.registry)
    }
    for index in draft.readings.indices {
      try check()
      PartExtractor.declare(in: &draft.readings[index], &draft.registry)
      NamedItemExtractor.declare(in: &draft.readings[index], &draft.registry)
      ExternalLineExtractor.declare(in: &draft.readings[index], &draft.registry)
      LeadPartExtractor.declare(in: &draft.readings[index], &draft.registry)
      ContainerDiagramExtractor.declare(in: &draft.readings[index], &draft.registry)
    }
    for index in draft.readings.indices {
      try check()
      FlowchartExtractor.declare(in: &draft.readings[index], &draft.registry)
      SequenceExtractor.declare(in: &draft.readings[index], &draft.registry)
      ComposeExtractor.declare(in: &draft.readings[index], &draft.registry)
      ManifestExtractor.declare(in: &draft.readings[index], &draft.registry)
      ClassDiagramExtractor.declare(in: &draft.readings[index], &draft.registry)
      TerraformExtractor.declare(in: &draft.readings[index], &draft.registry)
      TreeExtractor.declare(in: &draft.readings[index], &draft.registry)
      ChainExtractor.declare(in: &draft.readings[index], &draft.registry)
    }
    for index in draft.readings.indices {
      try check()
      ComponentHeadingExtractor.assignOwners(in: &draft.readings[index], draft.registry)
      ProseNameExtractor.declare(in: &draft.readings[index], &draft.registry)
      ProperNameExtractor.declare(in: &draft.readings[index], &draft.registry)
      CommonNameExtractor.declare(in: &draft.readings[index], &draft.registry)
      ProseStoreExtractor.declare(in: &draft.readings[index], &draft.registry)
      ProseProductExtractor.declare(in: &draft.readings[index], &draft.registry)
      WideSystemExtractor.declare(in: &draft.readings[index], &draft.registry)
      KoreanSystemExtractor.declare(in: &draft.readings[index], &draft.registry)
      StoreListExtractor.declare(in: &draft.readings[index], &draft.registry)
      FlowColumnExtractor.declare(in: &draft.readings[index], &draft.registry)
      PartStackExtractor.declare(in: &draft.readings[index], &draft.registry)
      StackExtractor.declare(in: &draft.readings[index], &draft.registry)
    }
    try check()
    CommonNames.join(&draft.registry, in: draft.readings.map(\.document))
    NameUnification.unify(&draft)
    let taught = TaughtNames(teachings, to: draft.registry, readings: draft.readings)
    draft.adopt(taught.registry, place: taught.place)
    draft.taught = taught.standings
    for index in draft.readings.indices {
      try check()
      ComponentHeadingExtractor.assignOwners(in: &draft.readings[index], draft.registry)
    }
    for index in draft.readings.indices {
      try check()
      DependencyFieldExtractor.read(index, &draft)
      InteractionTableExtractor.read(index, &draft)
      FlowchartExtractor.read(index, &draft)
      SequenceExtractor.read(index, &draft)
      ContainerDiagramExtractor.read(index, &draft)
      ComposeExtractor.read(index, &draft)
      ManifestExtractor.read(index, &draft)
      VariableTableExtractor.read(index, &draft)
      EventFieldExtractor.read(index, &draft)
      EventTableExtractor.read(index, &draft)
      EventColumnExtractor.read(index, &draft)
      AsyncFragmentExtractor.read(index, &draft)
      OpenAPIFragmentExtractor.read(index, &draft)
      TriggerFieldExtractor.read(index, &draft)
      ClassDiagramExtractor.read(index, &draft)
      TerraformExtractor.read(index, &draft)
      ArrowLineExtractor.read(index, &draft)
      HeadingArrowExtractor.read(index, &draft)
      EventListExtractor.read(index, &draft)
      TreeExtractor.read(index, &draft)
      ChainExtractor.read(index, &draft)
      StoreListExtractor.read(index, &draft)
      FlowColumnExtractor.read(index, &draft)
      PartStackExtractor.read(index, &draft)
      StackExtractor.read(index, &draft)
    }
    EventTableExtractor.declareBroker(&draft)
    for index in draft.readings.indices { draft.readings[index].keepTold() }
    for index in draft.readings.indices {
      try check()
      ComponentFactExtractor.read(index, &draft)
      InterfaceExtractor.read(index, &draft)
      EntityExtractor.read(index, &draft)
      EntityDiagramExtractor.read(index, &draft)
      StoreColumnExtractor.read(index, &draft)
      OwnershipExtractor.read(index, &draft)
      QualityExtractor.read(index, &draft)
      TopicExtractor.read(index, &draft)
      FailureSentenceExtractor.read(index, &draft)
      OpenQuestionExtractor.read(index, &draft)
    }
    GroupingExtractor.read(&draft)
    // Each of these counts on what the one before found in all documents.
    for read in [
      SentenceExtractor.read, EndpointSentenceExtractor.read, ProtoFragmentExtractor.read,
      PayloadExtractor.read,
    ] {
      for index in draft.readings.indices {
        try check()
        read(index, &draft)
      }
    }
    try check()
    SoleStore.link(&draft)
    draft.leaveOutIgnored()
    return RequirementsAssembler(draft).requirements()
  }
}
