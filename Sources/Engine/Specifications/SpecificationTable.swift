internal import Formats

/// Words that several specifications in Markdown share.
struct SpecificationTable {
  let blueprint: Blueprint
  let index: RequirementsIndex

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    index = RequirementsIndex(blueprint.requirements)
  }

  /// The element's name, escaped for a cell.
  func name(_ id: ElementID) -> String { MarkdownText.escaped(index.name(id)) }

  /// The elements' names, escaped for a cell; a dash where there are none.
  func names(_ ids: [ElementID]) -> String {
    ids.isEmpty ? "–" : ids.map(name).joined(separator: ", ")
  }

  /// The title of an interaction, escaped for a cell.
  func title(_ id: InteractionID) -> String {
    MarkdownText.escaped(index.interaction(id).map(index.title) ?? id.rawValue)
  }

  /// Where a thing comes from, escaped for a cell.
  func origin(_ origin: ContractOrigin) -> String {
    switch origin {
    case .stated(let evidence): MarkdownText.code(evidence.place.description)
    case .proposed(let rule): "proposed (\(rule.rawValue))"
    }
  }

  /// The places of evidence, escaped for a cell; a dash where there are none.
  func places(_ evidence: [Evidence]) -> String {
    let places = evidence.map(\.place).reduce(into: [Place]()) { list, place in
      if !list.contains(place) { list.append(place) }
    }
    return places.isEmpty
      ? "–" : places.map { MarkdownText.code($0.description) }.joined(separator: ", ")
  }

  /// The line under each title: session, scope, and what the file is made from.
  var preamble: String {
    "Session \(MarkdownText.code(blueprint.session.folder)), scope "
      + "\(blueprint.scope.title), made from "
      + blueprint.documents.map { MarkdownText.code($0) }.joined(separator: ", ") + "."
  }
}
