/// SRC-68: parts that need one another in a circle.
enum CircularDependency: SourceReading {
  static let id: RuleID = "SRC-68"
  static let looksFor = "a circle of dependencies"

  static func findings(in material: SourceMaterial) -> [Finding] {
    // An event that answers a call closes no circle: whoever publishes does not need who listens.
    let edges = material.requirements.interactions.filter {
      $0.style != .async && material.index.kind($0.target) == .component
        && !material.isClient($0.target)
    }
    let graph = CallGraph(edges, index: material.index)
    let circles = CycleFinder(graph: graph, components: StronglyConnectedComponents(graph)).cycles()
    let known = Set(material.analysis.graph.synchronousCycles)
    return circles.filter { !known.contains($0) && $0.count < 6 }.prefix(4).map { circle in
      let names = circle.map(material.index.name)
      let path = (names + names.prefix(1)).joined(separator: " → ")
      let ends = zip(circle, circle.dropFirst() + circle.prefix(1))
      let places = ends.compactMap { source, target in
        material.index.outgoing(source).first { $0.target == target }?.evidence.first
      }
      return finding(
        .note, "\(path) is a circle", about: .group(circle),
        because: "None of them can be built, tested, released or started without the others.",
        meanwhile: "The design keeps the stated directions.", at: places,
        suggestion:
          "Say which of the arrows is an event or an answer, or what moves to where it is "
          + "needed.")
    }
  }
}
