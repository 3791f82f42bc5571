/// SRC-120: what a part tells comes back to it.
enum EventCircle: SourceReading {
  static let id: RuleID = "SRC-120"
  static let looksFor = "a circle that events close"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var seen: Set<Set<ElementID>> = []
    let circles = Ways(material).circles().filter { seen.insert(Set($0.map(\.source))).inserted }
    // A part that is called and tells its caller later is how work goes on in the background.
    return circles.filter {
      ($0.count > 2 && $0.allSatisfy(\.isTold)) || $0.allSatisfy(\.isInside)
    }.prefix(3).map { finding($0, in: material) }
  }

  private static func finding(_ circle: [Way], in material: SourceMaterial) -> Finding {
    let names = (circle.map(\.source) + circle.prefix(1).map(\.source)).map(material.index.name)
    return finding(
      "A circle: \(names.joined(separator: " → "))", about: .group(circle.map(\.source)),
      because: circle.allSatisfy(\.isInside)
        ? "All of it runs in one process: a handler that comes back into what called it works on "
          + "half-changed state, and one that tells again never ends."
        : "One event can set off the next for ever; nothing in the circle ends it, and each turn "
          + "is paid for by all.",
      meanwhile: "Each step is designed as stated; what was handled once is dropped by its id "
        + "(MSG-04).",
      at: circle.compactMap(\.place),
      suggestion: "Say which step ends it, or let one side keep what it would ask the other for.")
  }

  /// One step from a part to another, with whether nobody waits on it.
  private struct Way: Hashable {
    var source: ElementID
    var target: ElementID
    var isTold: Bool
    var isInside: Bool
    var place: Evidence?
  }

  /// Calls and events between components, brokers left out.
  private struct Ways {
    private var steps: [ElementID: [Way]] = [:]

    init(_ material: SourceMaterial) {
      for interaction in material.requirements.interactions {
        guard interaction.source != interaction.target, interaction.style != .data,
          material.index.kind(interaction.source) == .component,
          material.index.kind(interaction.target) == .component,
          !material.index.isRegistration(interaction), !material.isClient(interaction.source),
          !material.isClient(interaction.target)
        else { continue }
        let isTold =
          interaction.style == .async
          || interaction.wording(in: material.index).contains(any: telling)
        // Where a source states the consumer's need of the publisher, the message goes the other way.
        let isRead =
          isTold
          && interaction.wording(in: material.index).contains(any: ["consum*", "subscrib*"])
        add(
          Way(
            source: isRead ? interaction.target : interaction.source,
            target: isRead ? interaction.source : interaction.target, isTold: isTold,
            isInside: material.index.isInProcess(interaction), place: interaction.evidence.first))
      }
      for event in material.requirements.events {
        guard let publisher = event.publisher else { continue }
        for consumer in event.consumers where consumer != publisher {
          add(
            Way(
              source: publisher, target: consumer, isTold: true, isInside: false,
              place: event.evidence.first))
        }
      }
    }

    private mutating func add(_ way: Way) {
      let known = steps[way.source] ?? []
      if let position = known.firstIndex(where: { $0.target == way.target }) {
        // What is called and told as well counts as told.
        if way.isTold, !known[position].isTold { steps[way.source]?[position] = way }
        return
      }
      steps[way.source, default: []].append(way)
    }

    /// The shortest circle through each part that tells something, in order of ids.
    func circles() -> [[Way]] {
      steps.keys.sorted().flatMap { start -> [[Way]] in
        (steps[start] ?? []).filter { $0.isTold || $0.isInside }.compactMap { first in
          back(from: first.target, to: start).map { [first] + $0 }
        }
      }
      .filter { circle in circle.contains { $0.isTold } || circle.count > 2 }
    }

    private func back(from start: ElementID, to goal: ElementID) -> [Way]? {
      var queue: [[Way]] = [[]]
      var seen: Set<ElementID> = [start]
      var next = 0
      while next < queue.count {
        let way = queue[next]
        next += 1
        guard way.count < 5 else { continue }
        for step in steps[way.last?.target ?? start] ?? [] {
          if step.target == goal { return way + [step] }
          if seen.insert(step.target).inserted { queue.append(way + [step]) }
        }
      }
      return nil
    }

    private var telling: WordList { ["publish*", "event*", "notif*", "emit*", "broadcast*"] }
  }
}
