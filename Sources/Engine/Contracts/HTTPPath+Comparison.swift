extension HTTPPath {
  /// Whether two paths differ at most in the names of their parameters.
  func sameShape(as other: HTTPPath) -> Bool {
    segments.count == other.segments.count
      && zip(segments, other.segments).allSatisfy { left, right in
        switch (left, right) {
        case (.literal(let one), .literal(let two)): one == two
        case (.parameter, .parameter): true
        default: false
        }
      }
  }

  /// The path with the other's query parameters added to its own.
  func addingQuery(of other: HTTPPath) -> HTTPPath {
    let names = query + other.query.filter { !query.contains($0) }
    guard !names.isEmpty else { return self }
    return HTTPPath(path + "?" + names.map { "\($0)={\($0)}" }.joined(separator: "&"))
  }
}
