/// A synchronous chain as a sequence diagram: calls down, answers back.
enum ChainDiagram {
  static func text(_ chain: SynchronousChain, _ index: BlueprintIndex) -> String {
    let ids = MermaidText.ids(chain.path, prefix: "p")
    var lines = ["sequenceDiagram"]
    for element in chain.path.uniqued {
      let id = ids[element] ?? element.rawValue
      lines.append("  participant \(id) as \(MermaidText.escaped(index.name(element)))")
    }
    let calls = chain.interactions.compactMap(index.interaction)
    for call in calls {
      guard let from = ids[call.source], let to = ids[call.target] else { continue }
      lines.append("  \(from)->>\(to): \(MermaidText.escaped(message(call, index)))")
    }
    for call in calls.reversed() {
      guard let from = ids[call.source], let to = ids[call.target] else { continue }
      lines.append("  \(to)-->>\(from): \(MermaidText.escaped(reply(call, index)))")
    }
    return lines.joined(separator: "\n")
  }

  private static func message(_ call: Interaction, _ index: BlueprintIndex) -> String {
    let words = call.purpose ?? call.data.first ?? "call"
    let transport = index.transport(call)
    let short = BlueprintIndex.shortened(words, limit: 60)
    return transport.isEmpty ? short : "\(short) · \(transport)"
  }

  private static func reply(_ call: Interaction, _ index: BlueprintIndex) -> String {
    guard let timeout = index.timeout(call) else { return "answer" }
    return "answer within " + English.duration(milliseconds: Double(timeout))
  }
}

extension BlueprintIndex {
  /// The chains that are no part of a longer one, the deepest first.
  var chains: [SynchronousChain] {
    let all = graph.synchronousChains.filter { chain in
      chain.interactions.allSatisfy { interaction($0) != nil }
    }
    let maximal = all.filter { chain in
      !all.contains { other in
        other.path.count > chain.path.count && other.path.contains(run: chain.path)
      }
    }
    return maximal.enumerated().sorted { left, right in
      if left.element.depth != right.element.depth {
        return left.element.depth > right.element.depth
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// A chain's elements joined by arrows.
  func path(_ chain: SynchronousChain) -> Passage {
    Passage(
      markdown: chain.path.map { InlineMarkdown.escaped(name($0)) }.joined(separator: " → "))
  }
}

extension Array where Element: Equatable {
  /// Whether the elements of the other array stand in this one, one after the other.
  fileprivate func contains(run: [Element]) -> Bool {
    guard run.count <= count else { return false }
    return indices.prefix(count - run.count + 1).contains { start in
      self[start..<(start + run.count)].elementsEqual(run)
    }
  }
}
