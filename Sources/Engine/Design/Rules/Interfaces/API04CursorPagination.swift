/// API-04: a collection is read page by page.
package struct API04CursorPagination: DecisionRule {
  package static let id: RuleID = "API-04"
  package static let trigger = "GET on a collection"
  package static let source = "Zalando RESTful API Guidelines, pagination; OWASP API4:2023"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: InterfaceProvider.overHTTP(model, after: earlier).compactMap { provider in
        let collections = provider.operations.filter(\.readsCollection)
        guard let first = collections.first else { return nil }
        let names = NameList.and(collections.map(\.text))
        let stated = collections.first { isPaged($0) }
        let limit = model.defaults.number(.pageSize)
        return Decision(
          rule: Self.id, subject: .element(provider.element.id), topic: .pagination,
          outcome: .practice(.cursorPagination, detail: "at most \(limit) items a page"),
          reason: stated.map { "The source asks for pages at \($0.evidence.place): \($0.text)." }
            ?? "\(names) of \(provider.element.name) "
            + "\(collections.count == 1 ? "grows" : "grow") with the data, and an answer must not.",
          evidence: collections.map(\.evidence),
          assumptions: [.pageSize],
          alternatives: [
            Alternative(
              .practice(.cursorPagination, detail: "page numbers and offsets"),
              whyNot: "Items that are added while \(first.text) is read would be skipped or "
                + "shown twice.")
          ],
          origin: stated == nil ? .assumption : .source)
      })
  }

  /// Whether the source itself speaks of pages.
  private func isPaged(_ operation: InterfaceProvider.HTTPOperation) -> Bool {
    Wording(operation.purpose + " " + operation.evidence.quote)
      .contains(any: ["cursor*", "pagina*", "a page", "pages", "페이지"])
  }
}
