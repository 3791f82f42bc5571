/// Entrances that hand each request on to one component, and join nothing.
extension DesignModel {
  /// Whether the element is an entrance of whose calls no source says more than that it routes them.
  func onlyRoutes(_ id: ElementID) -> Bool {
    guard let element = index.element(id),
      EdgeProfiler.entranceReason(element) != nil || API07Gateway.isGateway(element),
      !Wording(element.responsibility?.text ?? "").contains(any: RoutingWords.joining)
    else { return false }
    let calls = index.outgoing(id).filter {
      index.kind($0.target) == .component && !index.isRegistration($0)
    }
    return calls.count > 1
      && calls.allSatisfy { call in
        guard let purpose = call.purpose else { return call.data.isEmpty }
        return Wording(purpose).contains(any: RoutingWords.routing)
      }
  }
}

/// Words by which an entrance that routes is told from one that joins.
private enum RoutingWords {
  static let routing: WordList = [
    "rout*", "forward*", "prox*", "pass through", "passes on", "라우팅", "전달", "转发", "路由",
  ]
  static let joining: WordList = [
    "join*", "aggregat*", "compos*", "combin*", "collect*", "gathers", "결합", "묶", "聚合",
  ]
}
