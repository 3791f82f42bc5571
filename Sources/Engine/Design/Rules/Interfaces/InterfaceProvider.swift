/// A component that others call, with what the sources say about its interfaces.
struct InterfaceProvider {
  var element: Element
  /// The calls that arrive, in order.
  var calls: [Interaction]
  /// HTTP operations that the source states on it.
  var operations: [HTTPOperation]

  /// One stated HTTP operation.
  struct HTTPOperation: Hashable {
    var method: String
    var path: String
    var purpose: String
    var evidence: Evidence

    /// Path segments in braces or after a colon: `{orderId}`.
    var parameters: [String] {
      path.split(separator: "?").first.map(String.init)?.split(separator: "/").compactMap {
        if $0.hasPrefix("{"), $0.hasSuffix("}") { return String($0.dropFirst().dropLast()) }
        return $0.hasPrefix(":") ? String($0.dropFirst()) : nil
      } ?? []
    }

    /// Whether it reads a collection: GET on a path that ends in a plural, not in an id.
    var readsCollection: Bool {
      guard method == "GET", let path = path.split(separator: "?").first,
        let last = path.split(separator: "/").last
      else { return false }
      return !last.hasPrefix("{") && !last.hasPrefix(":") && last.hasSuffix("s")
        && !last.hasSuffix("ss") && !last.hasSuffix("status")
    }

    var text: String { "\(method) \(path)" }
  }

  /// Evidence of the provider's interfaces, else of the calls, at most three places.
  var evidence: [Evidence] {
    let stated = operations.map(\.evidence)
    return Array((stated.isEmpty ? calls.compactMap(\.evidence.first) : stated).prefix(3))
  }

  /// Names of the callers, without repetition.
  func callers(in index: RequirementsIndex) -> [String] {
    var seen: Set<ElementID> = []
    return calls.map(\.source).filter { seen.insert($0).inserted }.map(index.name)
  }
}

extension InterfaceProvider {
  /// Components with an inbound call over HTTP or a stated HTTP interface, in order.
  static func overHTTP(_ model: DesignModel, after earlier: DesignIndex) -> [InterfaceProvider] {
    providers(model, earlier: earlier) { transport in
      switch transport {
      case .rest, .graphQL, .soap: true
      default: false
      }
    }
  }

  private static func providers(
    _ model: DesignModel, earlier: DesignIndex, where carries: (Transport) -> Bool
  ) -> [InterfaceProvider] {
    model.requirements.components.compactMap { element in
      let calls = model.index.incoming(element.id).filter { interaction in
        guard let pattern = earlier.pattern(interaction.id), !pattern.travelsByMessage,
          let transport = earlier.transport(interaction.id)
        else { return false }
        return carries(transport)
      }
      let operations = element.interfaces.compactMap { interface -> HTTPOperation? in
        guard case .http(let method, let path) = interface.signature else { return nil }
        return HTTPOperation(
          method: method, path: path, purpose: interface.purpose, evidence: interface.evidence)
      }
      guard !calls.isEmpty || !operations.isEmpty else { return nil }
      return InterfaceProvider(element: element, calls: calls, operations: operations)
    }
  }
}

/// Names in a sentence.
enum NameList {
  /// `A`, `A and B`, `A, B and C`, `A, B, C and 4 more`.
  static func and(_ names: [String], shown limit: Int = 4) -> String {
    if names.count > limit {
      let shown = names.prefix(limit - 1).joined(separator: ", ")
      return "\(shown) and \(names.count - limit + 1) more"
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
