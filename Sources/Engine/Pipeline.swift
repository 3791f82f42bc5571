/// The stages from documents to artefacts, in order.
///
/// Each stage is a pure function of the ones before:
///
/// 1. ``Extraction`` reads the documents and finds what they state, with evidence.
/// 2. ``ReviewedRequirements`` applies what the reviewer decided, and the scope.
/// 3. ``Analyst`` classifies each interaction and measures the graph.
/// 4. ``Designer`` runs the rules.
/// 5. ``ContractWriter`` defines the contracts.
/// 6. ``DocumentWriter`` renders the document's sections.
/// 7. ``SpecificationWriter`` renders the machine-readable files.
/// 8. ``SessionStateUpdate`` brings the session state up to date.
package enum Pipeline {}
