import Markup
import Screen

/// The text of a node as runs of one role.
struct InlineRuns {
  let document: MarkupDocument

  init(_ document: MarkupDocument) { self.document = document }

  func runs(of node: Int, role: Role = .uiText) -> [Span] {
    var runs: [Span] = []
    if document.firstChild(of: node) == nil {
      add(node, role, [], &runs)
    } else {
      for child in document.children(of: node) { add(child, role, [], &runs) }
    }
    return runs
  }

  /// The text of several nodes that stand one behind the other.
  func runs(of nodes: [Int]) -> [Span] {
    var runs: [Span] = []
    for node in nodes { add(node, .uiText, [], &runs) }
    return runs
  }

  private func add(_ node: Int, _ role: Role, _ attributes: Attributes, _ runs: inout [Span]) {
    let kind = document.nodes[node].kind
    let inner: (Role, Attributes)
    switch kind {
    case .softBreak:
      runs.append(Span(" ", role, attributes))
      return
    case _ where document.endsLine(node):
      runs.append(RunWrap.lineBreak)
      return
    case .text, .entity, .codeLine, .inlineHTML:
      let text = document.text(of: node)
      if !text.isEmpty { runs.append(Span(text, role, attributes)) }
      return
    case .code: inner = (.markupCode, attributes)
    case .strong: inner = (role, attributes.union(.bold))
    case .emphasis: inner = (role, attributes.union(.italic))
    case .strikethrough: inner = (.uiDim, attributes)
    case .link, .image: inner = (.markupLink, attributes)
    default: inner = (role, attributes)
    }
    for child in document.children(of: node) { add(child, inner.0, inner.1, &runs) }
  }
}
